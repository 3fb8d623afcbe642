<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChangesPane</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncResultDialog</name>
    <message numerus="yes">
        <source>%n line(s). Enter or a double click opens the page.</source>
        <translation>
            <numerusform>%n line. Enter or a double click opens the page.</numerusform>
            <numerusform>%n lines. Enter or a double click opens the page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message numerus="yes">
        <source>Synced. %n change(s) contradict the server: please decide.</source>
        <translation>
            <numerusform>Synced. %n change contradicts the server: please decide.</numerusform>
            <numerusform>Synced. %n changes contradict the server: please decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message numerus="yes">
        <source>%n text(s) could not be stored.</source>
        <translation>
            <numerusform>%n text could not be stored.</numerusform>
            <numerusform>%n texts could not be stored.</numerusform>
        </translation>
    </message>
</context>
</TS>
