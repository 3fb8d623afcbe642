<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddressListDialog</name>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>Make %n link</numerusform>
            <numerusform>Make %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message numerus="yes">
        <source>Restore %n page(s)?</source>
        <translation>
            <numerusform>Restore %n page?</numerusform>
            <numerusform>Restore %n pages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n page(s)?</source>
        <translation>
            <numerusform>Archive %n page?</numerusform>
            <numerusform>Archive %n pages?</numerusform>
        </translation>
    </message>
</context>
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
    <name>ChecksScreen</name>
    <message numerus="yes">
        <source>%n text(s) checked.</source>
        <translation>
            <numerusform>%n text checked.</numerusform>
            <numerusform>%n texts checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed.</source>
        <translation>
            <numerusform>%n text changed.</numerusform>
            <numerusform>%n texts changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CmsDialog</name>
    <message numerus="yes">
        <source>%n change(s) in the CMS contradict the texts here: please decide.</source>
        <translation>
            <numerusform>%n change in the CMS contradict the texts here: please decide.</numerusform>
            <numerusform>%n changes in the CMS contradict the texts here: please decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read. %n change(s) came from the CMS.</source>
        <translation>
            <numerusform>Read. %n change came from the CMS.</numerusform>
            <numerusform>Read. %n changes came from the CMS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CmsPushPane</name>
    <message numerus="yes">
        <source>Push %n step(s)</source>
        <translation>
            <numerusform>Push %n step</numerusform>
            <numerusform>Push %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) towards the CMS</source>
        <translation>
            <numerusform>%n step towards the CMS</numerusform>
            <numerusform>%n steps towards the CMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) carried out</source>
        <translation>
            <numerusform>%n step carried out</numerusform>
            <numerusform>%n steps carried out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message numerus="yes">
        <source>Adopt %n page(s) …</source>
        <translation>
            <numerusform>Adopt %n page …</numerusform>
            <numerusform>Adopt %n pages …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decline %n page(s) …</source>
        <translation>
            <numerusform>Decline %n page …</numerusform>
            <numerusform>Decline %n pages …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) adopted as local changes.</source>
        <translation>
            <numerusform>%n page adopted as local changes.</numerusform>
            <numerusform>%n pages adopted as local changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) of the template added to “{title}”.</source>
        <translation>
            <numerusform>%n language of the template added to “{title}”.</numerusform>
            <numerusform>%n languages of the template added to “{title}”.</numerusform>
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
    <name>Details</name>
    <message numerus="yes">
        <source>%n pages are chosen</source>
        <translation>
            <numerusform>%n page is chosen</numerusform>
            <numerusform>%n pages are chosen</numerusform>
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
    <name>DismissDialog</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DragTreeView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExternalLinks</name>
    <message numerus="yes">
        <source>%n link(s) asked.</source>
        <translation>
            <numerusform>%n link asked.</numerusform>
            <numerusform>%n links asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered before.</source>
        <translation>
            <numerusform>%n answered before.</numerusform>
            <numerusform>%n answered before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not work.</source>
        <translation>
            <numerusform>%n do not work.</numerusform>
            <numerusform>%n do not work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved.</source>
        <translation>
            <numerusform>%n moved.</numerusform>
            <numerusform>%n moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresLine</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) to read</source>
        <translation>
            <numerusform>about %n minute to read</numerusform>
            <numerusform>about %n minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long sentence(s)</source>
        <translation>
            <numerusform>%n long sentence</numerusform>
            <numerusform>%n long sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsLine</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message numerus="yes">
        <source>%n text(s) were stored otherwise in the CMS than foretold.</source>
        <translation>
            <numerusform>%n text was stored otherwise in the CMS than foretold.</numerusform>
            <numerusform>%n texts were stored otherwise in the CMS than foretold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n published version(s) on the server</source>
        <translation>
            <numerusform>%n published version on the server</numerusform>
            <numerusform>%n published versions on the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message numerus="yes">
        <source>%n page(s) with changes of the template</source>
        <translation>
            <numerusform>%n page with changes of the template</numerusform>
            <numerusform>%n pages with changes of the template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with questions</source>
        <translation>
            <numerusform>%n with questions</numerusform>
            <numerusform>%n with questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (and %n earlier version(s))</source>
        <translation>
            <numerusform> (and %n earlier version)</numerusform>
            <numerusform> (and %n earlier versions)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) touch nothing local</source>
        <translation>
            <numerusform>%n change touches nothing local</numerusform>
            <numerusform>%n changes touch nothing local</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live pages: %n change(s) of the template prepared.</source>
        <translation>
            <numerusform>Live pages: %n change of the template prepared.</numerusform>
            <numerusform>Live pages: %n changes of the template prepared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) submitted for approval.</source>
        <translation>
            <numerusform>%n change submitted for approval.</numerusform>
            <numerusform>%n changes submitted for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay for later.</source>
        <translation>
            <numerusform>%n place stays for later.</numerusform>
            <numerusform>%n places stay for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerPane</name>
    <message numerus="yes">
        <source>%n page(s) changed since their last version.</source>
        <translation>
            <numerusform>%n page changed since their last version.</numerusform>
            <numerusform>%n pages changed since their last version.</numerusform>
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
    <name>PairingPane</name>
    <message numerus="yes">
        <source>Confirm %n certain pair(s)</source>
        <translation>
            <numerusform>Confirm %n certain pair</numerusform>
            <numerusform>Confirm %n certain pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for a decision. Nothing is pushed before you have said which page is which.</source>
        <translation>
            <numerusform>%n page wait for a decision. Nothing is pushed before you have said which page is which.</numerusform>
            <numerusform>%n pages wait for a decision. Nothing is pushed before you have said which page is which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will still lead to the template:</source>
        <translation>
            <numerusform>%n link will still lead to the template:</numerusform>
            <numerusform>%n links will still lead to the template:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n local slot(s) to fill:</source>
        <translation>
            <numerusform>%n local slot to fill:</numerusform>
            <numerusform>%n local slots to fill:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceLine</name>
    <message numerus="yes">
        <source>%n more word(s) of these pages lacked their translation before; they are not counted here.</source>
        <translation>
            <numerusform>%n more word of these pages lacked their translation before; they are not counted here.</numerusform>
            <numerusform>%n more words of these pages lacked their translation before; they are not counted here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To translate: %n word(s) in {languages}</source>
        <translation>
            <numerusform>To translate: %n word in {languages}</numerusform>
            <numerusform>To translate: %n words in {languages}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message numerus="yes">
        <source>Change set {id} waits there with %n text(s). Its owners will approve or return it; once published it comes back to you as an update of the template.</source>
        <translation>
            <numerusform>Change set {id} waits there with %n text. Its owners will approve or return it; once published it comes back to you as an update of the template.</numerusform>
            <numerusform>Change set {id} waits there with %n texts. Its owners will approve or return it; once published it comes back to you as an update of the template.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishVersionDialog</name>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n sentence changed</numerusform>
            <numerusform>%n sentences changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish the version (%n page(s))</source>
        <translation>
            <numerusform>Publish the version (%n page)</numerusform>
            <numerusform>Publish the version (%n pages)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version published: %n page(s).</source>
        <translation>
            <numerusform>Version published: %n page.</numerusform>
            <numerusform>Version published: %n pages.</numerusform>
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
        <source>%n page(s) cannot be pushed yet</source>
        <translation>
            <numerusform>%n page cannot be pushed yet</numerusform>
            <numerusform>%n pages cannot be pushed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) published</source>
        <translation>
            <numerusform>%n page published</numerusform>
            <numerusform>%n pages published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) await approval in the CMS</source>
        <translation>
            <numerusform>%n page await approval in the CMS</numerusform>
            <numerusform>%n pages await approval in the CMS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message numerus="yes">
        <source>Reading %n text(s) for the first search …</source>
        <translation>
            <numerusform>Reading %n text for the first search …</numerusform>
            <numerusform>Reading %n texts for the first search …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>Replace %n place</numerusform>
            <numerusform>Replace %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s) are not shown yet.</source>
        <translation>
            <numerusform>%n more place are not shown yet.</numerusform>
            <numerusform>%n more places are not shown yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed meanwhile and stayed as they are.</source>
        <translation>
            <numerusform>%n text changed meanwhile and stayed as they are.</numerusform>
            <numerusform>%n texts changed meanwhile and stayed as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotLines</name>
    <message numerus="yes">
        <source>Saving changes %n page(s)</source>
        <translation>
            <numerusform>Saving changes %n page</numerusform>
            <numerusform>Saving changes %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) back to approval</source>
        <translation>
            <numerusform>%n goes back to approval</numerusform>
            <numerusform>%n go back to approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotsPane</name>
    <message numerus="yes">
        <source>%n local slot(s)</source>
        <translation>
            <numerusform>%n local slot</numerusform>
            <numerusform>%n local slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be filled</source>
        <translation>
            <numerusform>%n still to be filled</numerusform>
            <numerusform>%n still to be filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n text(s) changed.</source>
        <translation>
            <numerusform>Saved: %n text changed.</numerusform>
            <numerusform>Saved: %n texts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n page(s) your own words stand there and stay.</source>
        <translation>
            <numerusform>On %n page your own words stand there and stay.</numerusform>
            <numerusform>On %n pages your own words stand there and stay.</numerusform>
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
    <name>TakeList</name>
    <message numerus="yes">
        <source>%n question(s): stays for you to decide</source>
        <translation>
            <numerusform>%n question: stays for you to decide</numerusform>
            <numerusform>%n questions: stays for you to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n page(s)</source>
        <translation>
            <numerusform>Take %n page</numerusform>
            <numerusform>Take %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) taken</source>
        <translation>
            <numerusform>%n page taken</numerusform>
            <numerusform>%n pages taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateLine</name>
    <message numerus="yes">
        <source>From the state template: %n change(s) to decide</source>
        <translation>
            <numerusform>From the state template: %n change to decide</numerusform>
            <numerusform>From the state template: %n changes to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateScreen</name>
    <message numerus="yes">
        <source>%n page(s) of the template are new or changed.</source>
        <translation>
            <numerusform>%n page of the template is new or changed.</numerusform>
            <numerusform>%n pages of the template are new or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeOperations</name>
    <message numerus="yes">
        <source>%n page(s) were duplicated.</source>
        <translation>
            <numerusform>%n page were duplicated.</numerusform>
            <numerusform>%n pages were duplicated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were moved.</source>
        <translation>
            <numerusform>%n page were moved.</numerusform>
            <numerusform>%n pages were moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were archived.</source>
        <translation>
            <numerusform>%n page were archived.</numerusform>
            <numerusform>%n pages were archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were restored.</source>
        <translation>
            <numerusform>%n page were restored.</numerusform>
            <numerusform>%n pages were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were discarded.</source>
        <translation>
            <numerusform>%n page were discarded.</numerusform>
            <numerusform>%n pages were discarded.</numerusform>
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
    <name>UpdateView</name>
    <message numerus="yes">
        <source>%n change(s) from the template</source>
        <translation>
            <numerusform>%n change from the template</numerusform>
            <numerusform>%n changes from the template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n question open</numerusform>
            <numerusform>%n questions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message numerus="yes">
        <source>%n autosave(s)</source>
        <translation>
            <numerusform>%n autosave</numerusform>
            <numerusform>%n autosaves</numerusform>
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
<context>
    <name>WithoutHub</name>
    <message numerus="yes">
        <source>%n item(s) approved</source>
        <translation>
            <numerusform>%n item approved</numerusform>
            <numerusform>%n items approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned</source>
        <translation>
            <numerusform>%n item returned</numerusform>
            <numerusform>%n items returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) you may approve; the others need somebody who may publish.</source>
        <translation>
            <numerusform>%n item you may approve; the others need somebody who may publish.</numerusform>
            <numerusform>%n items you may approve; the others need somebody who may publish.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be left out.</source>
        <translation>
            <numerusform>%n item will be left out.</numerusform>
            <numerusform>%n items will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) await approval in the CMS.</source>
        <translation>
            <numerusform>%n text await approval in the CMS.</numerusform>
            <numerusform>%n texts await approval in the CMS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>Missing in %n language(s)</source>
        <translation>
            <numerusform>Missing in %n language</numerusform>
            <numerusform>Missing in %n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n page(s)</source>
        <translation>
            <numerusform>on %n page</numerusform>
            <numerusform>on %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
