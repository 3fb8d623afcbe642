<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChangesScreen</name>
    <message numerus="yes">
        <source>%n change(s) submitted for approval.</source>
        <translation>
            <numerusform>%n change submitted for approval.</numerusform>
            <numerusform>%n changes submitted for approval.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message numerus="yes">
        <source>%n place(s) clash.</source>
        <translation>
            <numerusform>%n place clashes.</numerusform>
            <numerusform>%n places clash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further change(s) merge by themselves.</source>
        <translation>
            <numerusform>%n further change merges by itself.</numerusform>
            <numerusform>%n further changes merge by themselves.</numerusform>
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
    <name>PushScreen</name>
    <message numerus="yes">
        <source>Push %n page(s)</source>
        <translation>
            <numerusform>Push %n page</numerusform>
            <numerusform>Push %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) ready to be published</source>
        <translation>
            <numerusform>%n page ready to be published</numerusform>
            <numerusform>%n pages ready to be published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) published</source>
        <translation>
            <numerusform>%n page published</numerusform>
            <numerusform>%n pages published</numerusform>
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
        <source>The server refused %n change(s) that you had submitted.</source>
        <translation>
            <numerusform>The server refused %n change that you had submitted.</numerusform>
            <numerusform>The server refused %n changes that you had submitted.</numerusform>
        </translation>
    </message>
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
