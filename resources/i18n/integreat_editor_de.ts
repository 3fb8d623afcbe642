<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Integreat Editor</source>
        <translation>Über Integreat Editor</translation>
    </message>
    <message>
        <source>Write, review and push the pages of a region, with or without a network.
MIT licence.</source>
        <translation>Die Seiten einer Region schreiben, prüfen und übertragen, mit Netz und ohne.
MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>AddressListDialog</name>
    <message>
        <source>Links in this text</source>
        <translation>Links in diesem Text</translation>
    </message>
    <message>
        <source>These numbers and addresses are not links yet:</source>
        <translation>Diese Nummern und Adressen sind noch keine Links:</translation>
    </message>
    <message>
        <source>Numbers and addresses without a link</source>
        <translation>Nummern und Adressen ohne Link</translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>%n Link anlegen</numerusform>
            <numerusform>%n Links anlegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdoptDialog</name>
    <message>
        <source>Adopt from the template</source>
        <translation>Aus der Vorlage übernehmen</translation>
    </message>
    <message>
        <source>Pages to adopt</source>
        <translation>Zu übernehmende Seiten</translation>
    </message>
    <message>
        <source>What will come</source>
        <translation>Was dazukommt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Place in our tree</source>
        <translation>Platz in unserem Seitenbaum</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>The language the others are translated from always comes along.</source>
        <translation>Die Sprache, aus der übersetzt wird, kommt immer mit.</translation>
    </message>
    <message>
        <source>Tick at least one page, and choose where it shall stand.</source>
        <translation>Haken Sie mindestens eine Seite an und wählen Sie ihren Platz.</translation>
    </message>
</context>
<context>
    <name>AppLoss</name>
    <message>
        <source>The apps do not show this video: only Vimeo can be embedded.</source>
        <translation>Die Apps zeigen dieses Video nicht: Einbetten geht nur mit Vimeo.</translation>
    </message>
    <message>
        <source>The apps do not play sound: set a link to it.</source>
        <translation>Die Apps spielen keinen Ton ab: stattdessen einen Link setzen.</translation>
    </message>
    <message>
        <source>The apps do not show this drawing: insert it as an image.</source>
        <translation>Die Apps zeigen diese Zeichnung nicht: als Bild einfügen.</translation>
    </message>
    <message>
        <source>The apps know one file for each image only.</source>
        <translation>Die Apps kennen zu jedem Bild nur eine Datei.</translation>
    </message>
    <message>
        <source>The apps drop this old way of choosing a font; the words stay: “%1”</source>
        <translation>Die Apps lassen diese veraltete Schriftangabe weg; die Wörter bleiben: „%1“</translation>
    </message>
    <message>
        <source>The apps drop this old way of centring; the words stay: “%1”</source>
        <translation>Die Apps lassen diese veraltete Zentrierung weg; die Wörter bleiben: „%1“</translation>
    </message>
    <message>
        <source>The apps show crossed-out words as ordinary ones: “%1”</source>
        <translation>Die Apps zeigen durchgestrichene Wörter wie gewöhnliche: „%1“</translation>
    </message>
    <message>
        <source>The apps show words marked as new as ordinary ones: “%1”</source>
        <translation>Die Apps zeigen als neu markierte Wörter wie gewöhnliche: „%1“</translation>
    </message>
    <message>
        <source>A button does nothing in the apps; the words stay: “%1”</source>
        <translation>Eine Schaltfläche tut in den Apps nichts; die Wörter bleiben: „%1“</translation>
    </message>
    <message>
        <source>The apps leave out scripts and style sheets.</source>
        <translation>Die Apps lassen Skripte und Stilangaben weg.</translation>
    </message>
    <message>
        <source>The apps do not show fields to fill in.</source>
        <translation>Die Apps zeigen keine Felder zum Ausfüllen.</translation>
    </message>
    <message>
        <source>The apps do not show embedded files: set a link to the file.</source>
        <translation>Die Apps zeigen keine eingebetteten Dateien: einen Link zur Datei setzen.</translation>
    </message>
    <message>
        <source>The apps show nothing of %1: only Vimeo can be embedded. Set a link instead.</source>
        <translation>Die Apps zeigen nichts von %1: Einbetten geht nur mit Vimeo. Stattdessen einen Link setzen.</translation>
    </message>
    <message>
        <source>The apps do not know “%1”; its words stay.</source>
        <translation>Die Apps kennen „%1“ nicht; die Wörter darin bleiben.</translation>
    </message>
    <message>
        <source>The apps always number from 1 upwards, not from %1.</source>
        <translation>Die Apps zählen immer von 1 aufwärts, nicht ab %1.</translation>
    </message>
    <message>
        <source>The apps number and mark lists their own way.</source>
        <translation>Die Apps nummerieren und markieren Listen auf ihre Weise.</translation>
    </message>
    <message>
        <source>The apps do not skip to number %1.</source>
        <translation>Die Apps springen nicht zur Nummer %1.</translation>
    </message>
    <message>
        <source>This link leads to a place in the page; in the apps it does nothing: “%1”</source>
        <translation>Dieser Link führt zu einer Stelle der Seite; in den Apps tut er nichts: „%1“</translation>
    </message>
    <message>
        <source>A mark for links within the page; in the apps no link finds it: “%1”</source>
        <translation>Eine Sprungmarke; in den Apps findet kein Link zu ihr: „%1“</translation>
    </message>
    <message>
        <source>The apps do not open links that begin with “%1:”.</source>
        <translation>Die Apps öffnen keine Links, die mit „%1:“ beginnen.</translation>
    </message>
    <message>
        <source>The apps do not show images that are part of the text; insert them as a file.</source>
        <translation>Die Apps zeigen keine Bilder, die im Text selbst stecken; als Datei einfügen.</translation>
    </message>
    <message>
        <source>The apps can&apos;t reach this image: it lies on somebody&apos;s computer.</source>
        <translation>Die Apps erreichen dieses Bild nicht: Es liegt auf einem einzelnen Rechner.</translation>
    </message>
    <message>
        <source>The apps do not join table cells: “%1”</source>
        <translation>Die Apps verbinden keine Tabellenzellen: „%1“</translation>
    </message>
    <message>
        <source>The apps choose the sizes of table cells themselves.</source>
        <translation>Die Apps wählen die Größe von Tabellenzellen selbst.</translation>
    </message>
    <message>
        <source>The apps drop the mark that these words are in another language (%1).</source>
        <translation>Die Apps lassen die Angabe weg, dass diese Wörter in einer anderen Sprache sind (%1).</translation>
    </message>
    <message>
        <source>The apps drop the mark for translators: “%1”</source>
        <translation>Die Apps lassen die Angabe für die Übersetzung weg: „%1“</translation>
    </message>
    <message>
        <source>The apps show fold-out sections closed at first.</source>
        <translation>Die Apps zeigen aufklappbare Abschnitte zuerst geschlossen.</translation>
    </message>
    <message>
        <source>The apps do not show the hint of a link or word: “%1”</source>
        <translation>Die Apps zeigen den Hinweis zu einem Link oder Wort nicht: „%1“</translation>
    </message>
    <message>
        <source>The apps drop this old way of aligning.</source>
        <translation>Die Apps lassen diese veraltete Ausrichtung weg.</translation>
    </message>
    <message>
        <source>The apps take black off the text, for their dark look.</source>
        <translation>Die Apps nehmen dem Text das Schwarz, wegen ihrer dunklen Darstellung.</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Restore from the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restore “{title}”?</source>
        <translation>„{title}“ aus dem Archiv holen?</translation>
    </message>
    <message>
        <source>Archive “{title}”?</source>
        <translation>„{title}“ archivieren?</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n page(s)?</source>
        <translation>
            <numerusform>%n Seite aus dem Archiv holen?</numerusform>
            <numerusform>%n Seiten aus dem Archiv holen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n page(s)?</source>
        <translation>
            <numerusform>%n Seite archivieren?</numerusform>
            <numerusform>%n Seiten archivieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>These come back too:</source>
        <translation>Mit zurück kommen:</translation>
    </message>
    <message>
        <source>These go into the archive too:</source>
        <translation>Mit ins Archiv gehen:</translation>
    </message>
    <message>
        <source>These pages link there; the links will lead nowhere:</source>
        <translation>Diese Seiten verlinken dorthin; die Links führen dann ins Leere:</translation>
    </message>
    <message>
        <source>The texts are kept, and you can undo this.</source>
        <translation>Die Texte bleiben erhalten, und der Schritt lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>AskBelow</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>There are pages below. Copy them too?</source>
        <translation>Darunter stehen weitere Seiten. Auch diese kopieren?</translation>
    </message>
    <message>
        <source>Only the chosen pages</source>
        <translation>Nur die gewählten Seiten</translation>
    </message>
    <message>
        <source>With the pages below</source>
        <translation>Mit den Seiten darunter</translation>
    </message>
</context>
<context>
    <name>BrowserLoginDialog</name>
    <message>
        <source>Log in with the browser</source>
        <translation>Mit dem Browser anmelden</translation>
    </message>
    <message>
        <source>The CMS does not accept that value. Perhaps the login in the browser has ended.</source>
        <translation>Das CMS nimmt diesen Wert nicht an. Vielleicht ist die Anmeldung im Browser beendet.</translation>
    </message>
    <message>
        <source>The account {user} uses a passkey, which only a browser can do. Log in there once; this program then takes the login over.</source>
        <translation>Das Konto {user} meldet sich mit einem Passkey an; das kann nur der Browser. Melden Sie sich dort einmal an, dann übernimmt das Programm die Anmeldung.</translation>
    </message>
    <message>
        <source>Value of the cookie “sessionid”</source>
        <translation>Wert des Cookies „sessionid“</translation>
    </message>
    <message>
        <source>Paste the value here</source>
        <translation>Wert hier einfügen</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open the CMS in the browser</source>
        <translation>CMS im Browser öffnen</translation>
    </message>
    <message>
        <source>Log in to the CMS in the browser, with your passkey.</source>
        <translation>Melden Sie sich im Browser mit Ihrem Passkey am CMS an.</translation>
    </message>
    <message>
        <source>Press F12 there. The developer tools open at the side or below.</source>
        <translation>Drücken Sie dort F12. An der Seite oder unten öffnen sich die Entwicklerwerkzeuge.</translation>
    </message>
    <message>
        <source>In Chrome and Edge choose the tab “Application”, in Firefox “Storage”; there “Cookies”, and the address of the CMS.</source>
        <translation>Wählen Sie in Chrome und Edge den Reiter „Anwendung“ (Application), in Firefox „Web-Speicher“; dort „Cookies“ und die Adresse des CMS.</translation>
    </message>
    <message>
        <source>In the line “sessionid”, copy what stands under “Value”, and paste it here:</source>
        <translation>Kopieren Sie in der Zeile „sessionid“, was unter „Wert“ steht, und fügen Sie es hier ein:</translation>
    </message>
    <message>
        <source>This value is like a key to your account: give it to nobody. It is kept in this computer&apos;s keyring only, never in a file, and ends after two weeks or when you log out in the browser. With a code app (TOTP) set up in the CMS besides the passkey, you need not do this again.</source>
        <translation>Dieser Wert ist wie ein Schlüssel zu Ihrem Konto: Geben Sie ihn niemandem. Er liegt nur im Schlüsselbund dieses Rechners, nie in einer Datei, und gilt zwei Wochen oder bis Sie sich im Browser abmelden. Mit einer Code-App (TOTP), im CMS zusätzlich zum Passkey eingerichtet, brauchen Sie das nicht noch einmal.</translation>
    </message>
    <message>
        <source>There is no session in what you pasted: the line must be “sessionid”.</source>
        <translation>Darin steht keine Anmeldung: Es muss die Zeile „sessionid“ sein.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Something happened that should not have.</source>
        <translation>Es ist etwas geschehen, das nicht geschehen sollte.</translation>
    </message>
    <message>
        <source>Your texts are stored safely; you can go on working. Please read this report and send it to whoever looks after the program. The program itself sends nothing; no text of yours is in it.</source>
        <translation>Ihre Texte sind sicher gespeichert, Sie können weiterarbeiten. Bitte lesen Sie diesen Bericht und schicken Sie ihn an die Stelle, die das Programm betreut. Das Programm selbst sendet nichts; kein Text von Ihnen steht darin.</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Als Datei sichern …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gesichert als {file}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Contact card</source>
        <translation>Kontaktkarte</translation>
    </message>
    <message>
        <source>As the apps show it</source>
        <translation>So zeigen es die Apps</translation>
    </message>
    <message>
        <source>Name, telephone and address of a contact are changed in the Integreat CMS, under “Contacts”: the card then changes in all texts.</source>
        <translation>Name, Telefon und Adresse eines Kontakts werden im Integreat CMS unter „Kontakte“ geändert: Dann ändert sich die Karte in allen Texten.</translation>
    </message>
    <message>
        <source>Search among the cards of this region</source>
        <translation>In den Karten dieser Region suchen</translation>
    </message>
    <message>
        <source>Cards of this region</source>
        <translation>Karten dieser Region</translation>
    </message>
    <message>
        <source>No text of this region holds a contact card yet.</source>
        <translation>Noch kein Text dieser Region enthält eine Kontaktkarte.</translation>
    </message>
    <message>
        <source>Choose another card of this region:</source>
        <translation>Eine andere Karte dieser Region wählen:</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes against the server</source>
        <translation>Änderungen gegenüber dem Server</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message>
        <source>Back to the server&apos;s text</source>
        <translation>Zurück zum Text des Servers</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Es gibt noch keinen Text.</translation>
    </message>
    <message>
        <source>The server does not have this text yet: everything is new.</source>
        <translation>Der Server hat diesen Text noch nicht: Alles ist neu.</translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message>
        <source>Back to the server&apos;s text</source>
        <translation>Zurück zum Text des Servers</translation>
    </message>
    <message>
        <source>What is this about? (title of the change set)</source>
        <translation>Worum geht es? (Titel des Änderungspakets)</translation>
    </message>
    <message>
        <source>Title of the change set</source>
        <translation>Titel des Änderungspakets</translation>
    </message>
    <message>
        <source>Note for whoever approves it (optional)</source>
        <translation>Hinweis für die Freigabe (freiwillig)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Zur Freigabe vorlegen</translation>
    </message>
    <message>
        <source>Moved from “{old}” to “{new}”.</source>
        <translation>Verschoben von „{old}“ nach „{new}“.</translation>
    </message>
    <message>
        <source>A new page below “{place}”.</source>
        <translation>Eine neue Seite unter „{place}“.</translation>
    </message>
    <message>
        <source>top level</source>
        <translation>oberste Ebene</translation>
    </message>
    <message>
        <source>{set} is kept here and will be sent at the next sync.</source>
        <translation>{set} ist hier gespeichert und wird beim nächsten Abgleich gesendet.</translation>
    </message>
    <message>
        <source>{set} came back:</source>
        <translation>{set} wurde zurückgegeben:</translation>
    </message>
    <message>
        <source>Go to Push</source>
        <translation>Zum Übertragen</translation>
    </message>
    <message>
        <source>{set} is approved and can be pushed.</source>
        <translation>{set} ist freigegeben und kann übertragen werden.</translation>
    </message>
    <message>
        <source>{set} awaits approval.</source>
        <translation>{set} wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>Local slots are still empty, so this can&apos;t be approved yet: {pages}.</source>
        <translation>Ortsbausteine sind noch leer, deshalb kann dies noch nicht freigegeben werden: {pages}.</translation>
    </message>
    <message>
        <source>Fill the slots</source>
        <translation>Ortsbausteine ausfüllen</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts ist geändert</translation>
    </message>
    <message>
        <source>Everything here is as on the server.</source>
        <translation>Hier ist alles wie auf dem Server.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) submitted for approval.</source>
        <translation>
            <numerusform>%n Änderung zur Freigabe vorgelegt.</numerusform>
            <numerusform>%n Änderungen zur Freigabe vorgelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection: kept here, sent at the next sync.</source>
        <translation>Keine Verbindung: hier gespeichert, wird beim nächsten Abgleich gesendet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{page}” has the server&apos;s text again.</source>
        <translation>„{page}“ hat wieder den Text des Servers.</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Phone numbers: translation and source differ</source>
        <translation>Telefonnummern: Übersetzung und Ausgangstext weichen ab</translation>
    </message>
    <message>
        <source>Mail addresses: translation and source differ</source>
        <translation>E-Mail-Adressen: Übersetzung und Ausgangstext weichen ab</translation>
    </message>
    <message>
        <source>Dates: translation and source differ</source>
        <translation>Daten: Übersetzung und Ausgangstext weichen ab</translation>
    </message>
    <message>
        <source>Amounts: translation and source differ</source>
        <translation>Beträge: Übersetzung und Ausgangstext weichen ab</translation>
    </message>
    <message>
        <source>Links that the translation lacks</source>
        <translation>Links, die in der Übersetzung fehlen</translation>
    </message>
    <message>
        <source>Links that show one number and lead to another</source>
        <translation>Links, die anderes zeigen, als sie wählen</translation>
    </message>
    <message>
        <source>Links to pages that do not exist</source>
        <translation>Links auf Seiten, die es nicht gibt</translation>
    </message>
    <message>
        <source>Links to archived pages</source>
        <translation>Links auf archivierte Seiten</translation>
    </message>
    <message>
        <source>Links to pages that are not published</source>
        <translation>Links auf unveröffentlichte Seiten</translation>
    </message>
    <message>
        <source>External links that do not work</source>
        <translation>Externe Links, die nicht funktionieren</translation>
    </message>
    <message>
        <source>External links that moved</source>
        <translation>Externe Links, die umgezogen sind</translation>
    </message>
    <message>
        <source>Empty pages</source>
        <translation>Leere Seiten</translation>
    </message>
    <message>
        <source>What the apps do not show</source>
        <translation>Was die Apps nicht zeigen</translation>
    </message>
    <message>
        <source>Direction of writing</source>
        <translation>Schreibrichtung</translation>
    </message>
    <message>
        <source>Images without a description</source>
        <translation>Bilder ohne Beschreibung</translation>
    </message>
    <message>
        <source>Headings out of order</source>
        <translation>Überschriften in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>Sentences over 20 words</source>
        <translation>Sätze mit mehr als 20 Wörtern</translation>
    </message>
    <message>
        <source>Shows %1 but leads to %2</source>
        <translation>Zeigt %1, führt aber zu %2</translation>
    </message>
    <message>
        <source>There is no page %1</source>
        <translation>Die Seite %1 gibt es nicht</translation>
    </message>
    <message>
        <source>“%2” is archived (%1)</source>
        <translation>„%2“ ist archiviert (%1)</translation>
    </message>
    <message>
        <source>“%2” is not published in this language (%1)</source>
        <translation>„%2“ ist in dieser Sprache nicht veröffentlicht (%1)</translation>
    </message>
    <message>
        <source>%1 leads to %2 for good</source>
        <translation>%1 führt dauerhaft zu %2</translation>
    </message>
    <message>
        <source>Readers find no text here</source>
        <translation>Hier finden Leserinnen und Leser keinen Text</translation>
    </message>
    <message>
        <source>Image %1 says nothing to people who cannot see it</source>
        <translation>Das Bild %1 sagt Menschen, die es nicht sehen, nichts</translation>
    </message>
    <message>
        <source>An image says nothing to people who cannot see it</source>
        <translation>Ein Bild sagt Menschen, die es nicht sehen, nichts</translation>
    </message>
    <message>
        <source>%1 words: %2</source>
        <translation>%1 Wörter: %2</translation>
    </message>
    <message>
        <source>The page is gone (%1)</source>
        <translation>Die Seite gibt es nicht mehr (%1)</translation>
    </message>
    <message>
        <source>The server answers with an error (%1)</source>
        <translation>Der Server meldet einen Fehler (%1)</translation>
    </message>
    <message>
        <source>There is no such website</source>
        <translation>Diese Website gibt es nicht</translation>
    </message>
    <message>
        <source>The connection is not secure (certificate)</source>
        <translation>Die Verbindung ist nicht sicher (Zertifikat)</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No connection to the website</source>
        <translation>Keine Verbindung zur Website</translation>
    </message>
    <message>
        <source>Leads in circles</source>
        <translation>Leitet im Kreis weiter</translation>
    </message>
    <message>
        <source>This is no address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>Can only be reached within an office&apos;s network</source>
        <translation>Nur im Netz eines Amtes erreichbar</translation>
    </message>
    <message>
        <source>The page is gone; the website shows its first page instead</source>
        <translation>Die Seite gibt es nicht mehr; die Website zeigt stattdessen ihre Startseite</translation>
    </message>
    <message>
        <source>Source text: %1, here: %2</source>
        <translation>Ausgangstext: %1, hier: %2</translation>
    </message>
    <message>
        <source>%1 does not stand in the source text</source>
        <translation>%1 steht nicht im Ausgangstext</translation>
    </message>
    <message>
        <source>Missing here: “%2” (%1)</source>
        <translation>Fehlt hier: „%2“ (%1)</translation>
    </message>
    <message>
        <source>Missing here: %1</source>
        <translation>Fehlt hier: %1</translation>
    </message>
    <message>
        <source>A heading of level %1 without words</source>
        <translation>Eine Überschrift der Ebene %1 ohne Text</translation>
    </message>
    <message>
        <source>“%3” is of level 1, which the page&apos;s title has</source>
        <translation>„%3“ hat Ebene 1; die hat schon der Titel der Seite</translation>
    </message>
    <message>
        <source>“%3” is of level %1; the first one should be of level 2</source>
        <translation>„%3“ hat Ebene %1; die erste Überschrift sollte Ebene 2 haben</translation>
    </message>
    <message>
        <source>“%3” is of level %1 and follows one of level %2</source>
        <translation>„%3“ hat Ebene %1 und folgt auf eine der Ebene %2</translation>
    </message>
    <message>
        <source>Begins with “%1”: the apps draw this text from left to right</source>
        <translation>Beginnt mit „%1“: Die Apps zeigen diesen Text von links nach rechts</translation>
    </message>
    <message>
        <source>Begins with “%1”: the apps draw this text from right to left</source>
        <translation>Beginnt mit „%1“: Die Apps zeigen diesen Text von rechts nach links</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>Abgetan: {reason}</translation>
    </message>
</context>
<context>
    <name>ChecksScreen</name>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Abtun …</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Put in the new address</source>
        <translation>Neue Adresse einsetzen</translation>
    </message>
    <message>
        <source>Only the address changes. The texts then wait as changes.</source>
        <translation>Nur die Adresse ändert sich. Die Texte warten dann als Änderungen.</translation>
    </message>
    <message>
        <source>Checking the texts …</source>
        <translation>Texte werden geprüft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not all texts are checked.</source>
        <translation>Nicht alle Texte sind geprüft.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Other texts may have findings.</source>
        <translation>In anderen Texten kann es Befunde geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) checked.</source>
        <translation>
            <numerusform>%n Text geprüft.</numerusform>
            <numerusform>%n Texte geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissed by {author}: {reason}</source>
        <translation>Abgetan von {author}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed.</source>
        <translation>
            <numerusform>%n Text geändert.</numerusform>
            <numerusform>%n Texte geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Own words</source>
        <translation>Eigene Worte</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Type to find one</source>
        <translation>Tippen, um eine zu finden</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Regions of this server</source>
        <translation>Regionen dieses Servers</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>The CMS shows no region to your account. Ask a manager there to assign your region to it.</source>
        <translation>Das CMS zeigt Ihrem Konto keine Region. Bitten Sie dort die Verwaltung, es Ihrer Region zuzuordnen.</translation>
    </message>
    <message>
        <source>Your account does not see such a region.</source>
        <translation>Eine solche Region sieht Ihr Konto nicht.</translation>
    </message>
    <message>
        <source>Not in the list. It will be asked for as typed, as in its address.</source>
        <translation>Nicht in der Liste. Es wird nach ihr gefragt wie getippt, also wie in ihrer Adresse.</translation>
    </message>
    <message>
        <source>The server tells of no regions. Type one as in its address, such as “maintal”.</source>
        <translation>Der Server nennt keine Regionen. Tippen Sie eine wie in ihrer Adresse, etwa „maintal“.</translation>
    </message>
    <message>
        <source>Fewer languages are fetched faster; the first one is always needed.</source>
        <translation>Weniger Sprachen sind schneller geholt; die erste wird immer gebraucht.</translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message>
        <source>Fetch a region from a server</source>
        <translation>Region vom Server holen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Fetching the region …</source>
        <translation>Die Region wird geholt …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>Abgebrochen. Es ist nichts zurückgeblieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetched: {pages}, {texts}. The region lies in {file}.</source>
        <translation>Geholt: {pages}, {texts}. Die Region liegt in {file}.</translation>
    </message>
</context>
<context>
    <name>CmsDialog</name>
    <message>
        <source>CMS of this region</source>
        <translation>CMS dieser Region</translation>
    </message>
    <message>
        <source>Read the CMS</source>
        <translation>CMS lesen</translation>
    </message>
    <message>
        <source>Fetches what has changed on the hub and in the CMS</source>
        <translation>Holt, was sich auf dem Hub und im CMS geändert hat</translation>
    </message>
    <message>
        <source>Other account …</source>
        <translation>Anderes Konto …</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>The CMS was not read yet</source>
        <translation>Das CMS wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>Its pages are read and compared with those of the hub. Nothing is changed by that.</source>
        <translation>Seine Seiten werden gelesen und mit denen des Hubs verglichen. Dabei wird nichts geändert.</translation>
    </message>
    <message>
        <source>Pair pages</source>
        <translation>Seiten zuordnen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>{name} is pushing to the CMS now; the way is free at {time} at the latest.</source>
        <translation>{name} überträgt gerade ins CMS; spätestens um {time} ist der Weg frei.</translation>
    </message>
    <message>
        <source>Your account there may publish.</source>
        <translation>Ihr Konto darf dort veröffentlichen.</translation>
    </message>
    <message>
        <source>Your account there may propose, not publish.</source>
        <translation>Ihr Konto darf dort vorschlagen, nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>Your account there may only read.</source>
        <translation>Ihr Konto darf dort nur lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the CMS contradict the texts here: please decide.</source>
        <translation>
            <numerusform>%n Änderung im CMS widerspricht dem Text hier: bitte entscheiden.</numerusform>
            <numerusform>%n Änderungen im CMS widersprechen den Texten hier: bitte entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show conflicts</source>
        <translation>Widersprüche zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Read. %n change(s) came from the CMS.</source>
        <translation>
            <numerusform>Gelesen. %n Änderung kam aus dem CMS.</numerusform>
            <numerusform>Gelesen. %n Änderungen kamen aus dem CMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>CmsPairs</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Different from the start</source>
        <translation>Von Anfang an verschieden</translation>
    </message>
    <message>
        <source>Only on the hub</source>
        <translation>Nur auf dem Hub</translation>
    </message>
    <message>
        <source>Only in the CMS</source>
        <translation>Nur im CMS</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Will be made in the CMS</source>
        <translation>Wird im CMS angelegt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bleibt draußen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>deleted in the CMS</source>
        <translation>im CMS gelöscht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>at the top level</source>
        <translation>auf oberster Ebene</translation>
    </message>
</context>
<context>
    <name>CmsPushPane</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Steps of the push</source>
        <translation>Schritte der Übertragung</translation>
    </message>
    <message numerus="yes">
        <source>Push %n step(s)</source>
        <translation>
            <numerusform>%n Schritt übertragen</numerusform>
            <numerusform>%n Schritte übertragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) towards the CMS</source>
        <translation>
            <numerusform>%n Schritt zum CMS</numerusform>
            <numerusform>%n Schritte zum CMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to push</source>
        <translation>Nichts zu übertragen</translation>
    </message>
    <message>
        <source>The CMS has everything that is published on the hub.</source>
        <translation>Das CMS hat alles, was auf dem Hub veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Your account may propose in the CMS, but not publish: what you push awaits approval there.</source>
        <translation>Ihr Konto darf im CMS vorschlagen, nicht veröffentlichen: Was Sie übertragen, wartet dort auf Freigabe.</translation>
    </message>
    <message>
        <source>Your account may only read in the CMS: a colleague has to push.</source>
        <translation>Ihr Konto darf im CMS nur lesen: Übertragen muss jemand anderes.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>moved in the CMS as well: the hub&apos;s place holds</source>
        <translation>auch im CMS verschoben: Es gilt der Platz auf dem Hub</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) carried out</source>
        <translation>
            <numerusform>%n Schritt ausgeführt</numerusform>
            <numerusform>%n Schritte ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be pushed; the list says why.</source>
        <translation>Nicht alles konnte übertragen werden; die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>saved there at the same moment: {names}; their text is in yours now, or for you to decide</source>
        <translation>im selben Augenblick dort gespeichert: {names}; der andere Text ist jetzt in Ihrem enthalten oder wartet auf Ihre Entscheidung</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>That code was not accepted. Please wait for the next one.</source>
        <translation>Dieser Code wurde nicht angenommen. Bitte warten Sie auf den nächsten.</translation>
    </message>
    <message>
        <source>Open the code app on your phone and type the six digits that it shows for Integreat.</source>
        <translation>Öffnen Sie die Code-App auf Ihrem Telefon und tippen Sie die sechs Ziffern ein, die sie für Integreat zeigt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>In the template</source>
        <translation>In der Vorlage</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Pages that only we have</source>
        <translation>Seiten, die nur wir haben</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>The template has no text in this language: there is nothing to compare.</source>
        <translation>Die Vorlage hat in dieser Sprache keinen Text: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The template has no text in this language any more. Ours stays as it is.</source>
        <translation>Die Vorlage hat in dieser Sprache keinen Text mehr. Unserer bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The text that was taken in last is not known any more: what changed in the template since then can&apos;t be told apart. “What is different here” shows every difference.</source>
        <translation>Der zuletzt übernommene Text ist nicht mehr bekannt: Was sich seither in der Vorlage geändert hat, lässt sich nicht sagen. „Was hier anders ist“ zeigt jeden Unterschied.</translation>
    </message>
    <message>
        <source>Changed in the template</source>
        <translation>In der Vorlage geändert</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Language missing here</source>
        <translation>Sprache fehlt hier</translation>
    </message>
    <message>
        <source>Removed from the template</source>
        <translation>Aus der Vorlage entfernt</translation>
    </message>
    <message>
        <source>Adapted here</source>
        <translation>Hier angepasst</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Bewusst abgelehnt</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>live: follows the template as it is</source>
        <translation>live: folgt der Vorlage, wie sie ist</translation>
    </message>
    <message>
        <source>here {n}</source>
        <translation>hier {n}</translation>
    </message>
    <message>
        <source>template {n}</source>
        <translation>Vorlage {n}</translation>
    </message>
    <message>
        <source>both {n}</source>
        <translation>beide {n}</translation>
    </message>
    <message>
        <source>stands elsewhere than in the template</source>
        <translation>steht woanders als in der Vorlage</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message numerus="yes">
        <source>Adopt %n page(s) …</source>
        <translation>
            <numerusform>%n Seite übernehmen …</numerusform>
            <numerusform>%n Seiten übernehmen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt …</source>
        <translation>Übernehmen …</translation>
    </message>
    <message numerus="yes">
        <source>Decline %n page(s) …</source>
        <translation>
            <numerusform>%n Seite ablehnen …</numerusform>
            <numerusform>%n Seiten ablehnen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline …</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Take the refusal back</source>
        <translation>Ablehnung zurücknehmen</translation>
    </message>
    <message>
        <source>Link with the template …</source>
        <translation>Mit der Vorlage verbinden …</translation>
    </message>
    <message>
        <source>Unlink …</source>
        <translation>Verbindung lösen …</translation>
    </message>
    <message>
        <source>Live or adapted …</source>
        <translation>Live oder angepasst …</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Take the update</source>
        <translation>Aktualisierung übernehmen</translation>
    </message>
    <message>
        <source>Add the missing languages</source>
        <translation>Fehlende Sprachen ergänzen</translation>
    </message>
    <message>
        <source>Propose to the template …</source>
        <translation>Der Vorlage vorschlagen …</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) adopted as local changes.</source>
        <translation>
            <numerusform>%n Seite als eigene Änderung übernommen.</numerusform>
            <numerusform>%n Seiten als eigene Änderungen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Verbindung lösen</translation>
    </message>
    <message>
        <source>Unlink “{title}” from the template?</source>
        <translation>Verbindung von „{title}“ zur Vorlage lösen?</translation>
    </message>
    <message>
        <source>Its texts stay as they are. Changes of the template are not told for this page any more.</source>
        <translation>Die Texte bleiben, wie sie sind. Änderungen der Vorlage werden für diese Seite nicht mehr gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) of the template added to “{title}”.</source>
        <translation>
            <numerusform>%n Sprache der Vorlage zu „{title}“ ergänzt.</numerusform>
            <numerusform>%n Sprachen der Vorlage zu „{title}“ ergänzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparing with the template …</source>
        <translation>Vergleich mit der Vorlage …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>Comparing: {done} of {total} texts</source>
        <translation>Vergleich: {done} von {total} Texten</translation>
    </message>
    <message>
        <source>The comparison was stopped: not all pages are shown.</source>
        <translation>Der Vergleich wurde angehalten: Nicht alle Seiten werden gezeigt.</translation>
    </message>
    <message>
        <source>Compare the rest</source>
        <translation>Den Rest vergleichen</translation>
    </message>
    <message>
        <source>Once the template is fetched, its pages appear here beside yours.</source>
        <translation>Sobald die Vorlage geholt ist, stehen ihre Seiten hier neben Ihren.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet</source>
        <translation>Noch gibt es nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Pages of the template and of this region</source>
        <translation>Seiten der Vorlage und dieser Region</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Why so? (optional, kept with the decision)</source>
        <translation>Warum so? (freiwillig, wird zur Entscheidung vermerkt)</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Grund der Entscheidung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Nothing clashes with the server. What does not clash is merged by itself.</source>
        <translation>Nichts widerspricht dem Server. Was sich nicht widerspricht, wird von selbst zusammengeführt.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Widersprüche</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>place in the tree</source>
        <translation>Platz im Seitenbaum</translation>
    </message>
    <message>
        <source>This page was moved here and on the server, to different places.</source>
        <translation>Diese Seite wurde hier und auf dem Server an verschiedene Stellen verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) clash.</source>
        <translation>
            <numerusform>%n Stelle widerspricht sich.</numerusform>
            <numerusform>%n Stellen widersprechen sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further change(s) merge by themselves.</source>
        <translation>
            <numerusform>%n weitere Änderung wird von selbst zusammengeführt.</numerusform>
            <numerusform>%n weitere Änderungen werden von selbst zusammengeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text stays as it is until you apply the decision.</source>
        <translation>Ihr Text bleibt, wie er ist, bis Sie die Entscheidung anwenden.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>The server&apos;s</source>
        <translation>Fassung des Servers</translation>
    </message>
    <message>
        <source>Both merged word by word (please read it)</source>
        <translation>Beide Wort für Wort zusammengeführt (bitte lesen)</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation>Stelle {number}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>top level</source>
        <translation>oberste Ebene</translation>
    </message>
    <message>
        <source>Below “{parent}”</source>
        <translation>Unter „{parent}“</translation>
    </message>
    <message>
        <source>Before (both began here)</source>
        <translation>Ausgangsfassung</translation>
    </message>
    <message>
        <source>Decided. What differs from the server now goes back to approval: submit it again.</source>
        <translation>Entschieden. Was sich jetzt vom Server unterscheidet, geht wieder in die Freigabe: Legen Sie es noch einmal vor.</translation>
    </message>
</context>
<context>
    <name>ConnectPane</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Address of the CMS</source>
        <translation>Adresse des CMS</translation>
    </message>
    <message>
        <source>Region in the CMS</source>
        <translation>Region im CMS</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Name oder E-Mail</translation>
    </message>
    <message>
        <source>Colleagues have connected this region with a CMS. To push there you need an account of yours.</source>
        <translation>Diese Region ist schon mit einem CMS verbunden. Zum Übertragen brauchen Sie dort ein eigenes Konto.</translation>
    </message>
    <message>
        <source>Tree, drafts and approvals stay on the hub; what is published there can then be pushed to the CMS, and what is edited in the CMS comes back here.</source>
        <translation>Seitenbaum, Entwürfe und Freigaben bleiben auf dem Hub; was dort veröffentlicht ist, lässt sich dann ins CMS übertragen, und was im CMS geändert wird, kommt hierher zurück.</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reason for returning</source>
        <translation>Grund für die Rückgabe</translation>
    </message>
    <message>
        <source>Reason, needed for returning (R)</source>
        <translation>Grund, nötig zum Zurückgeben (R)</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Returns the chosen item to its author</source>
        <translation>Gibt den gewählten Eintrag an die Person zurück, die ihn geschrieben hat</translation>
    </message>
    <message>
        <source>Return all</source>
        <translation>Alle zurückgeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approves the chosen item (A)</source>
        <translation>Gibt den gewählten Eintrag frei (A)</translation>
    </message>
    <message>
        <source>Approve all</source>
        <translation>Alle freigeben</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Our region does not want to have this. It is not offered any more; this can be taken back.</source>
        <translation>Unsere Region möchte das nicht haben. Es wird nicht mehr angeboten; das lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why not? Colleagues will read it.</source>
        <translation>Warum nicht? Ihr Team liest es.</translation>
    </message>
</context>
<context>
    <name>DemoWindow</name>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Vorführung</translation>
    </message>
    <message>
        <source>owner of the template, manager</source>
        <translation>verantwortlich für die Vorlage, Verwalterin</translation>
    </message>
    <message>
        <source>officer, author</source>
        <translation>Sachbearbeitung, Autorin</translation>
    </message>
    <message>
        <source>coordinator, editor</source>
        <translation>Koordination, Redakteur</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Language of the comparison</source>
        <translation>Sprache des Vergleichs</translation>
    </message>
    <message>
        <source>What changed in the template</source>
        <translation>Was sich in der Vorlage geändert hat</translation>
    </message>
    <message>
        <source>What is different here</source>
        <translation>Was hier anders ist</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are chosen</source>
        <translation>
            <numerusform>%n Seite ist gewählt</numerusform>
            <numerusform>%n Seiten sind gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a page</source>
        <translation>Wählen Sie eine Seite</translation>
    </message>
    <message>
        <source>What differs between the template and here appears here.</source>
        <translation>Hier erscheint, was sich zwischen der Vorlage und hier unterscheidet.</translation>
    </message>
    <message>
        <source>Declined because: {reason}</source>
        <translation>Abgelehnt, weil: {reason}</translation>
    </message>
    <message>
        <source>In the template: “{title}”</source>
        <translation>In der Vorlage: „{title}“</translation>
    </message>
    <message>
        <source>It stands below another page than in the template.</source>
        <translation>Sie steht unter einer anderen Seite als in der Vorlage.</translation>
    </message>
    <message>
        <source>This page is our own. If it was copied from the template once, link it: changes are told then.</source>
        <translation>Das ist eine eigene Seite. Wurde sie einmal aus der Vorlage kopiert, verbinden Sie sie: Dann werden Änderungen gemeldet.</translation>
    </message>
    <message>
        <source>There is no text in this language on either side.</source>
        <translation>In dieser Sprache gibt es auf beiden Seiten keinen Text.</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>The change, word by word</source>
        <translation>Die Änderung, Wort für Wort</translation>
    </message>
    <message>
        <source>Nothing is changed: both texts are the same.</source>
        <translation>Nichts ist geändert: Beide Texte sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n Wort hinzugefügt</numerusform>
            <numerusform>%n Wörter hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n Wort entfernt</numerusform>
            <numerusform>%n Wörter entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>This text is new: </source>
        <translation>Dieser Text ist neu: </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>Art des Absatzes</translation>
    </message>
    <message>
        <source>List items</source>
        <translation>Listenpunkte</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Embedded content</source>
        <translation>Eingebetteter Inhalt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Description of an image</source>
        <translation>Beschreibung eines Bildes</translation>
    </message>
    <message>
        <source>Text direction</source>
        <translation>Schreibrichtung</translation>
    </message>
    <message>
        <source>Do not translate</source>
        <translation>Nicht übersetzen</translation>
    </message>
    <message>
        <source>Language of a passage</source>
        <translation>Sprache einer Textstelle</translation>
    </message>
    <message>
        <source>Look (class)</source>
        <translation>Aussehen (class)</translation>
    </message>
    <message>
        <source>Look (style)</source>
        <translation>Aussehen (style)</translation>
    </message>
    <message>
        <source>Hint shown by the mouse</source>
        <translation>Hinweis beim Zeigen mit der Maus</translation>
    </message>
    <message>
        <source>Technical detail ({name})</source>
        <translation>Technische Angabe ({name})</translation>
    </message>
    <message>
        <source>{kind}: changed</source>
        <translation>{kind}: geändert</translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>Dismiss</source>
        <translation>Abtun</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not shown any more until the words there change. Colleagues see that, too.</source>
        <translation>Das wird nicht mehr gezeigt, bis sich die Stelle ändert. Das gilt auch für Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why is it right as it is?</source>
        <translation>Warum ist es so richtig?</translation>
    </message>
</context>
<context>
    <name>DragTreeView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorToolBar</name>
    <message>
        <source>Text formatting</source>
        <translation>Textformat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>Art des Absatzes</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>More formats</source>
        <translation>Weitere Formate</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>Hochgestellt</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>Tiefgestellt</translation>
    </message>
    <message>
        <source>Remove formats</source>
        <translation>Formate entfernen</translation>
    </message>
    <message>
        <source>Link …</source>
        <translation>Link …</translation>
    </message>
    <message>
        <source>Paragraph: level, alignment, direction</source>
        <translation>Absatz: Stufe, Ausrichtung, Richtung</translation>
    </message>
    <message>
        <source>Aligned as the language has it</source>
        <translation>Ausgerichtet wie die Sprache</translation>
    </message>
    <message>
        <source>Aligned left</source>
        <translation>Linksbündig</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>Aligned right</source>
        <translation>Rechtsbündig</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Blocksatz</translation>
    </message>
    <message>
        <source>Direction as the text has it</source>
        <translation>Richtung wie der Text</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>From right to left</source>
        <translation>Von rechts nach links</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Table …</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <source>Fold-out section …</source>
        <translation>Aufklappbarer Abschnitt …</translation>
    </message>
    <message>
        <source>Video …</source>
        <translation>Video …</translation>
    </message>
    <message>
        <source>Contact card …</source>
        <translation>Kontaktkarte …</translation>
    </message>
    <message>
        <source>Special character …</source>
        <translation>Sonderzeichen …</translation>
    </message>
    <message>
        <source>HTML of this block …</source>
        <translation>HTML dieses Blocks …</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Link entfernen</translation>
    </message>
    <message>
        <source>Find in this page …</source>
        <translation>Auf dieser Seite suchen …</translation>
    </message>
    <message>
        <source>Replace in this page …</source>
        <translation>Auf dieser Seite ersetzen …</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Ohne Formatierung einfügen</translation>
    </message>
    <message>
        <source>Do not translate</source>
        <translation>Nicht übersetzen</translation>
    </message>
    <message>
        <source>Heading {}</source>
        <translation>Überschrift {}</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Eine Ebene nach außen</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Eine Ebene nach innen</translation>
    </message>
    <message>
        <source>Horizontal rule</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Image …</source>
        <translation>Bild …</translation>
    </message>
</context>
<context>
    <name>ExternalLinks</name>
    <message>
        <source>Check external links</source>
        <translation>Externe Links prüfen</translation>
    </message>
    <message>
        <source>Asks each website once, slowly; the answers count for a week</source>
        <translation>Fragt jede Website einmal und langsam; die Antworten gelten eine Woche</translation>
    </message>
    <message>
        <source>Asking websites …</source>
        <translation>Websites werden gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) asked.</source>
        <translation>
            <numerusform>%n Link gefragt.</numerusform>
            <numerusform>%n Links gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered before.</source>
        <translation>
            <numerusform>%n schon vorher beantwortet.</numerusform>
            <numerusform>%n schon vorher beantwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not work.</source>
        <translation>
            <numerusform>%n funktioniert nicht.</numerusform>
            <numerusform>%n funktionieren nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved.</source>
        <translation>
            <numerusform>%n ist umgezogen.</numerusform>
            <numerusform>%n sind umgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Vorzeitig abgebrochen.</translation>
    </message>
</context>
<context>
    <name>FiguresLine</name>
    <message>
        <source>Go to the next long sentence (more than 20 words)</source>
        <translation>Zum nächsten langen Satz (mehr als 20 Wörter)</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) to read</source>
        <translation>
            <numerusform>etwa %n Minute zu lesen</numerusform>
            <numerusform>etwa %n Minuten zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long sentence(s)</source>
        <translation>
            <numerusform>%n langer Satz</numerusform>
            <numerusform>%n lange Sätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search titles</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Search titles of the template and of this region</source>
        <translation>Titel der Vorlage und dieser Region suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this hit and go to the next</source>
        <translation>Diesen Treffer ersetzen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace all hits in this page, as one step</source>
        <translation>Alle Treffer auf dieser Seite ersetzen, als ein Schritt</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Only texts changed here</source>
        <translation>Nur hier geänderte Texte</translation>
    </message>
    <message>
        <source>Show dismissed ones</source>
        <translation>Abgetane zeigen</translation>
    </message>
    <message>
        <source>Show all pages again</source>
        <translation>Wieder alle Seiten zeigen</translation>
    </message>
    <message>
        <source>Only “{page}”: show all</source>
        <translation>Nur „{page}“: alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>FindingsLine</name>
    <message>
        <source>Show what the checks found in this text</source>
        <translation>Zeigen, was die Prüfung in diesem Text gefunden hat</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldOutForm</name>
    <message>
        <source>Fold-out section</source>
        <translation>Aufklappbarer Abschnitt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>What readers see before they unfold it</source>
        <translation>Was zu sehen ist, bevor jemand aufklappt</translation>
    </message>
    <message>
        <source>Folded text</source>
        <translation>Eingeklappter Text</translation>
    </message>
    <message>
        <source>This summary is formatted: change it in the HTML.</source>
        <translation>Diese Überschrift ist formatiert: im HTML ändern.</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>How the page follows the template</source>
        <translation>Wie die Seite der Vorlage folgt</translation>
    </message>
    <message>
        <source>Adapted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Our own words stay. Each change of the template is decided sentence by sentence.</source>
        <translation>Unsere eigenen Wörter bleiben. Über jede Änderung der Vorlage wird Satz für Satz entschieden.</translation>
    </message>
    <message>
        <source>The page says what the template says. Each change comes as a prepared change set that is only approved. Where the page has words of its own now, they are asked about, never overwritten.</source>
        <translation>Die Seite sagt, was die Vorlage sagt. Jede Änderung kommt als vorbereitetes Änderungspaket, das nur noch freigegeben wird. Hat die Seite jetzt eigene Wörter, wird danach gefragt; überschrieben werden sie nie.</translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message>
        <source>What the CMS will store …</source>
        <translation>Was das CMS speichern wird …</translation>
    </message>
    <message>
        <source>A CMS rewrites some HTML: see text by text what becomes of it</source>
        <translation>Ein CMS schreibt manches um: Sehen Sie Text für Text, was daraus wird</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were stored otherwise in the CMS than foretold.</source>
        <translation>
            <numerusform>%n Text wurde im CMS anders gespeichert als vorhergesagt.</numerusform>
            <numerusform>%n Texte wurden im CMS anders gespeichert als vorhergesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Sync</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Fetch what has changed on the server (F5)</source>
        <translation>Holen, was sich auf dem Server geändert hat (F5)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Work as another person</source>
        <translation>Als andere Person arbeiten</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>kein Server</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>noch nicht abgeglichen</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Rest the mouse on a button to see its keys. What the marks mean: the (i) below the page tree.</source>
        <translation>Jeder Knopf nennt seine Tasten, wenn die Maus darauf ruht. Was die Zeichen bedeuten: das (i) unter dem Seitenbaum.</translation>
    </message>
    <message>
        <source>Which keys are there?</source>
        <translation>Welche Tasten gibt es?</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or fewer of them.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort oder weniger Wörter.</translation>
    </message>
</context>
<context>
    <name>HelpKeys</name>
    <message>
        <source>find any command</source>
        <translation>jeden Befehl finden</translation>
    </message>
    <message>
        <source>go to a screen</source>
        <translation>zu einer Ansicht gehen</translation>
    </message>
    <message>
        <source>search titles; in the text: find in the page</source>
        <translation>Titel suchen; im Text: auf der Seite suchen</translation>
    </message>
    <message>
        <source>search all pages and languages</source>
        <translation>alle Seiten und Sprachen durchsuchen</translation>
    </message>
    <message>
        <source>previous, next language</source>
        <translation>vorige, nächste Sprache</translation>
    </message>
    <message>
        <source>sync with the server</source>
        <translation>mit dem Server abgleichen</translation>
    </message>
    <message>
        <source>show or hide the preview</source>
        <translation>Vorschau zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>large preview, in a window of its own</source>
        <translation>große Vorschau in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>new page here, new page below (in the tree)</source>
        <translation>neue Seite hier, neue Seite darunter (im Baum)</translation>
    </message>
    <message>
        <source>duplicate pages (in the tree)</source>
        <translation>Seiten verdoppeln (im Baum)</translation>
    </message>
    <message>
        <source>rename, archive a page (in the tree)</source>
        <translation>Seite umbenennen, archivieren (im Baum)</translation>
    </message>
    <message>
        <source>move a page (in the tree)</source>
        <translation>Seite verschieben (im Baum)</translation>
    </message>
    <message>
        <source>bold, italic, underlined (in the text)</source>
        <translation>fett, kursiv, unterstrichen (im Text)</translation>
    </message>
    <message>
        <source>heading 2 (and so on to 6), paragraph</source>
        <translation>Überschrift 2 (und so weiter bis 6), Absatz</translation>
    </message>
    <message>
        <source>link (in the text)</source>
        <translation>Link (im Text)</translation>
    </message>
    <message>
        <source>open the link at the cursor</source>
        <translation>den Link an der Schreibmarke öffnen</translation>
    </message>
    <message>
        <source>make a link of the address just typed</source>
        <translation>aus der eben getippten Adresse einen Link machen</translation>
    </message>
    <message>
        <source>list item one level in, one level out (in the text)</source>
        <translation>Listenpunkt eine Stufe tiefer, höher (im Text)</translation>
    </message>
    <message>
        <source>paste as plain text</source>
        <translation>ohne Formatierung einfügen</translation>
    </message>
    <message>
        <source>undo, redo (in the text, in the tree)</source>
        <translation>zurücknehmen, wiederherstellen (im Text, im Baum)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Before the change</source>
        <translation>Vor der Änderung</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>From the server</source>
        <translation>Vom Server</translation>
    </message>
    <message>
        <source>From the state template</source>
        <translation>Aus der Landesvorlage</translation>
    </message>
    <message>
        <source>Reset to the server&apos;s text</source>
        <translation>Auf den Text des Servers zurückgesetzt</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Replaced everywhere</source>
        <translation>Überall ersetzt</translation>
    </message>
    <message>
        <source>Contradiction decided</source>
        <translation>Widerspruch entschieden</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Text of now</source>
        <translation>Jetziger Text</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>a version without a date</source>
        <translation>einer Version ohne Datum</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of this text</source>
        <translation>Verlauf dieses Textes</translation>
    </message>
    <message>
        <source>Ask the server for published versions</source>
        <translation>Veröffentlichte Versionen vom Server holen</translation>
    </message>
    <message>
        <source>Nobody has changed this text here yet. Each change is kept here as a version, by itself.</source>
        <translation>Hier hat noch niemand diesen Text geändert. Jede Änderung wird hier von selbst als Version aufbewahrt.</translation>
    </message>
    <message>
        <source>with the version before</source>
        <translation>mit der Version davor</translation>
    </message>
    <message>
        <source>with the text of now</source>
        <translation>mit dem jetzigen Text</translation>
    </message>
    <message>
        <source>Compare the chosen version</source>
        <translation>Gewählte Version vergleichen</translation>
    </message>
    <message>
        <source>Name this version …</source>
        <translation>Version benennen …</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n published version(s) on the server</source>
        <translation>
            <numerusform>%n veröffentlichte Version auf dem Server</numerusform>
            <numerusform>%n veröffentlichte Versionen auf dem Server</numerusform>
        </translation>
    </message>
    <message>
        <source>The server knows no earlier versions.</source>
        <translation>Der Server kennt keine früheren Versionen.</translation>
    </message>
    <message>
        <source>The first version: {version}</source>
        <translation>Die erste Version: {version}</translation>
    </message>
    <message>
        <source>This is the text of now.</source>
        <translation>Das ist der jetzige Text.</translation>
    </message>
    <message>
        <source>From {older} to {newer}</source>
        <translation>Von {older} zu {newer}</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Version benennen</translation>
    </message>
    <message>
        <source>A named version stays for good and stands out in the list:</source>
        <translation>Eine benannte Version bleibt für immer und fällt in der Liste auf:</translation>
    </message>
    <message>
        <source>The earlier version is back.</source>
        <translation>Die frühere Version ist wieder da.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>HtmlError</name>
    <message>
        <source>Line %1, column %2: &lt;%3&gt; is not closed. &lt;/%3&gt; is missing.</source>
        <translation>Zeile %1, Spalte %2: &lt;%3&gt; wird nicht geschlossen. Es fehlt &lt;/%3&gt;.</translation>
    </message>
    <message>
        <source>Line %1, column %2: &lt;/%3&gt; closes nothing. &lt;%3&gt; is missing before it.</source>
        <translation>Zeile %1, Spalte %2: &lt;/%3&gt; schließt nichts. Davor fehlt &lt;%3&gt;.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the tag &lt;%3 has no end: a quotation mark or “&gt;” is missing.</source>
        <translation>Zeile %1, Spalte %2: Das Tag &lt;%3 endet nicht: Ein Anführungszeichen oder „&gt;“ fehlt.</translation>
    </message>
</context>
<context>
    <name>HtmlPane</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>As the apps show it</source>
        <translation>So zeigen es die Apps</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle</translation>
    </message>
</context>
<context>
    <name>ImageDialog</name>
    <message>
        <source>Insert an image</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Description in other languages</source>
        <translation>Beschreibung in anderen Sprachen</translation>
    </message>
    <message>
        <source>This image is not in the working copy: %1</source>
        <translation>Dieses Bild ist nicht in der Arbeitskopie: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What can be seen, in a few words</source>
        <translation>Was zu sehen ist, in wenigen Worten</translation>
    </message>
    <message>
        <source>Decoration only, without a message</source>
        <translation>Nur Schmuck, ohne Aussage</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>wie das Bild</translation>
    </message>
    <message>
        <source>Description (%1)</source>
        <translation>Beschreibung (%1)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Remove from the text</source>
        <translation>Aus dem Text entfernen</translation>
    </message>
    <message>
        <source>The image was very large and has been made smaller: from %1 to %2 pixels.</source>
        <translation>Das Bild war sehr groß und wurde verkleinert: von %1 auf %2 Pixel.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>none: decoration</source>
        <translation>keine: Schmuck</translation>
    </message>
    <message>
        <source>Describe the image, or tick that it is decoration: people who do not see it get these words.</source>
        <translation>Das Bild beschreiben oder als Schmuck ankreuzen: Wer es nicht sieht, bekommt diese Worte.</translation>
    </message>
    <message>
        <source>Shown %1 pixels large; on narrow screens as wide as the screen.</source>
        <translation>Wird %1 Pixel groß gezeigt; auf schmalen Bildschirmen so breit wie der Bildschirm.</translation>
    </message>
    <message>
        <source>That is more than the image has: it will be blurred.</source>
        <translation>Das ist mehr, als das Bild hat: Es wird unscharf.</translation>
    </message>
</context>
<context>
    <name>ImageEditing</name>
    <message>
        <source>picture of the clipboard</source>
        <translation>Bild aus der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Updates of the template</source>
        <translation>Aktualisierungen der Vorlage</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Take everything that touches nothing local …</source>
        <translation>Alles übernehmen, was nichts Eigenes berührt …</translation>
    </message>
    <message>
        <source>Remembered decisions …</source>
        <translation>Gemerkte Entscheidungen …</translation>
    </message>
    <message>
        <source>The template no longer has “{page}”. Your page stays as it is; “Compare” can unlink it.</source>
        <translation>Die Vorlage hat „{page}“ nicht mehr. Ihre Seite bleibt, wie sie ist; unter „Vergleich“ können Sie die Verbindung lösen.</translation>
    </message>
    <message>
        <source>No connection. This is the template as it was last fetched ({moment}).</source>
        <translation>Keine Verbindung. Das ist die Vorlage, wie sie zuletzt geholt wurde ({moment}).</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with changes of the template</source>
        <translation>
            <numerusform>%n Seite mit Änderungen der Vorlage</numerusform>
            <numerusform>%n Seiten mit Änderungen der Vorlage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with questions</source>
        <translation>
            <numerusform>%n mit Fragen</numerusform>
            <numerusform>%n mit Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>You are up to date with the template of {name}</source>
        <translation>Sie sind auf dem Stand der Vorlage „{name}“</translation>
    </message>
    <message>
        <source>Everything the template changed is taken or decided. “Fetch the template” looks for more.</source>
        <translation>Alle Änderungen der Vorlage sind übernommen oder entschieden. „Vorlage holen“ schaut nach Neuem.</translation>
    </message>
    <message>
        <source>Last looked: {moment}.</source>
        <translation>Zuletzt nachgesehen: {moment}.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>removed from the template</source>
        <translation>aus der Vorlage entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message numerus="yes">
        <source> (and %n earlier version(s))</source>
        <translation>
            <numerusform> (und %n früherer Vorlagenstand)</numerusform>
            <numerusform> (und %n frühere Vorlagenstände)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) touch nothing local</source>
        <translation>
            <numerusform>%n Änderung berührt nichts Eigenes</numerusform>
            <numerusform>%n Änderungen berühren nichts Eigenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed without an announcement</source>
        <translation>Ohne Ankündigung geändert</translation>
    </message>
    <message>
        <source>the template no longer has: {languages}</source>
        <translation>nicht mehr in der Vorlage: {languages}</translation>
    </message>
    <message numerus="yes">
        <source>Live pages: %n change(s) of the template prepared.</source>
        <translation>
            <numerusform>Live-Seiten: %n Änderung der Vorlage ist vorbereitet.</numerusform>
            <numerusform>Live-Seiten: %n Änderungen der Vorlage sind vorbereitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Zur Freigabe vorlegen</translation>
    </message>
    <message>
        <source>Live pages: changes of the template</source>
        <translation>Live-Seiten: Änderungen der Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) submitted for approval.</source>
        <translation>
            <numerusform>%n Änderung zur Freigabe vorgelegt.</numerusform>
            <numerusform>%n Änderungen zur Freigabe vorgelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{page}”: taken.</source>
        <translation>„{page}“: übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay for later.</source>
        <translation>
            <numerusform>%n Stelle bleibt für später.</numerusform>
            <numerusform>%n Stellen bleiben für später.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs work now: {languages}.</source>
        <translation>Jetzt zu überarbeiten: {languages}.</translation>
    </message>
    <message>
        <source>Every translation fits the German text.</source>
        <translation>Alle Übersetzungen passen zum deutschen Text.</translation>
    </message>
    <message>
        <source>Go to Changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
</context>
<context>
    <name>IntegreatIcons</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechperson</translation>
    </message>
</context>
<context>
    <name>LanguageBar</name>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
</context>
<context>
    <name>LargePreview</name>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
</context>
<context>
    <name>LedgerPane</name>
    <message>
        <source>Export for the council …</source>
        <translation>Für den Stadtrat exportieren …</translation>
    </message>
    <message>
        <source>A table for a spreadsheet, in German (CSV)</source>
        <translation>Eine Tabelle für die Tabellenkalkulation (CSV)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Change set</source>
        <translation>Änderungspaket</translation>
    </message>
    <message>
        <source>Savings by change set</source>
        <translation>Ersparnis nach Änderungspaket</translation>
    </message>
    <message>
        <source>All change sets</source>
        <translation>Alle Änderungspakete</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Savings by language</source>
        <translation>Ersparnis nach Sprache</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Saved so far: {words} words, {euros}</source>
        <translation>Bisher gespart: {words} Wörter, {euros}</translation>
    </message>
    <message>
        <source>Saved so far: {words} words</source>
        <translation>Bisher gespart: {words} Wörter</translation>
    </message>
    <message>
        <source>Enter what your office pays per word, and the savings are shown in euros too.</source>
        <translation>Tragen Sie ein, was Ihr Amt pro Wort bezahlt; dann steht die Ersparnis auch in Euro da.</translation>
    </message>
    <message>
        <source>Lines without a price were noted before one was set; the euros leave them out.</source>
        <translation>Zeilen ohne Preis stammen aus der Zeit davor; in den Euro fehlen sie.</translation>
    </message>
    <message>
        <source>Each line counts at the price of its day; where there was none, at the one above.</source>
        <translation>Jede Zeile zählt zum Preis ihres Tages; wo es keinen gab, zum Preis oben.</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>Noch nichts vermerkt</translation>
    </message>
    <message>
        <source>Each change set you submit gets a line here: how many words had to be translated, and how many the template and your earlier translations saved.</source>
        <translation>Jedes vorgelegte Änderungspaket bekommt hier eine Zeile: wie viele Wörter zu übersetzen waren und wie viele die Vorlage und Ihre früheren Übersetzungen gespart haben.</translation>
    </message>
    <message>
        <source>Savings {region}.csv</source>
        <translation>Ersparnis {region}.csv</translation>
    </message>
    <message>
        <source>Export the savings</source>
        <translation>Ersparnis exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Gespeichert als „{name}“.</translation>
    </message>
    <message>
        <source>Price per word</source>
        <translation>Preis pro Wort</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>with a dot: changed here</source>
        <translation>mit Punkt: hier geändert</translation>
    </message>
    <message>
        <source>conflict with the server</source>
        <translation>Widerspruch zum Server</translation>
    </message>
</context>
<context>
    <name>LinkChoices</name>
    <message>
        <source>Mail to {}</source>
        <translation>E-Mail an {}</translation>
    </message>
    <message>
        <source>Phone {}</source>
        <translation>Telefon {}</translation>
    </message>
    <message>
        <source>Website {}</source>
        <translation>Website {}</translation>
    </message>
    <message>
        <source>Address {}</source>
        <translation>Adresse {}</translation>
    </message>
    <message>
        <source>This address is not encrypted (http); most servers answer to https as well.</source>
        <translation>Diese Adresse ist nicht verschlüsselt (http); die meisten Server antworten auch auf https.</translation>
    </message>
    <message>
        <source>No page of this region has this address.</source>
        <translation>Keine Seite dieser Region hat diese Adresse.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>This page is archived: readers will not find it.</source>
        <translation>Diese Seite ist archiviert: Leserinnen und Leser finden sie nicht.</translation>
    </message>
    <message>
        <source>This page is not on the server any more: readers will not find it.</source>
        <translation>Diese Seite ist nicht mehr auf dem Server: Leserinnen und Leser finden sie nicht.</translation>
    </message>
    <message>
        <source>This page has no text yet.</source>
        <translation>Diese Seite hat noch keinen Text.</translation>
    </message>
    <message>
        <source>This page has no text in this language yet: the link leads to “{}”.</source>
        <translation>Diese Seite hat in dieser Sprache noch keinen Text: Der Link führt zu „{}“.</translation>
    </message>
    <message>
        <source>This page is a draft: readers cannot see it yet.</source>
        <translation>Diese Seite ist ein Entwurf: Leserinnen und Leser sehen sie noch nicht.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link “{title}” with the template</source>
        <translation>„{title}“ mit der Vorlage verbinden</translation>
    </message>
    <message>
        <source>Which page of the template was this one copied from? Once linked, changes of the template are told for it. Its text is not touched.</source>
        <translation>Von welcher Seite der Vorlage wurde diese kopiert? Ist sie verbunden, werden Änderungen der Vorlage für sie gemeldet. Ihr Text bleibt unberührt.</translation>
    </message>
    <message>
        <source>Search all pages of the template</source>
        <translation>Alle Seiten der Vorlage durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the template</source>
        <translation>Seiten der Vorlage</translation>
    </message>
    <message>
        <source>Language of the comparison</source>
        <translation>Sprache des Vergleichs</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>What is different here</source>
        <translation>Was hier anders ist</translation>
    </message>
    <message>
        <source>No page of the template resembles this one. You can search for a page by its title.</source>
        <translation>Keine Seite der Vorlage ähnelt dieser. Sie können eine Seite nach ihrem Titel suchen.</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Only one of the two has a text in this language.</source>
        <translation>Nur eine der beiden Seiten hat in dieser Sprache einen Text.</translation>
    </message>
    <message>
        <source>Looking for the version of the template that this page came from …</source>
        <translation>Gesucht wird der Vorlagenstand, von dem diese Seite kam …</translation>
    </message>
    <message>
        <source>“{title}” is linked with the template.</source>
        <translation>„{title}“ ist mit der Vorlage verbunden.</translation>
    </message>
    <message>
        <source>Not known which version it came from: {list}. Every difference is asked there.</source>
        <translation>Unbekannt, von welchem Stand sie kam: {list}. Dort wird jeder Unterschied gefragt.</translation>
    </message>
</context>
<context>
    <name>LinkEditing</name>
    <message>
        <source>The text came in anew from the server meanwhile. Choose the place for the link again.</source>
        <translation>Der Text kam inzwischen neu vom Server. Bitte die Stelle für den Link noch einmal wählen.</translation>
    </message>
</context>
<context>
    <name>LinkOffers</name>
    <message>
        <source>Every number and address in this text is a link already.</source>
        <translation>Alle Nummern und Adressen in diesem Text sind schon Links.</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link leads to no page of this region: {}</source>
        <translation>Dieser Link führt zu keiner Seite dieser Region: {}</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address outside the program?</source>
        <translation>Diese Adresse außerhalb des Programms öffnen?</translation>
    </message>
</context>
<context>
    <name>LiveLine</name>
    <message>
        <source>page {number} of another region</source>
        <translation>Seite {number} einer anderen Region</translation>
    </message>
    <message>
        <source>Readers also see {page} above this text (live content). It is changed on its own page.</source>
        <translation>Über diesem Text steht für Lesende auch {page} (Live-Inhalt). Geändert wird er auf seiner eigenen Seite.</translation>
    </message>
    <message>
        <source>Readers also see {page} below this text (live content). It is changed on its own page.</source>
        <translation>Unter diesem Text steht für Lesende auch {page} (Live-Inhalt). Geändert wird er auf seiner eigenen Seite.</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in to go on. Your texts are stored on this computer either way.</source>
        <translation>Melden Sie sich an, um weiterzumachen. Ihre Texte sind auf diesem Rechner so oder so gespeichert.</translation>
    </message>
    <message>
        <source>That password was not accepted.</source>
        <translation>Dieses Passwort wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>To the page</source>
        <translation>Zur Seite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>MarkdownFile</name>
    <message>
        <source>Insert a Markdown draft</source>
        <translation>Markdown-Entwurf einfügen</translation>
    </message>
    <message>
        <source>Markdown drafts (*.md *.markdown *.txt)</source>
        <translation>Markdown-Entwürfe (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Remembered decisions</source>
        <translation>Gemerkte Entscheidungen</translation>
    </message>
    <message>
        <source>What was decided about the template&apos;s changes is kept with its reason, for your colleagues too. A decision that is taken back is asked again.</source>
        <translation>Was zu Änderungen der Vorlage entschieden wurde, bleibt mit seiner Begründung gemerkt, auch für Ihr Team. Eine zurückgenommene Entscheidung wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Es wurde noch nichts entschieden.</translation>
    </message>
    <message>
        <source>Taken back: this place is asked again.</source>
        <translation>Zurückgenommen: Diese Stelle wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Wer und wann</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ObjectDialog</name>
    <message>
        <source>HTML for experts</source>
        <translation>HTML für Fachleute</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove from the text</source>
        <translation>Aus dem Text entfernen</translation>
    </message>
    <message>
        <source>The apps do not show all of this:</source>
        <translation>Die Apps zeigen nicht alles davon:</translation>
    </message>
    <message>
        <source>The apps show all of this.</source>
        <translation>Die Apps zeigen alles davon.</translation>
    </message>
</context>
<context>
    <name>ObjectEditing</name>
    <message>
        <source>Insert a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Insert a fold-out section</source>
        <translation>Aufklappbaren Abschnitt einfügen</translation>
    </message>
    <message>
        <source>Insert a video</source>
        <translation>Video einfügen</translation>
    </message>
    <message>
        <source>Insert a contact card</source>
        <translation>Kontaktkarte einfügen</translation>
    </message>
    <message>
        <source>HTML of this block</source>
        <translation>HTML dieses Absatzes</translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message>
        <source>Make it a link ({})</source>
        <translation>Zum Link machen ({})</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diesmal nicht</translation>
    </message>
    <message>
        <source>All …</source>
        <translation>Alle …</translation>
    </message>
    <message>
        <source>Every number and address of this text that is no link yet</source>
        <translation>Alle Nummern und Adressen in diesem Text, die noch kein Link sind</translation>
    </message>
    <message>
        <source>Make it a phone link</source>
        <translation>Zum Anrufen verlinken</translation>
    </message>
    <message>
        <source>Make it a mail link</source>
        <translation>Als E-Mail verlinken</translation>
    </message>
    <message>
        <source>Make it a link</source>
        <translation>Verlinken</translation>
    </message>
</context>
<context>
    <name>OwnerPane</name>
    <message>
        <source>Publish a version …</source>
        <translation>Vorlagenstand veröffentlichen …</translation>
    </message>
    <message>
        <source>Versions of the template</source>
        <translation>Vorlagenstände</translation>
    </message>
    <message>
        <source>No version yet. A version tells the municipalities that follow this region what changed, why, and how urgent it is.</source>
        <translation>Noch kein Vorlagenstand. Er sagt den Kommunen, die dieser Region folgen, was sich warum geändert hat und wie dringend es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) changed since their last version.</source>
        <translation>
            <numerusform>%n Seite hat sich seit ihrem letzten Stand geändert.</numerusform>
            <numerusform>%n Seiten haben sich seit ihrem letzten Stand geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every page is as in its last version.</source>
        <translation>Jede Seite ist wie in ihrem letzten Stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages: {titles}</source>
        <translation>Seiten: {titles}</translation>
    </message>
    <message>
        <source>Asking who follows …</source>
        <translation>Gefragt wird, wer folgt …</translation>
    </message>
    <message>
        <source>Municipalities on this server that follow “{region}” as their template, and agree to show it, appear here with the version they have taken.</source>
        <translation>Kommunen auf diesem Server, die „{region}“ als Vorlage folgen und das zeigen, erscheinen hier mit dem Stand, den sie übernommen haben.</translation>
    </message>
    <message>
        <source>Nobody follows this region yet</source>
        <translation>Noch folgt niemand dieser Region</translation>
    </message>
    <message>
        <source>No connection at {time}: this is what was last asked.</source>
        <translation>Um {time} keine Verbindung: Das ist die letzte Auskunft.</translation>
    </message>
    <message>
        <source>Not known without a connection</source>
        <translation>Ohne Verbindung nicht bekannt</translation>
    </message>
    <message>
        <source>Who follows which version is kept at the server. Your versions are here all the same.</source>
        <translation>Wer welchem Stand folgt, weiß der Server. Ihre Vorlagenstände sind trotzdem hier.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>For those who write a template</source>
        <translation>Für alle, die eine Vorlage schreiben</translation>
    </message>
    <message>
        <source>Editors and managers of a region that others follow as their template publish versions here, and see which municipality follows which.</source>
        <translation>Redakteur:innen und Verwalter:innen einer Region, der andere als Vorlage folgen, veröffentlichen hier Vorlagenstände und sehen, welche Kommune welchem folgt.</translation>
    </message>
    <message>
        <source>(page no longer here)</source>
        <translation>(Seite nicht mehr vorhanden)</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>older in: {languages}</source>
        <translation>älter in: {languages}</translation>
    </message>
    <message>
        <source>newest version</source>
        <translation>neuester Stand</translation>
    </message>
    <message>
        <source>older version</source>
        <translation>älterer Stand</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>Stand unbekannt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>bewusst abgelehnt</translation>
    </message>
    <message>
        <source>not adopted yet</source>
        <translation>noch nicht übernommen</translation>
    </message>
</context>
<context>
    <name>OwnerTable</name>
    <message>
        <source>Search municipality or page</source>
        <translation>Kommune oder Seite suchen</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>by municipality</source>
        <translation>nach Kommune</translation>
    </message>
    <message>
        <source>by page</source>
        <translation>nach Seite</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Who follows which version</source>
        <translation>Wer welchem Stand folgt</translation>
    </message>
    <message>
        <source>Municipality and page</source>
        <translation>Kommune und Seite</translation>
    </message>
    <message>
        <source>Page and municipality</source>
        <translation>Seite und Kommune</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason or remark</source>
        <translation>Begründung oder Bemerkung</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Choose another filter or search.</source>
        <translation>Wählen Sie einen anderen Filter oder eine andere Suche.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>with an older version</source>
        <translation>mit älterem Stand</translation>
    </message>
    <message>
        <source>with the newest version</source>
        <translation>mit neuestem Stand</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>bewusst abgelehnt</translation>
    </message>
    <message>
        <source>not adopted yet</source>
        <translation>noch nicht übernommen</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PageDelegate</name>
    <message>
        <source>Title of the page</source>
        <translation>Titel der Seite</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>not on the server</source>
        <translation>nicht auf dem Server</translation>
    </message>
</context>
<context>
    <name>PageLayout</name>
    <message>
        <source>Title of the page</source>
        <translation>Titel der Seite</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>History of this text</source>
        <translation>Verlauf dieses Textes</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Neben dem Text</translation>
    </message>
</context>
<context>
    <name>PageMarks</name>
    <message>
        <source>changed here</source>
        <translation>hier geändert</translation>
    </message>
    <message>
        <source>awaits approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>returned by the reviewer</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>PageNotes</name>
    <message>
        <source>Choose a page</source>
        <translation>Wählen Sie eine Seite</translation>
    </message>
    <message>
        <source>Its text, its languages and its preview appear here.</source>
        <translation>Hier erscheinen ihr Text, ihre Sprachen und ihre Vorschau.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Freigabe ausstehend</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Saved by itself in the CMS</source>
        <translation>Im CMS automatisch gespeichert</translation>
    </message>
    <message>
        <source>You may read this page. Writing needs another role in this region.</source>
        <translation>Sie können diese Seite lesen. Zum Schreiben brauchen Sie eine andere Rolle in dieser Region.</translation>
    </message>
    <message>
        <source>This page is archived. Restore it from the archive (in the tree) to change its text.</source>
        <translation>Diese Seite ist archiviert. Holen Sie sie aus dem Archiv (im Baum), um ihren Text zu ändern.</translation>
    </message>
    <message>
        <source>This text contradicts the server&apos;s. Decide it under “Conflicts”.</source>
        <translation>Dieser Text widerspricht dem des Servers. Entscheiden Sie das unter „Widersprüche“.</translation>
    </message>
    <message>
        <source>Local slots to mend: {names}. Each has a name, one kind, is closed, holds no other.</source>
        <translation>Zu berichtigende Ortsbausteine: {names}. Jeder hat einen Namen und eine Art, ist geschlossen und enthält keinen anderen.</translation>
    </message>
    <message>
        <source>The text in {language} has changed since this translation.</source>
        <translation>Der Text auf {language} hat sich seit dieser Übersetzung geändert.</translation>
    </message>
    <message>
        <source>What has changed?</source>
        <translation>Was hat sich geändert?</translation>
    </message>
    <message>
        <source>Confirm as up to date</source>
        <translation>Als aktuell bestätigen</translation>
    </message>
    <message>
        <source>It is not known which state of the text in {language} this translates.</source>
        <translation>Es ist nicht bekannt, welchen Stand des Textes auf {language} dies übersetzt.</translation>
    </message>
    <message>
        <source>This text is being translated.</source>
        <translation>Dieser Text wird gerade übersetzt.</translation>
    </message>
    <message>
        <source>Begin the translation</source>
        <translation>Übersetzung beginnen</translation>
    </message>
    <message>
        <source>Begin with the text in {language}</source>
        <translation>Mit dem Text auf {language} beginnen</translation>
    </message>
    <message>
        <source>{language}: there is no text yet</source>
        <translation>{language}: Es gibt noch keinen Text</translation>
    </message>
    <message>
        <source>Other languages of this page are not touched.</source>
        <translation>Andere Sprachen dieser Seite bleiben unberührt.</translation>
    </message>
    <message>
        <source>What has changed in the text in {language}</source>
        <translation>Was sich im Text auf {language} geändert hat</translation>
    </message>
    <message>
        <source>Since this translation. Green: new; red: no longer there.</source>
        <translation>Seit dieser Übersetzung. Grün: neu; rot: nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>PageScreen</name>
    <message>
        <source>The text is the server&apos;s again.</source>
        <translation>Der Text ist wieder der des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s text came in while you were typing. Where both changed the same, yours stands.</source>
        <translation>Während Sie tippten, kam der Text des Servers. Wo beide dasselbe geändert haben, steht Ihre Fassung.</translation>
    </message>
    <message>
        <source>The server&apos;s text came in while you were typing; both are joined.</source>
        <translation>Während Sie tippten, kam der Text des Servers; beides ist zusammengeführt.</translation>
    </message>
</context>
<context>
    <name>PageTreeView</name>
    <message>
        <source>Page tree</source>
        <translation>Seitenbaum</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>PairDetails</name>
    <message>
        <source>Page of the CMS</source>
        <translation>Seite des CMS</translation>
    </message>
    <message>
        <source>Pair with this page</source>
        <translation>Dieser Seite zuordnen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>On the hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>In the CMS</source>
        <translation>Im CMS</translation>
    </message>
    <message>
        <source>no page yet</source>
        <translation>noch keine Seite</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>The texts differ in: {languages}.</source>
        <translation>Die Texte unterscheiden sich in: {languages}.</translation>
    </message>
    <message>
        <source>Nothing like it was found in the CMS. Choose its page there, or have it made.</source>
        <translation>Im CMS wurde nichts Ähnliches gefunden. Wählen Sie die Seite dort, oder lassen Sie sie anlegen.</translation>
    </message>
    <message>
        <source>Only the CMS has this page. Take it in to work on it here, or leave it to the CMS.</source>
        <translation>Diese Seite hat nur das CMS. Nehmen Sie sie auf, um hier daran zu arbeiten, oder lassen Sie sie dem CMS.</translation>
    </message>
    <message>
        <source>Hub and CMS had different texts before they were paired. Which one holds? Below, the hub&apos;s words are marked as added, the CMS&apos;s as removed.</source>
        <translation>Hub und CMS hatten schon vor der Zuordnung verschiedene Texte. Welcher gilt? Unten sind die Wörter des Hubs als neu markiert, die des CMS als gestrichen.</translation>
    </message>
    <message>
        <source>The next push makes this page in the CMS.</source>
        <translation>Die nächste Übertragung legt diese Seite im CMS an.</translation>
    </message>
    <message>
        <source>This page never goes to the CMS.</source>
        <translation>Diese Seite kommt nie ins CMS.</translation>
    </message>
    <message>
        <source>This page of the CMS never comes to the hub.</source>
        <translation>Diese Seite des CMS kommt nie auf den Hub.</translation>
    </message>
    <message>
        <source>Make it in the CMS</source>
        <translation>Im CMS anlegen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Draußen lassen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The same page</source>
        <translation>Dieselbe Seite</translation>
    </message>
    <message>
        <source>The hub&apos;s text holds</source>
        <translation>Text des Hubs gilt</translation>
    </message>
    <message>
        <source>Take the CMS&apos;s text in</source>
        <translation>Text des CMS übernehmen</translation>
    </message>
    <message>
        <source>Not the same page</source>
        <translation>Nicht dieselbe Seite</translation>
    </message>
    <message>
        <source>Take in as a new page</source>
        <translation>Als neue Seite aufnehmen</translation>
    </message>
</context>
<context>
    <name>PairingPane</name>
    <message>
        <source>Finish pairing</source>
        <translation>Zuordnung abschließen</translation>
    </message>
    <message>
        <source>From then on new pages are made in the CMS without asking</source>
        <translation>Neue Seiten werden danach ohne Rückfrage im CMS angelegt</translation>
    </message>
    <message>
        <source>Pages to pair</source>
        <translation>Seiten zum Zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n certain pair(s)</source>
        <translation>
            <numerusform>%n sicheres Paar bestätigen</numerusform>
            <numerusform>%n sichere Paare bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for a decision. Nothing is pushed before you have said which page is which.</source>
        <translation>
            <numerusform>%n Seite wartet auf eine Entscheidung. Übertragen wird erst, was Sie zugeordnet haben.</numerusform>
            <numerusform>%n Seiten warten auf eine Entscheidung. Übertragen wird erst, was Sie zugeordnet haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>All pages are paired or left out.</source>
        <translation>Alle Seiten sind zugeordnet oder bleiben draußen.</translation>
    </message>
    <message>
        <source>Every page is decided on. “Finish” ends the pairing.</source>
        <translation>Über jede Seite ist entschieden. „Zuordnung abschließen“ beendet das Zuordnen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Page tree</source>
        <translation>Seitenbaum</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find a command or a page</source>
        <translation>Befehl oder Seite finden</translation>
    </message>
    <message>
        <source>What do you want to do, or where to go?</source>
        <translation>Was möchten Sie tun, wohin möchten Sie gehen?</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits. Try the beginning of another word.</source>
        <translation>Nichts passt. Versuchen Sie den Anfang eines anderen Wortes.</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Aufzählung</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>PasteEditing</name>
    <message>
        <source>The text looks like Markdown.</source>
        <translation>Der Text sieht nach Markdown aus.</translation>
    </message>
</context>
<context>
    <name>PasteLine</name>
    <message>
        <source>Paste as plain text instead</source>
        <translation>Stattdessen als reinen Text einfügen</translation>
    </message>
    <message>
        <source>Take over the formatting</source>
        <translation>Formatierung übernehmen</translation>
    </message>
    <message>
        <source>Read # as headings, - as lists and [words](address) as links</source>
        <translation># als Überschriften, - als Listen und [Wörter](Adresse) als Links lesen</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>Pasted. Kept: {kept}. Left out: {dropped}.</source>
        <translation>Eingefügt. Behalten: {kept}. Weggelassen: {dropped}.</translation>
    </message>
    <message>
        <source>Pasted. Kept: {kept}.</source>
        <translation>Eingefügt. Behalten: {kept}.</translation>
    </message>
    <message>
        <source>Pasted. Left out: {dropped}.</source>
        <translation>Eingefügt. Weggelassen: {dropped}.</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>numbered lists</source>
        <translation>nummerierte Listen</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>Unterstrichenes</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>Durchgestrichenes</translation>
    </message>
    <message>
        <source>raised and lowered</source>
        <translation>Hoch- und Tiefgestelltes</translation>
    </message>
    <message>
        <source>horizontal lines</source>
        <translation>waagerechte Linien</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>Schriftarten</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>verborgener Text</translation>
    </message>
    <message>
        <source>fields to fill in</source>
        <translation>Felder zum Ausfüllen</translation>
    </message>
    <message>
        <source>scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>joined table cells (now empty ones)</source>
        <translation>verbundene Tabellenzellen (jetzt leere)</translation>
    </message>
    <message>
        <source>numbering that does not begin with 1</source>
        <translation>Nummerierung, die nicht bei 1 beginnt</translation>
    </message>
    <message>
        <source>%n image(s)</source>
        <translation>%n Bild</translation>
    </message>
    <message>
        <source>%n video(s)</source>
        <translation>%n Video</translation>
    </message>
    <message>
        <source>%n embedded page(s)</source>
        <translation>%n eingebettete Seite</translation>
    </message>
    <message>
        <source>%n comment(s)</source>
        <translation>%n Kommentar</translation>
    </message>
    <message>
        <source>%n link(s) to somebody&apos;s computer or into the document</source>
        <translation>%n Link auf einen Rechner oder in das Dokument</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>At the top level, behind the other pages</source>
        <translation>Auf der obersten Ebene, hinter den anderen Seiten</translation>
    </message>
    <message>
        <source>Below this page:</source>
        <translation>Unter dieser Seite:</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Search titles in all languages</source>
        <translation>Titel in allen Sprachen suchen</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Page to stand below</source>
        <translation>Übergeordnete Seite</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>The template has no text yet: {list}</source>
        <translation>Die Vorlage hat noch keinen Text: {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will still lead to the template:</source>
        <translation>
            <numerusform>%n Link führt noch zur Vorlage:</numerusform>
            <numerusform>%n Links führen noch zur Vorlage:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n local slot(s) to fill:</source>
        <translation>
            <numerusform>%n Ortsbaustein auszufüllen:</numerusform>
            <numerusform>%n Ortsbausteine auszufüllen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since we have or declined them: {list}</source>
        <translation>Ausgelassen, weil schon vorhanden oder abgelehnt: {list}</translation>
    </message>
</context>
<context>
    <name>PreparingScreen</name>
    <message>
        <source>{region} is being fetched</source>
        <translation>{region} wird geholt</translation>
    </message>
    <message>
        <source>A working copy is made for {person}, once. This takes a few seconds; from then on it is here, with and without a network.</source>
        <translation>Einmal wird eine Arbeitskopie für {person} angelegt. Das dauert einige Sekunden; danach liegt sie hier, mit und ohne Netz.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>Wie auf dem Telefon</translation>
    </message>
    <message>
        <source>As in a browser</source>
        <translation>Wie im Browser</translation>
    </message>
    <message>
        <source>Follow the cursor in the text</source>
        <translation>Der Schreibmarke im Text folgen</translation>
    </message>
    <message>
        <source>In the apps&apos; contrast colours</source>
        <translation>In den Kontrastfarben der Apps</translation>
    </message>
    <message>
        <source>Large preview, in a window of its own</source>
        <translation>Große Vorschau in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Last update: {date}</source>
        <translation>Letzte Aktualisierung: {date}</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>In the apps, this table is moved sideways.</source>
        <translation>In den Apps wird diese Tabelle seitwärts geschoben.</translation>
    </message>
</context>
<context>
    <name>PriceField</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Price per translated word in euros</source>
        <translation>Preis pro übersetztem Wort in Euro</translation>
    </message>
    <message>
        <source>What your office pays for a translated word. 0: only words are counted.</source>
        <translation>Was Ihr Amt für ein übersetztes Wort bezahlt. 0: Es werden nur Wörter gezählt.</translation>
    </message>
</context>
<context>
    <name>PriceLine</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Words to translate by language</source>
        <translation>Zu übersetzende Wörter nach Sprache</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Weniger Einzelheiten</translation>
    </message>
    <message>
        <source>By language …</source>
        <translation>Nach Sprache …</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message numerus="yes">
        <source>%n more word(s) of these pages lacked their translation before; they are not counted here.</source>
        <translation>
            <numerusform>%n weiteres Wort dieser Seiten war schon vorher nicht übersetzt; es zählt hier nicht mit.</numerusform>
            <numerusform>%n weitere Wörter dieser Seiten waren schon vorher nicht übersetzt; sie zählen hier nicht mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to translate in these changes.</source>
        <translation>In diesen Änderungen ist nichts neu zu übersetzen.</translation>
    </message>
    <message>
        <source>Nothing is left to translate.</source>
        <translation>Es bleibt nichts zu übersetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To translate: %n word(s) in {languages}</source>
        <translation>
            <numerusform>Zu übersetzen: %n Wort in {languages}</numerusform>
            <numerusform>Zu übersetzen: %n Wörter in {languages}</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} by the template</source>
        <translation>{words} durch die Vorlage</translation>
    </message>
    <message>
        <source>{words} by earlier translations</source>
        <translation>{words} durch frühere Übersetzungen</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Words saved: {sources}{euros}.</source>
        <translation>Gesparte Wörter: {sources}{euros}.</translation>
    </message>
    <message>
        <source>Price per word</source>
        <translation>Preis pro Wort</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Propose to the template</source>
        <translation>Der Vorlage vorschlagen</translation>
    </message>
    <message>
        <source>Places where our page differs from the template</source>
        <translation>Stellen, an denen unsere Seite von der Vorlage abweicht</translation>
    </message>
    <message>
        <source>Proposal: {page}</source>
        <translation>Vorschlag: {page}</translation>
    </message>
    <message>
        <source>Why does this help the other municipalities, too?</source>
        <translation>Warum hilft das auch den anderen Kommunen?</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Names our own town, an address or a contact of ours: no use to others.</source>
        <translation>Nennt unseren Ort, eine Adresse oder einen Kontakt von uns: für andere ohne Nutzen.</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>entfernt: {words}</translation>
    </message>
    <message>
        <source> (local words)</source>
        <translation> (eigene Wörter)</translation>
    </message>
    <message numerus="yes">
        <source>Change set {id} waits there with %n text(s). Its owners will approve or return it; once published it comes back to you as an update of the template.</source>
        <translation>
            <numerusform>Dort wartet das Änderungspaket {id} mit %n Text. Die Verantwortlichen geben es frei oder zurück; ist es veröffentlicht, kommt es als Aktualisierung der Vorlage zu Ihnen zurück.</numerusform>
            <numerusform>Dort wartet das Änderungspaket {id} mit %n Texten. Die Verantwortlichen geben es frei oder zurück; ist es veröffentlicht, kommt es als Aktualisierung der Vorlage zu Ihnen zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the template&apos;s owners</source>
        <translation>An die Verantwortlichen der Vorlage gesendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tick what would help every municipality. It becomes a change set in the template&apos;s region, for its owners to review; your own page stays as it is.</source>
        <translation>Haken Sie an, was jeder Kommune helfen würde. Daraus wird ein Änderungspaket in der Region der Vorlage, das ihre Verantwortlichen prüfen; Ihre eigene Seite bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>ProtectedObject</name>
    <message>
        <source>Contact card</source>
        <translation>Kontaktkarte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Embedded page</source>
        <translation>Eingebettete Seite</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Fold-out section</source>
        <translation>Aufklappbarer Abschnitt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Preformatted text</source>
        <translation>Vorformatierter Text</translation>
    </message>
    <message>
        <source>Definition list</source>
        <translation>Begriffsliste</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Protected content</source>
        <translation>Geschützter Inhalt</translation>
    </message>
    <message>
        <source>Table, %1 rows × %2 columns</source>
        <translation>Tabelle, %1 Zeilen × %2 Spalten</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PublishVersionDialog</name>
    <message>
        <source>Publish a version of the template</source>
        <translation>Einen Vorlagenstand veröffentlichen</translation>
    </message>
    <message>
        <source>Pages of the version</source>
        <translation>Seiten des Vorlagenstands</translation>
    </message>
    <message>
        <source>Language of the comparison</source>
        <translation>Sprache des Vergleichs</translation>
    </message>
    <message>
        <source>What the municipalities read first, in a sentence or two</source>
        <translation>Was die Kommunen zuerst lesen, in ein oder zwei Sätzen</translation>
    </message>
    <message>
        <source>for instance the law that changed (optional)</source>
        <translation>zum Beispiel das Gesetz, das sich geändert hat (freiwillig)</translation>
    </message>
    <message>
        <source>to be taken by</source>
        <translation>zu übernehmen bis</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Publish the version</source>
        <translation>Vorlagenstand veröffentlichen</translation>
    </message>
    <message>
        <source>in no version yet</source>
        <translation>noch in keinem Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n Satz geändert</numerusform>
            <numerusform>%n Sätze geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine anhaken</translation>
    </message>
    <message numerus="yes">
        <source>Publish the version (%n page(s))</source>
        <translation>
            <numerusform>Vorlagenstand veröffentlichen (%n Seite)</numerusform>
            <numerusform>Vorlagenstand veröffentlichen (%n Seiten)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version published: %n page(s).</source>
        <translation>
            <numerusform>Vorlagenstand veröffentlicht: %n Seite.</numerusform>
            <numerusform>Vorlagenstand veröffentlicht: %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The municipalities that follow the template see this version in their updates, urgent ones first.</source>
        <translation>Die Kommunen, die der Vorlage folgen, sehen diesen Stand unter ihren Aktualisierungen, Dringendes zuerst.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Wie dringend</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source>will await approval</source>
        <translation>wartet dann auf Freigabe</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>%n page(s) will be stored in the CMS as “Awaiting approval”: your account may propose them, not publish. What is published there stays until somebody approves.</source>
        <translation>%n Seite wird im CMS mit „Freigabe ausstehend“ gespeichert: Ihr Konto darf sie vorschlagen, nicht veröffentlichen. Was dort veröffentlicht ist, bleibt bis zur Freigabe stehen.</translation>
    </message>
    <message>
        <source>%n page(s) cannot be pushed with your account in the CMS.</source>
        <translation>%n Seite lässt sich mit Ihrem Konto im CMS nicht übertragen.</translation>
    </message>
    <message>
        <source>Your account may propose in the CMS, not publish: what you push awaits approval there.</source>
        <translation>Ihr Konto darf im CMS vorschlagen, nicht veröffentlichen: Was Sie übertragen, wartet dort auf Freigabe.</translation>
    </message>
    <message>
        <source>Your account may only read in the CMS: a colleague has to push what is approved here.</source>
        <translation>Ihr Konto darf im CMS nur lesen: Was hier freigegeben ist, muss jemand anderes übertragen.</translation>
    </message>
</context>
<context>
    <name>PushScreen</name>
    <message>
        <source>Copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pages to push</source>
        <translation>Seiten zum Übertragen</translation>
    </message>
    <message numerus="yes">
        <source>Push %n page(s)</source>
        <translation>
            <numerusform>%n Seite übertragen</numerusform>
            <numerusform>%n Seiten übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to push</source>
        <translation>Nichts zu übertragen</translation>
    </message>
    <message>
        <source>What is approved appears here, ready to be published.</source>
        <translation>Was freigegeben ist, erscheint hier und kann veröffentlicht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) ready to be published</source>
        <translation>
            <numerusform>%n Seite kann übertragen werden</numerusform>
            <numerusform>%n Seiten können übertragen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) cannot be pushed yet</source>
        <translation>
            <numerusform>%n Seite kann noch nicht übertragen werden</numerusform>
            <numerusform>%n Seiten können noch nicht übertragen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) published</source>
        <translation>
            <numerusform>%n Seite übertragen</numerusform>
            <numerusform>%n Seiten übertragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) await approval in the CMS</source>
        <translation>
            <numerusform>%n Seite wartet im CMS auf Freigabe</numerusform>
            <numerusform>%n Seiten warten im CMS auf Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Show conflicts</source>
        <translation>Widersprüche zeigen</translation>
    </message>
    <message>
        <source>The server has moved on in the same places. Please decide.</source>
        <translation>Der Server hat sich an denselben Stellen geändert. Bitte entscheiden Sie.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not everything could be pushed; the list says why.</source>
        <translation>Nicht alles konnte übertragen werden; die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>Everything approved is in the CMS; an editor there publishes it.</source>
        <translation>Alles Freigegebene ist im CMS; veröffentlichen muss es dort eine Redakteurin oder ein Redakteur.</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>Noch einmal vorlegen</translation>
    </message>
    <message>
        <source>The server has moved on; both versions were merged here. Please submit the result again.</source>
        <translation>Der Server hat sich geändert; beide Fassungen sind hier zusammengeführt. Bitte legen Sie das Ergebnis noch einmal vor.</translation>
    </message>
    <message>
        <source>Everything approved is published.</source>
        <translation>Alles Freigegebene ist übertragen.</translation>
    </message>
</context>
<context>
    <name>RecentCopy</name>
    <message>
        <source>Take off the list; the file stays</source>
        <translation>Von der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Take {name} off the list; the file stays</source>
        <translation>{name} von der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>{file} is not there any more</source>
        <translation>{file} ist nicht mehr da</translation>
    </message>
    <message>
        <source>{file}, used {time}</source>
        <translation>{file}, benutzt {time}</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>What the remark is about</source>
        <translation>Worum es in der Anmerkung geht</translation>
    </message>
    <message>
        <source>On the whole change set</source>
        <translation>Zum ganzen Änderungspaket</translation>
    </message>
    <message>
        <source>On the chosen item</source>
        <translation>Zum gewählten Eintrag</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>Neue Anmerkung</translation>
    </message>
    <message>
        <source>A remark or a question</source>
        <translation>Eine Anmerkung oder Frage</translation>
    </message>
    <message>
        <source>Send remark</source>
        <translation>Anmerkung senden</translation>
    </message>
    <message>
        <source>No remarks yet.</source>
        <translation>Noch keine Anmerkungen.</translation>
    </message>
</context>
<context>
    <name>ReplaceList</name>
    <message>
        <source>Places that will be changed</source>
        <translation>Stellen, die geändert werden</translation>
    </message>
    <message>
        <source>Title: {}</source>
        <translation>Titel: {}</translation>
    </message>
    <message>
        <source>Link “{}” → {}</source>
        <translation>Link „{}“ → {}</translation>
    </message>
    <message>
        <source>In an object: {}</source>
        <translation>In einem Objekt: {}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>This change set is not sent to the server yet. Sync to send it.</source>
        <translation>Dieses Änderungspaket ist noch nicht an den Server gesendet. Gleichen Sie ab, um es zu senden.</translation>
    </message>
    <message>
        <source>You may read this. Approving needs the role of an editor in this region.</source>
        <translation>Sie können das lesen. Zum Freigeben brauchen Sie in dieser Region eine andere Rolle (Redaktion).</translation>
    </message>
    <message>
        <source>This is your own change set: a colleague approves it (four-eyes principle).</source>
        <translation>Das ist Ihr eigenes Änderungspaket: Eine Kollegin oder ein Kollege gibt es frei (Vier-Augen-Prinzip).</translation>
    </message>
    <message>
        <source>items: {count}</source>
        <translation>Einträge: {count}</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>overtaken</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>“{page}” goes to the archive: readers do not see it any more.</source>
        <translation>„{page}“ kommt ins Archiv: Leserinnen und Leser sehen die Seite nicht mehr.</translation>
    </message>
    <message>
        <source>“{page}” comes back from the archive: readers see it again.</source>
        <translation>„{page}“ kommt aus dem Archiv zurück: Leserinnen und Leser sehen die Seite wieder.</translation>
    </message>
    <message>
        <source>“{page}” is a new page at the top level.</source>
        <translation>„{page}“ ist eine neue Seite auf der obersten Ebene.</translation>
    </message>
    <message>
        <source>“{page}” moves to a new place at the top level.</source>
        <translation>„{page}“ kommt an eine neue Stelle auf der obersten Ebene.</translation>
    </message>
    <message>
        <source>“{page}” is a new page below “{parent}”.</source>
        <translation>„{page}“ ist eine neue Seite unter „{parent}“.</translation>
    </message>
    <message>
        <source>“{page}” moves to a new place below “{parent}”.</source>
        <translation>„{page}“ kommt an eine neue Stelle unter „{parent}“.</translation>
    </message>
    <message>
        <source>No word changes. {language}: the translation is declared to fit the German text as it is now.</source>
        <translation>Kein Wort ändert sich. {language}: Die Übersetzung wird für passend zum jetzigen deutschen Text erklärt.</translation>
    </message>
    <message>
        <source>This working copy does not have {language}: open the region with this language to approve the text.</source>
        <translation>Diese Arbeitskopie enthält {language} nicht: Öffnen Sie die Region mit dieser Sprache, um den Text freizugeben.</translation>
    </message>
    <message>
        <source>This change set has changed since you read it. Nothing was decided; please read the new state.</source>
        <translation>Dieses Änderungspaket hat sich geändert, seit Sie es gelesen haben. Es wurde nichts entschieden; bitte lesen Sie den neuen Stand.</translation>
    </message>
    <message>
        <source>Change sets</source>
        <translation>Änderungspakete</translation>
    </message>
    <message>
        <source>Items of the change set</source>
        <translation>Einträge des Änderungspakets</translation>
    </message>
    <message>
        <source>proposed in the CMS</source>
        <translation>im CMS vorgeschlagen</translation>
    </message>
    <message>
        <source>proposed in the CMS by {name}</source>
        <translation>im CMS vorgeschlagen von {name}</translation>
    </message>
    <message>
        <source>{name}, from a file</source>
        <translation>{name}, aus einer Datei</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>What you or your colleagues submit appears here. “Sync” fetches what is new on the server.</source>
        <translation>Was Sie oder Ihre Kolleginnen und Kollegen vorlegen, erscheint hier. „Abgleichen“ holt Neues vom Server.</translation>
    </message>
</context>
<context>
    <name>RightsLine</name>
    <message>
        <source>Your account here may:</source>
        <translation>Ihr Konto darf hier:</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>vorschlagen</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>veröffentlichen</translation>
    </message>
    <message>
        <source>Asking what your account may do here …</source>
        <translation>Es wird gefragt, was Ihr Konto hier darf …</translation>
    </message>
</context>
<context>
    <name>RunningLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SavingsTable</name>
    <message>
        <source>New and changed words in all</source>
        <translation>Neue und geänderte Wörter insgesamt</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Words whose translation came along with the template</source>
        <translation>Wörter, deren Übersetzung mit der Vorlage kam</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Words whose translation an earlier version of the page gives back</source>
        <translation>Wörter, deren Übersetzung eine frühere Fassung der Seite zurückgibt</translation>
    </message>
    <message>
        <source>To translate</source>
        <translation>Zu übersetzen</translation>
    </message>
    <message>
        <source>Words that are left to translate</source>
        <translation>Wörter, die zu übersetzen bleiben</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Euros for what is left to translate</source>
        <translation>Euro für das, was zu übersetzen bleibt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Euros that template and memory save</source>
        <translation>Euro, die Vorlage und Gedächtnis sparen</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search all pages and languages: words, “a phrase”, a phone number</source>
        <translation>Alle Seiten und Sprachen durchsuchen: Wörter, „ein Ausdruck“, eine Telefonnummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Region and template</source>
        <translation>Region und Vorlage</translation>
    </message>
    <message>
        <source>This region</source>
        <translation>Diese Region</translation>
    </message>
    <message>
        <source>State template</source>
        <translation>Landesvorlage</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Links too (phone, mail)</source>
        <translation>Auch in Links (Telefon, E-Mail)</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Submit as one change set …</source>
        <translation>Als ein Änderungspaket vorlegen …</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n text(s) for the first search …</source>
        <translation>
            <numerusform>%n Text wird für die erste Suche gelesen …</numerusform>
            <numerusform>%n Texte werden für die erste Suche gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {} are shown</source>
        <translation>die ersten {} sind gezeigt</translation>
    </message>
    <message>
        <source>state template</source>
        <translation>Landesvorlage</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>All pages and languages of the region, and the state template. Parts of words count, and a phone number is found in any spelling.</source>
        <translation>Alle Seiten und Sprachen der Region und die Landesvorlage. Teile von Wörtern genügen, und eine Telefonnummer wird in jeder Schreibweise gefunden.</translation>
    </message>
    <message>
        <source>Replaced everywhere</source>
        <translation>Überall ersetzt</translation>
    </message>
    <message>
        <source>The texts are changed here only. Submit them as one change set, or take it back.</source>
        <translation>Die Texte sind erst hier geändert. Als ein Änderungspaket vorlegen, oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try part of a word, another language, or fewer words.</source>
        <translation>Versuchen Sie einen Teil des Wortes, eine andere Sprache oder weniger Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>%n Stelle ersetzen</numerusform>
            <numerusform>%n Stellen ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at each place; what stays ticked is changed, everything at once.</source>
        <translation>Sehen Sie jede Stelle an; was angehakt bleibt, wird geändert, alles auf einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s) are not shown yet.</source>
        <translation>
            <numerusform>%n weitere Stelle ist noch nicht zu sehen.</numerusform>
            <numerusform>%n weitere Stellen sind noch nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n Stelle ersetzt.</numerusform>
            <numerusform>%n Stellen ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed meanwhile and stayed as they are.</source>
        <translation>
            <numerusform>%n Text hat sich inzwischen geändert und blieb, wie er ist.</numerusform>
            <numerusform>%n Texte haben sich inzwischen geändert und blieben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{old}” is now “{new}”</source>
        <translation>„{old}“ heißt jetzt „{new}“</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Hub (edit, review and push)</source>
        <translation>Hub (bearbeiten, prüfen und übertragen)</translation>
    </message>
    <message>
        <source>Integreat CMS (edit, propose and push)</source>
        <translation>Integreat-CMS (bearbeiten, vorschlagen und übertragen)</translation>
    </message>
    <message>
        <source>Public pages of any Integreat region (read only)</source>
        <translation>Öffentliche Seiten einer Integreat-Region (nur lesen)</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Name oder E-Mail</translation>
    </message>
    <message>
        <source>With the account you use for the CMS in the browser. If it has a one-time code or a passkey, you are asked for it next.</source>
        <translation>Mit dem Konto, das Sie im Browser für das CMS benutzen. Hat es einen Einmalcode oder einen Passkey, werden Sie gleich danach gefragt.</translation>
    </message>
</context>
<context>
    <name>SetHead</name>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Takes your change set back; your texts stay changed here</source>
        <translation>Zieht Ihr Änderungspaket zurück; Ihre Texte bleiben hier geändert</translation>
    </message>
    <message>
        <source>Take this change set back?</source>
        <translation>Dieses Änderungspaket zurückziehen?</translation>
    </message>
    <message>
        <source>Nobody reads it any more, and approvals in it are gone. Your texts stay changed here.</source>
        <translation>Niemand liest es mehr, und Freigaben darin sind weg. Ihre Texte bleiben hier geändert.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>as the computer</source>
        <translation>wie der Rechner</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>very large</source>
        <translation>sehr groß</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>are kept in this computer&apos;s keyring, never in a file</source>
        <translation>liegen im Schlüsselbund dieses Rechners, nie in einer Datei</translation>
    </message>
    <message>
        <source>This computer has no keyring: passwords are kept until the program ends, never in a file.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund: Passwörter gelten bis zum Ende des Programms und liegen nie in einer Datei.</translation>
    </message>
</context>
<context>
    <name>SlotDialog</name>
    <message>
        <source>Insert a local slot</source>
        <translation>Ortsbaustein einfügen</translation>
    </message>
    <message>
        <source>Each municipality writes its own words here. Updates of the template never touch them; until they are written, the page cannot be approved there.</source>
        <translation>Hier schreibt jede Kommune ihre eigenen Wörter. Aktualisierungen der Vorlage berühren sie nie; solange sie fehlen, kann die Seite dort nicht freigegeben werden.</translation>
    </message>
    <message>
        <source>What belongs here, for example: name of the town</source>
        <translation>Was hierher gehört, zum Beispiel: Name der Stadt</translation>
    </message>
    <message>
        <source>the same in the whole region</source>
        <translation>gleich in der ganzen Region</translation>
    </message>
    <message>
        <source>different on each page</source>
        <translation>anders auf jeder Seite</translation>
    </message>
    <message>
        <source>Letters, digits and dashes</source>
        <translation>Buchstaben, Ziffern und Bindestriche</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>It &amp;is</source>
        <translation>Er &amp;ist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>This text has a slot of that name already, for something else: {kind}.</source>
        <translation>Dieser Text hat schon einen Baustein mit diesem Namen, für etwas anderes: {kind}.</translation>
    </message>
    <message>
        <source>The same words will stand here as in the slot of that name.</source>
        <translation>Hier stehen dann dieselben Wörter wie im Baustein mit diesem Namen.</translation>
    </message>
    <message>
        <source>Use the same name wherever the same words belong, on other pages too.</source>
        <translation>Nehmen Sie denselben Namen überall, wo dieselben Wörter hingehören, auch auf anderen Seiten.</translation>
    </message>
</context>
<context>
    <name>SlotFields</name>
    <message>
        <source>Website, e-mail address, phone number, or a page: /town/en/contact/</source>
        <translation>Website, E-Mail-Adresse, Telefonnummer oder eine Seite: /stadt/de/kontakt/</translation>
    </message>
    <message>
        <source>As the apps show it</source>
        <translation>Wie die Apps es zeigen</translation>
    </message>
    <message>
        <source>&amp;Text of the link</source>
        <translation>&amp;Text des Links</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wortlaut</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Name, address, phone, opening hours …</source>
        <translation>Name, Adresse, Telefon, Öffnungszeiten …</translation>
    </message>
    <message>
        <source>Write here …</source>
        <translation>Hier schreiben …</translation>
    </message>
    <message>
        <source>Take a contact card of our own …</source>
        <translation>Eigene Kontaktkarte nehmen …</translation>
    </message>
    <message>
        <source>A link needs an address.</source>
        <translation>Ein Link braucht eine Adresse.</translation>
    </message>
    <message>
        <source>A link cannot lead there.</source>
        <translation>Dorthin kann ein Link nicht führen.</translation>
    </message>
    <message>
        <source>The apps would show nothing of this.</source>
        <translation>Die Apps würden davon nichts zeigen.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
</context>
<context>
    <name>SlotForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Empty this slot</source>
        <translation>Baustein leeren</translation>
    </message>
    <message>
        <source>name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The template no longer has this slot; emptying it forgets the words.</source>
        <translation>Die Vorlage hat diesen Baustein nicht mehr; wird er geleert, sind die Wörter vergessen.</translation>
    </message>
    <message>
        <source>The template uses this name for different things ({kinds}); the words fit one of them.</source>
        <translation>Die Vorlage verwendet diesen Namen für Verschiedenes ({kinds}); die Wörter passen zu einem davon.</translation>
    </message>
    <message>
        <source>Write something, and the pages that change with it are listed here.</source>
        <translation>Schreiben Sie etwas; die Seiten, die sich damit ändern, stehen dann hier.</translation>
    </message>
</context>
<context>
    <name>SlotLines</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Texts that change</source>
        <translation>Texte, die sich ändern</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was folgt</translation>
    </message>
    <message>
        <source>Pages that change</source>
        <translation>Seiten, die sich ändern</translation>
    </message>
    <message>
        <source>No text changes.</source>
        <translation>Kein Text ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>Saving changes %n page(s)</source>
        <translation>
            <numerusform>Speichern ändert %n Seite</numerusform>
            <numerusform>Speichern ändert %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) back to approval</source>
        <translation>
            <numerusform>%n geht zurück zur Freigabe</numerusform>
            <numerusform>%n gehen zurück zur Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Goes back to approval</source>
        <translation>Geht zurück zur Freigabe</translation>
    </message>
    <message>
        <source>Own words stand there and stay: {languages}</source>
        <translation>Dort stehen eigene Wörter, und sie bleiben: {languages}</translation>
    </message>
    <message>
        <source>To be submitted for approval</source>
        <translation>Zur Freigabe vorzulegen</translation>
    </message>
</context>
<context>
    <name>SlotList</name>
    <message>
        <source>Local slots</source>
        <translation>Ortsbausteine</translation>
    </message>
</context>
<context>
    <name>SlotWhere</name>
    <message>
        <source>Where it holds</source>
        <translation>Wo es gilt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Holds for</source>
        <translation>&amp;Gilt für</translation>
    </message>
    <message>
        <source>&amp;in</source>
        <translation>&amp;in</translation>
    </message>
    <message>
        <source>the whole region</source>
        <translation>die ganze Region</translation>
    </message>
    <message>
        <source>only “{page}”</source>
        <translation>nur „{page}“</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>a page that has it no more</source>
        <translation>eine Seite, die ihn nicht mehr hat</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>alle Sprachen</translation>
    </message>
    <message>
        <source>{language} (filled)</source>
        <translation>{language} (ausgefüllt)</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgefüllt</translation>
    </message>
    <message>
        <source>No longer in the template</source>
        <translation>Nicht mehr in der Vorlage</translation>
    </message>
    <message>
        <source>Own words in the text</source>
        <translation>Eigener Wortlaut im Text</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Missing: {languages}</source>
        <translation>Fehlt: {languages}</translation>
    </message>
    <message>
        <source>Whole region</source>
        <translation>Ganze Region</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>alle Sprachen</translation>
    </message>
</context>
<context>
    <name>SlotsPane</name>
    <message numerus="yes">
        <source>%n local slot(s)</source>
        <translation>
            <numerusform>%n Ortsbaustein</numerusform>
            <numerusform>%n Ortsbausteine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be filled</source>
        <translation>
            <numerusform>%n noch auszufüllen</numerusform>
            <numerusform>%n noch auszufüllen</numerusform>
        </translation>
    </message>
    <message>
        <source>all are filled</source>
        <translation>alle sind ausgefüllt</translation>
    </message>
    <message>
        <source>The template leaves no places to fill here</source>
        <translation>Die Vorlage lässt hier keine Stellen offen</translation>
    </message>
    <message>
        <source>Its authors can mark places for local words: the name of the town, an office, opening hours. On the pages you adopted there are none.</source>
        <translation>Wer sie schreibt, kann Stellen für eigene Wörter markieren: den Namen der Stadt, ein Amt, Öffnungszeiten. Auf den Seiten, die Sie übernommen haben, gibt es keine.</translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n text(s) changed.</source>
        <translation>
            <numerusform>Gespeichert: %n Text geändert.</numerusform>
            <numerusform>Gespeichert: %n Texte geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved; no text changed.</source>
        <translation>Gespeichert; kein Text hat sich geändert.</translation>
    </message>
    <message numerus="yes">
        <source>On %n page(s) your own words stand there and stay.</source>
        <translation>
            <numerusform>Auf %n Seite stehen dort Ihre eigenen Wörter, und sie bleiben.</numerusform>
            <numerusform>Auf %n Seiten stehen dort Ihre eigenen Wörter, und sie bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Choose a state template</source>
        <translation>Eine Landesvorlage wählen</translation>
    </message>
    <message>
        <source>Hub (with versions and reasons)</source>
        <translation>Hub (mit Vorlagenständen und Begründungen)</translation>
    </message>
    <message>
        <source>Public pages of any Integreat region (read only)</source>
        <translation>Öffentliche Seiten einer Integreat-Region (nur lesen)</translation>
    </message>
    <message>
        <source>as in its address, for instance “hessen”</source>
        <translation>wie in ihrer Adresse, zum Beispiel „hessen“</translation>
    </message>
    <message>
        <source>only where it differs from your own</source>
        <translation>nur wenn es ein anderes ist als Ihr eigenes</translation>
    </message>
    <message>
        <source>Its owners may see what we follow and what we declined, with reasons</source>
        <translation>Die Verantwortlichen dürfen sehen, was wir übernehmen und was wir warum ablehnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Follow this template</source>
        <translation>Dieser Vorlage folgen</translation>
    </message>
    <message>
        <source>Follow no template</source>
        <translation>Keiner Vorlage mehr folgen</translation>
    </message>
    <message>
        <source>Pages, links and decisions stay; they hold again once the template is chosen</source>
        <translation>Seiten, Verbindungen und Entscheidungen bleiben; sie gelten wieder, sobald die Vorlage gewählt ist</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Fetching the template …</source>
        <translation>Die Vorlage wird geholt …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>SpecialCharacters</name>
    <message>
        <source>dash</source>
        <translation>Gedankenstrich</translation>
    </message>
    <message>
        <source>long dash</source>
        <translation>langer Strich</translation>
    </message>
    <message>
        <source>ellipsis</source>
        <translation>Auslassungspunkte</translation>
    </message>
    <message>
        <source>German opening quotation mark</source>
        <translation>Anführungszeichen unten</translation>
    </message>
    <message>
        <source>German closing, English opening quotation mark</source>
        <translation>Anführungszeichen oben (deutsch), englisch öffnend</translation>
    </message>
    <message>
        <source>English closing quotation mark</source>
        <translation>Anführungszeichen, englisch schließend</translation>
    </message>
    <message>
        <source>German single opening quotation mark</source>
        <translation>einfaches Anführungszeichen unten</translation>
    </message>
    <message>
        <source>German single closing quotation mark</source>
        <translation>einfaches Anführungszeichen oben</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>left guillemet</source>
        <translation>Guillemet links</translation>
    </message>
    <message>
        <source>right guillemet</source>
        <translation>Guillemet rechts</translation>
    </message>
    <message>
        <source>section sign, paragraph of a law</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>hoch zwei</translation>
    </message>
    <message>
        <source>cubed</source>
        <translation>hoch drei</translation>
    </message>
    <message>
        <source>one half</source>
        <translation>ein Halb</translation>
    </message>
    <message>
        <source>one quarter</source>
        <translation>ein Viertel</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>middle dot</source>
        <translation>Mittelpunkt</translation>
    </message>
    <message>
        <source>arrow to the right</source>
        <translation>Pfeil nach rechts</translation>
    </message>
    <message>
        <source>arrow to the left</source>
        <translation>Pfeil nach links</translation>
    </message>
    <message>
        <source>check mark</source>
        <translation>Haken</translation>
    </message>
    <message>
        <source>number sign</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>sharp s</source>
        <translation>scharfes s</translation>
    </message>
    <message>
        <source>capital sharp s</source>
        <translation>großes scharfes S</translation>
    </message>
    <message>
        <source>space that keeps words on one line</source>
        <translation>Leerzeichen, das Wörter zusammenhält</translation>
    </message>
    <message>
        <source>narrow space that keeps words on one line</source>
        <translation>schmales Leerzeichen, das Wörter zusammenhält</translation>
    </message>
    <message>
        <source>place where a word may be divided</source>
        <translation>mögliche Trennstelle</translation>
    </message>
    <message>
        <source>mark: from left to right</source>
        <translation>Zeichen: von links nach rechts</translation>
    </message>
    <message>
        <source>mark: from right to left</source>
        <translation>Zeichen: von rechts nach links</translation>
    </message>
    <message>
        <source>mark: letters not joined (Farsi)</source>
        <translation>Zeichen: Buchstaben nicht verbinden (Farsi)</translation>
    </message>
</context>
<context>
    <name>SpecialCharactersDialog</name>
    <message>
        <source>Special characters</source>
        <translation>Sonderzeichen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Try it with sample regions</source>
        <translation>Mit Beispielregionen ausprobieren</translation>
    </message>
    <message>
        <source>Open a region</source>
        <translation>Region öffnen</translation>
    </message>
    <message>
        <source>A region lies on this computer as one file. You can work on it without a network, and sync later.</source>
        <translation>Eine Region liegt als eine Datei auf diesem Rechner. Sie können ohne Netz daran arbeiten und später abgleichen.</translation>
    </message>
    <message>
        <source>Fetch a region from a server …</source>
        <translation>Region vom Server holen …</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Not saved - the text stays in the editor</source>
        <translation>Nicht gespeichert - der Text bleibt im Editor</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Opening the working copy …</source>
        <translation>Die Arbeitskopie wird geöffnet …</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>Pushing …</source>
        <translation>Wird übertragen …</translation>
    </message>
    <message>
        <source>Fetching the region …</source>
        <translation>Die Region wird geholt …</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>In Arbeit …</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the update</source>
        <translation>Schritte der Aktualisierung</translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message>
        <source>will be refused</source>
        <translation>wird abgelehnt</translation>
    </message>
    <message>
        <source>readers see it</source>
        <translation>für Lesende sichtbar</translation>
    </message>
    <message>
        <source>The CMS will change something that readers see; it is marked below.</source>
        <translation>Das CMS wird etwas ändern, das Lesende sehen; es ist unten markiert.</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>For readers the text stays as it is, as far as can be foretold.</source>
        <translation>Für Lesende bleibt der Text, wie er ist, soweit sich das vorhersagen lässt.</translation>
    </message>
    <message>
        <source>same for readers</source>
        <translation>für Lesende gleich</translation>
    </message>
    <message>
        <source>The CMS will write the HTML in its own way; for readers the text stays as it is.</source>
        <translation>Das CMS wird das HTML auf seine Weise schreiben; für Lesende bleibt der Text, wie er ist.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>Will be stored as it is.</source>
        <translation>Wird gespeichert, wie er ist.</translation>
    </message>
    <message>
        <source>The CMS has stored something that readers see otherwise than foretold.</source>
        <translation>Das CMS hat etwas, das Lesende sehen, anders gespeichert als vorhergesagt.</translation>
    </message>
    <message>
        <source>The CMS has written the HTML otherwise than foretold; readers see no difference.</source>
        <translation>Das CMS hat das HTML anders geschrieben als vorhergesagt; Lesende sehen keinen Unterschied.</translation>
    </message>
    <message>
        <source>Contact cards are written anew there, from the contact&apos;s data in the CMS.</source>
        <translation>Kontaktkarten schreibt das CMS neu, aus den Kontaktdaten, die dort stehen.</translation>
    </message>
    <message>
        <source>Links to pages of the app are led there to the page in the language of this text.</source>
        <translation>Links auf Seiten der App lenkt das CMS auf die Seite in der Sprache dieses Textes.</translation>
    </message>
    <message>
        <source>Images of the media library get the description that is noted in the library.</source>
        <translation>Bilder der Mediathek bekommen die Beschreibung, die dort hinterlegt ist.</translation>
    </message>
    <message>
        <source>The CMS cannot store a text that is nothing but a contact card. Write a sentence before it.</source>
        <translation>Einen Text, der nur aus einer Kontaktkarte besteht, kann das CMS nicht speichern. Schreiben Sie einen Satz davor.</translation>
    </message>
    <message>
        <source>The CMS cannot store this contact card: its number or address is missing. Insert it anew.</source>
        <translation>Diese Kontaktkarte kann das CMS nicht speichern: Nummer oder Adresse fehlt. Fügen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>The text has a character that the CMS refuses. Type the place with the strange sign anew.</source>
        <translation>Der Text enthält ein Zeichen, das das CMS ablehnt. Tippen Sie die Stelle mit dem fremden Zeichen neu.</translation>
    </message>
</context>
<context>
    <name>StoredDialog</name>
    <message>
        <source>What the CMS has stored otherwise than foretold</source>
        <translation>Was das CMS anders gespeichert hat als vorhergesagt</translation>
    </message>
    <message>
        <source>What the CMS will store</source>
        <translation>Was das CMS speichern wird</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>HTML as the CMS stores it</source>
        <translation>HTML, wie das CMS es speichert</translation>
    </message>
    <message>
        <source>Show the HTML as the CMS stores it</source>
        <translation>HTML zeigen, wie das CMS es speichert</translation>
    </message>
</context>
<context>
    <name>SyncNews</name>
    <message>
        <source>The state template could not be asked for news.</source>
        <translation>Bei der Landesvorlage konnte nicht nach Neuem gefragt werden.</translation>
    </message>
    <message>
        <source>Show the template</source>
        <translation>Vorlage zeigen</translation>
    </message>
    <message>
        <source>Yours: “{ours}” – now: “{theirs}”</source>
        <translation>Ihre Fassung: „{ours}“ – jetzt: „{theirs}“</translation>
    </message>
</context>
<context>
    <name>SyncResultDialog</name>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>What the last sync did</source>
        <translation>Was der letzte Abgleich getan hat</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s). Enter or a double click opens the page.</source>
        <translation>
            <numerusform>%n Zeile. Eingabetaste oder Doppelklick öffnet die Seite.</numerusform>
            <numerusform>%n Zeilen. Eingabetaste oder Doppelklick öffnet die Seite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been fetched since the program was started.</source>
        <translation>Seit dem Start des Programms wurde nichts geholt.</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message numerus="yes">
        <source>The server refused %n change(s) that you had submitted.</source>
        <translation>
            <numerusform>Der Server hat %n Änderung abgelehnt, die Sie vorgelegt hatten.</numerusform>
            <numerusform>Der Server hat %n Änderungen abgelehnt, die Sie vorgelegt hatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your texts are safe: they are local changes again and can be submitted anew.</source>
        <translation>Ihre Texte sind sicher: Sie gelten wieder als lokale Änderungen und können neu vorgelegt werden.</translation>
    </message>
    <message>
        <source>To the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Synced. %n change(s) contradict the server: please decide.</source>
        <translation>
            <numerusform>Abgeglichen. %n Änderung widerspricht dem Server: bitte entscheiden.</numerusform>
            <numerusform>Abgeglichen. %n Änderungen widersprechen dem Server: bitte entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show conflicts</source>
        <translation>Widersprüche zeigen</translation>
    </message>
    <message>
        <source>Synced: {what}.</source>
        <translation>Abgeglichen: {what}.</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Synced: nothing new on the server.</source>
        <translation>Abgeglichen: nichts Neues auf dem Server.</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>Zellen der Tabelle</translation>
    </message>
    <message>
        <source>The first row holds headings</source>
        <translation>Die erste Zeile enthält Überschriften</translation>
    </message>
    <message>
        <source>Cells are joined here: rows and columns can be changed in the HTML only.</source>
        <translation>Hier sind Zellen verbunden: Zeilen und Spalten lassen sich nur im HTML ändern.</translation>
    </message>
    <message>
        <source>Text of the cell</source>
        <translation>Text der Zelle</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Column before</source>
        <translation>Spalte davor</translation>
    </message>
    <message>
        <source>Column after</source>
        <translation>Spalte danach</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Edit this cell below the table.</source>
        <translation>Diese Zelle unter der Tabelle bearbeiten.</translation>
    </message>
    <message>
        <source>Row %1, column %2:</source>
        <translation>Zeile %1, Spalte %2:</translation>
    </message>
</context>
<context>
    <name>TakeList</name>
    <message>
        <source>← All updates</source>
        <translation>← Alle Aktualisierungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This would happen. Nothing is taken yet.</source>
        <translation>Das würde geschehen. Noch ist nichts übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s): stays for you to decide</source>
        <translation>
            <numerusform>%n Frage: bleibt für Ihre Entscheidung</numerusform>
            <numerusform>%n Fragen: bleibt für Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>will need work: {languages}</source>
        <translation>danach zu überarbeiten: {languages}</translation>
    </message>
    <message>
        <source>all translations come along</source>
        <translation>alle Übersetzungen kommen mit</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n page(s)</source>
        <translation>
            <numerusform>%n Seite übernehmen</numerusform>
            <numerusform>%n Seiten übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>not taken: it changed meanwhile, or was cancelled</source>
        <translation>nicht übernommen: abgebrochen oder inzwischen geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) taken</source>
        <translation>
            <numerusform>%n Seite übernommen</numerusform>
            <numerusform>%n Seiten übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>The result waits under “Changes”, to be submitted for approval.</source>
        <translation>Das Ergebnis steht unter „Änderungen“ und kann zur Freigabe vorgelegt werden.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What would happen, page by page</source>
        <translation>Was geschehen würde, Seite für Seite</translation>
    </message>
</context>
<context>
    <name>TemplateLine</name>
    <message>
        <source>To the state template</source>
        <translation>Zur Landesvorlage</translation>
    </message>
    <message numerus="yes">
        <source>From the state template: %n change(s) to decide</source>
        <translation>
            <numerusform>Aus der Landesvorlage: %n Änderung zu entscheiden</numerusform>
            <numerusform>Aus der Landesvorlage: %n Änderungen zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>From the state template: up to date</source>
        <translation>Aus der Landesvorlage: auf dem neuesten Stand</translation>
    </message>
</context>
<context>
    <name>TemplatePanes</name>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Local slots</source>
        <translation>Ortsbausteine</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Template&apos;s owners</source>
        <translation>Verantwortliche der Vorlage</translation>
    </message>
</context>
<context>
    <name>TemplateScreen</name>
    <message>
        <source>Fetch the template</source>
        <translation>Vorlage holen</translation>
    </message>
    <message>
        <source>Fetch what has changed in the template</source>
        <translation>Holt, was sich in der Vorlage geändert hat</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose another template</source>
        <translation>Eine andere Vorlage wählen</translation>
    </message>
    <message>
        <source>Parts of the state template</source>
        <translation>Teile der Landesvorlage</translation>
    </message>
    <message>
        <source>Template: {region}</source>
        <translation>Vorlage: {region}</translation>
    </message>
    <message>
        <source>State template</source>
        <translation>Landesvorlage</translation>
    </message>
    <message>
        <source>A state writes pages once, in all languages; its towns and districts take them over, add their own words, and are told of each change.
Choose the template of your state to compare its pages with yours.</source>
        <translation>Ein Land schreibt Seiten einmal, in allen Sprachen; seine Städte und Kreise übernehmen sie, ergänzen eigene Wörter und erfahren von jeder Änderung.
Wählen Sie die Vorlage Ihres Landes, um ihre Seiten mit Ihren zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose a template …</source>
        <translation>Vorlage wählen …</translation>
    </message>
    <message>
        <source>This region follows no template yet</source>
        <translation>Diese Region folgt noch keiner Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the template are new or changed.</source>
        <translation>
            <numerusform>%n Seite der Vorlage ist neu oder geändert.</numerusform>
            <numerusform>%n Seiten der Vorlage sind neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in the template.</source>
        <translation>Nichts Neues in der Vorlage.</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>View and edit this object …</source>
        <translation>Dieses Objekt ansehen und bearbeiten …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>TextLinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Page, website, e-mail address or phone number</source>
        <translation>Seite, Website, E-Mail-Adresse oder Telefonnummer</translation>
    </message>
    <message>
        <source>What can be linked</source>
        <translation>Mögliche Ziele</translation>
    </message>
    <message>
        <source>No page has this title, and it is no address.</source>
        <translation>Keine Seite heißt so, und eine Adresse ist es auch nicht.</translation>
    </message>
    <message>
        <source>&amp;Where does the link lead?</source>
        <translation>&amp;Wohin führt der Link?</translation>
    </message>
    <message>
        <source>&amp;Text of the link:</source>
        <translation>&amp;Text des Links:</translation>
    </message>
    <message>
        <source>Change the link</source>
        <translation>Link ändern</translation>
    </message>
    <message>
        <source>Insert the link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove link</source>
        <translation>Link &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>TreeCommands</name>
    <message>
        <source>New page here</source>
        <translation>Neue Seite hier</translation>
    </message>
    <message>
        <source>New page below</source>
        <translation>Neue Seite darunter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move below the previous page</source>
        <translation>Unter die vorige Seite stellen</translation>
    </message>
    <message>
        <source>Move one level up</source>
        <translation>Eine Ebene höher stellen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restore from the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Discard this page</source>
        <translation>Diese Seite verwerfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>You may read here, not change</source>
        <translation>Sie können hier lesen, nicht ändern</translation>
    </message>
    <message>
        <source>Confirm translation as up to date</source>
        <translation>Übersetzung als aktuell bestätigen</translation>
    </message>
</context>
<context>
    <name>TreeFilterBar</name>
    <message>
        <source>Archive too</source>
        <translation>Mit Archiv</translation>
    </message>
    <message>
        <source>Show archived pages too, among the others</source>
        <translation>Auch archivierte Seiten zeigen, zwischen den anderen</translation>
    </message>
    <message>
        <source>Show only pages without a text in this language</source>
        <translation>Nur Seiten ohne Text in dieser Sprache zeigen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Show only pages that are changed here</source>
        <translation>Nur hier geänderte Seiten zeigen</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Freigabe ausstehend</translation>
    </message>
    <message>
        <source>Show only pages that wait for approval</source>
        <translation>Nur Seiten zeigen, die auf Freigabe warten</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Show only pages that a reviewer gave back</source>
        <translation>Nur zurückgegebene Seiten zeigen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Show only pages with a conflict with the server</source>
        <translation>Nur Seiten mit einem Widerspruch zum Server zeigen</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Show only pages with an outdated translation</source>
        <translation>Nur Seiten mit veralteter Übersetzung zeigen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Show only pages that lack a translation</source>
        <translation>Nur Seiten zeigen, denen eine Übersetzung fehlt</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Show only pages with a text that says nothing</source>
        <translation>Nur Seiten mit leerem Text zeigen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Show only archived pages</source>
        <translation>Nur archivierte Seiten zeigen</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Search titles in all languages</source>
        <translation>Titel in allen Sprachen suchen</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show only some pages</source>
        <translation>Nur bestimmte Seiten zeigen</translation>
    </message>
    <message>
        <source>Missing in any language</source>
        <translation>Fehlt in irgendeiner Sprache</translation>
    </message>
    <message>
        <source>Missing in</source>
        <translation>Fehlt in</translation>
    </message>
    <message>
        <source>Show all pages</source>
        <translation>Alle Seiten zeigen</translation>
    </message>
    <message>
        <source>Missing: {language}</source>
        <translation>Fehlt: {language}</translation>
    </message>
</context>
<context>
    <name>TreeOperations</name>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>A page was added.</source>
        <translation>Eine Seite wurde angelegt.</translation>
    </message>
    <message>
        <source>“{title}” was duplicated.</source>
        <translation>„{title}“ wurde dupliziert.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were duplicated.</source>
        <translation>
            <numerusform>%n Seite wurde dupliziert.</numerusform>
            <numerusform>%n Seiten wurden dupliziert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was moved.</source>
        <translation>„{title}“ wurde verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were moved.</source>
        <translation>
            <numerusform>%n Seite wurde verschoben.</numerusform>
            <numerusform>%n Seiten wurden verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was archived.</source>
        <translation>„{title}“ wurde archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were archived.</source>
        <translation>
            <numerusform>%n Seite wurde archiviert.</numerusform>
            <numerusform>%n Seiten wurden archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is no longer archived.</source>
        <translation>„{title}“ ist nicht mehr archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were restored.</source>
        <translation>
            <numerusform>%n Seite wurde aus dem Archiv geholt.</numerusform>
            <numerusform>%n Seiten wurden aus dem Archiv geholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was discarded.</source>
        <translation>„{title}“ wurde verworfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were discarded.</source>
        <translation>
            <numerusform>%n Seite wurde verworfen.</numerusform>
            <numerusform>%n Seiten wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was renamed.</source>
        <translation>„{title}“ wurde umbenannt.</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>No page fits.
Take a filter away or search for another word.</source>
        <translation>Keine Seite passt.
Nehmen Sie einen Filter weg oder suchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>There is no page yet.
Begin with “New page”.</source>
        <translation>Es gibt noch keine Seite.
Beginnen Sie mit „Neue Seite“.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeStrip</name>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>in translation</source>
        <translation>wird übersetzt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>hier geändert</translation>
    </message>
    <message>
        <source>conflict with the server</source>
        <translation>Widerspruch zum Server</translation>
    </message>
</context>
<context>
    <name>UndoSteps</name>
    <message>
        <source>Undo and redo now go through the versions of this text; the page&apos;s history lists them all.</source>
        <translation>Rückgängig und Wiederholen gehen jetzt durch die Versionen dieses Textes; der Verlauf der Seite zeigt sie alle.</translation>
    </message>
</context>
<context>
    <name>UpdateView</name>
    <message numerus="yes">
        <source>%n change(s) from the template</source>
        <translation>
            <numerusform>%n Änderung der Vorlage</numerusform>
            <numerusform>%n Änderungen der Vorlage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n Frage offen</numerusform>
            <numerusform>%n Fragen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The page after this: {language}</source>
        <translation>Die Seite danach: {language}</translation>
    </message>
    <message>
        <source>Every translation fits the German text then.</source>
        <translation>Alle Übersetzungen passen dann zum deutschen Text.</translation>
    </message>
    <message>
        <source>Will need work then: {languages}</source>
        <translation>Danach zu überarbeiten: {languages}</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Own wording, {language}</source>
        <translation>Eigener Wortlaut, {language}</translation>
    </message>
    <message>
        <source>Take this change</source>
        <translation>Diese Änderung übernehmen</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>Andere Antworten</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>eigene Fassung</translation>
    </message>
    <message>
        <source>both merged</source>
        <translation>beides zusammengeführt</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>Why? Kept with the decision, for instance: we keep our own opening hours</source>
        <translation>Warum? Wird mit der Entscheidung gemerkt, zum Beispiel: Wir behalten unsere eigenen Öffnungszeiten</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Begründung der Entscheidung</translation>
    </message>
    <message>
        <source>Also in the translations, in place of our own words there</source>
        <translation>Auch in den Übersetzungen, anstelle unserer eigenen Wörter dort</translation>
    </message>
    <message>
        <source>Translation, {language}</source>
        <translation>Übersetzung, {language}</translation>
    </message>
    <message>
        <source>keep our translation; it will need work</source>
        <translation>eigene Übersetzung behalten; sie ist danach zu überarbeiten</translation>
    </message>
    <message>
        <source>take the template&apos;s translation</source>
        <translation>Übersetzung der Vorlage übernehmen</translation>
    </message>
    <message>
        <source>both merged, word by word</source>
        <translation>beides Wort für Wort zusammengeführt</translation>
    </message>
    <message>
        <source>Language beside the source</source>
        <translation>Sprache neben der Quell-Sprache</translation>
    </message>
    <message>
        <source>← All updates</source>
        <translation>← Alle Aktualisierungen</translation>
    </message>
    <message>
        <source>Also show what needs no decision</source>
        <translation>Auch zeigen, was keine Entscheidung braucht</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Goes to the next question without an answer (N)</source>
        <translation>Geht zur nächsten Frage ohne Antwort (Taste N)</translation>
    </message>
    <message>
        <source>Put off the rest</source>
        <translation>Rest auf später verschieben</translation>
    </message>
    <message>
        <source>Every question without an answer is asked again next time</source>
        <translation>Jede Frage ohne Antwort wird beim nächsten Mal wieder gestellt</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>nicht dringend</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>the template&apos;s words</source>
        <translation>Fassung der Vorlage</translation>
    </message>
    <message>
        <source>our own words</source>
        <translation>eigene Fassung</translation>
    </message>
    <message>
        <source>both, word by word</source>
        <translation>beides, Wort für Wort</translation>
    </message>
    <message>
        <source>our own wording</source>
        <translation>eigener Wortlaut</translation>
    </message>
    <message>
        <source>decide later</source>
        <translation>später entscheiden</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Take the template&apos;s words, with their translations (key T)</source>
        <translation>Die Fassung der Vorlage übernehmen, mit ihren Übersetzungen (Taste T)</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>Keep our words in every language (key O)</source>
        <translation>Die eigene Fassung in allen Sprachen behalten (Taste O)</translation>
    </message>
    <message>
        <source>Both merged</source>
        <translation>Beides zusammen</translation>
    </message>
    <message>
        <source>Both changes, put together word by word; please read it (key S)</source>
        <translation>Beide Änderungen, Wort für Wort zusammengeführt; bitte lesen (Taste S)</translation>
    </message>
    <message>
        <source>Own wording …</source>
        <translation>Eigener Wortlaut …</translation>
    </message>
    <message>
        <source>Write the place anew (key W)</source>
        <translation>Die Stelle neu schreiben (Taste W)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Ours stays for now, and the place is asked again next time (key L)</source>
        <translation>Die eigene Fassung bleibt vorerst; die Stelle wird beim nächsten Mal wieder gefragt (Taste L)</translation>
    </message>
    <message>
        <source>Our own words; the template changed nothing here</source>
        <translation>Eigene Fassung; die Vorlage hat hier nichts geändert</translation>
    </message>
    <message>
        <source>Changed alike in the template and here</source>
        <translation>In der Vorlage und hier gleich geändert</translation>
    </message>
    <message>
        <source>Changed in the template and here: please decide</source>
        <translation>In der Vorlage und hier geändert: bitte entscheiden</translation>
    </message>
    <message>
        <source>New in the template</source>
        <translation>Neu in der Vorlage</translation>
    </message>
    <message>
        <source>The template leaves this out</source>
        <translation>Die Vorlage lässt dies weg</translation>
    </message>
    <message>
        <source>Changed in the template</source>
        <translation>In der Vorlage geändert</translation>
    </message>
    <message>
        <source>Its sentences cannot be told apart. It is taken when all the places it translates are taken.</source>
        <translation>Die Sätze lassen sich nicht einzeln zuordnen. Diese Stelle wird übernommen, wenn alle Stellen übernommen werden, die sie übersetzt.</translation>
    </message>
    <message>
        <source>Which sentence stands for which in the translations cannot be told here: the paragraph is one decision.</source>
        <translation>Welcher Satz der Übersetzungen für welchen steht, lässt sich hier nicht sagen: Der Absatz ist eine Entscheidung.</translation>
    </message>
    <message>
        <source>Which sentence stands for which in the translations cannot be told here: the whole page is one decision.</source>
        <translation>Welcher Satz der Übersetzungen für welchen steht, lässt sich hier nicht sagen: Die ganze Seite ist eine Entscheidung.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Comes along: {languages}</source>
        <translation>Kommt mit: {languages}</translation>
    </message>
    <message>
        <source>Will need work: {languages}</source>
        <translation>Danach zu überarbeiten: {languages}</translation>
    </message>
    <message>
        <source>Remembered: {answer}</source>
        <translation>Gemerkt: {answer}</translation>
    </message>
    <message>
        <source> – “{reason}”</source>
        <translation> – „{reason}“</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions of this text</source>
        <translation>Versionen dieses Textes</translation>
    </message>
    <message numerus="yes">
        <source>%n autosave(s)</source>
        <translation>
            <numerusform>%n Zwischenstand</numerusform>
            <numerusform>%n Zwischenstände</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoForm</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Address of the video</source>
        <translation>Adresse des Videos</translation>
    </message>
    <message>
        <source>Title of the video</source>
        <translation>Titel des Videos</translation>
    </message>
    <message>
        <source>For people who do not see it, and as the words of a link</source>
        <translation>Für alle, die es nicht sehen, und als Linktext</translation>
    </message>
    <message>
        <source>Insert a link to the video instead</source>
        <translation>Stattdessen einen Link zum Video einfügen</translation>
    </message>
    <message>
        <source>The apps show videos of Vimeo. To others a link can be set.</source>
        <translation>Die Apps zeigen Videos von Vimeo. Zu anderen lässt sich ein Link setzen.</translation>
    </message>
    <message>
        <source>The apps ask their readers first, then show the video.</source>
        <translation>Die Apps fragen erst nach und zeigen dann das Video.</translation>
    </message>
    <message>
        <source>The apps show only videos of Vimeo: of this one they would show nothing. A link works.</source>
        <translation>Die Apps zeigen nur Videos von Vimeo: Von diesem zeigen sie nichts. Ein Link geht.</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Open a region</source>
        <translation>Region öffnen</translation>
    </message>
    <message>
        <source>Working copies (*.db *.sqlite *.integreat)</source>
        <translation>Arbeitskopien (*.db *.sqlite *.integreat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This computer has no keyring: the password will be asked for again next time.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund: Das Passwort wird beim nächsten Mal wieder erfragt.</translation>
    </message>
    <message>
        <source>This region works with its CMS directly: “Changes”, “Review” and “Push” lead there.</source>
        <translation>Diese Region arbeitet direkt mit ihrem CMS: „Änderungen“, „Prüfen“ und „Übertragen“ führen dorthin.</translation>
    </message>
    <message>
        <source>These are the public pages of a region: nothing can be pushed.</source>
        <translation>Das sind die öffentlichen Seiten einer Region: Übertragen lässt sich hier nichts.</translation>
    </message>
    <message>
        <source>This region has no server.</source>
        <translation>Diese Region hat keinen Server.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Your texts are stored.</source>
        <translation>Das Programm hat sich letztes Mal unerwartet beendet. Ihre Texte sind gespeichert.</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Bericht lesen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter:in</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Redakteur:in</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Verwalter:in</translation>
    </message>
    <message>
        <source>Not everything is stored</source>
        <translation>Nicht alles ist gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) could not be stored.</source>
        <translation>
            <numerusform>%n Text konnte nicht gespeichert werden.</numerusform>
            <numerusform>%n Texte konnten nicht gespeichert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you close now, what was typed last is lost.</source>
        <translation>Wenn Sie jetzt schließen, geht das zuletzt Getippte verloren.</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Fenster offen lassen</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Fetch from a server …</source>
        <translation>Vom Server holen …</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Last sync …</source>
        <translation>Letzter Abgleich …</translation>
    </message>
    <message>
        <source>CMS of this region …</source>
        <translation>CMS dieser Region …</translation>
    </message>
    <message>
        <source>Close the region</source>
        <translation>Region schließen</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Search all pages and languages</source>
        <translation>Alle Seiten und Sprachen durchsuchen</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>Nächste Sprache</translation>
    </message>
    <message>
        <source>Previous language</source>
        <translation>Vorige Sprache</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>Vorschau zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>History …</source>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>Insert a Markdown draft …</source>
        <translation>Markdown-Entwurf einfügen …</translation>
    </message>
    <message>
        <source>Offer links for addresses in this text …</source>
        <translation>Links für Adressen in diesem Text anbieten …</translation>
    </message>
    <message>
        <source>Insert a local slot …</source>
        <translation>Ortsbaustein einfügen …</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Find a command or a page …</source>
        <translation>Befehl oder Seite finden …</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About Integreat Editor</source>
        <translation>Über Integreat Editor</translation>
    </message>
</context>
<context>
    <name>WithoutHub</name>
    <message>
        <source>Open a review file …</source>
        <translation>Freigabe-Datei öffnen …</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Als Datei sichern …</translation>
    </message>
    <message>
        <source>Store in the CMS as a proposal</source>
        <translation>Als Vorschlag ins CMS legen</translation>
    </message>
    <message>
        <source>May I approve this?</source>
        <translation>Darf ich das freigeben?</translation>
    </message>
    <message>
        <source>Asks the CMS which of these pages your account may publish</source>
        <translation>Fragt das CMS, welche dieser Seiten Ihr Konto veröffentlichen darf</translation>
    </message>
    <message>
        <source>A change set that a colleague sent you, or their answer to yours</source>
        <translation>Ein Änderungspaket, das Ihnen jemand geschickt hat, oder die Antwort auf Ihres</translation>
    </message>
    <message>
        <source>To send it to a colleague, by e-mail or a shared folder</source>
        <translation>Um es weiterzugeben, per E-Mail oder in einem gemeinsamen Ordner</translation>
    </message>
    <message>
        <source>Colleagues see it in the browser; what is published there stays until then</source>
        <translation>Andere sehen ihn im Browser; was dort veröffentlicht ist, bleibt bis zur Freigabe</translation>
    </message>
    <message>
        <source>Save the answer as a file …</source>
        <translation>Antwort als Datei speichern …</translation>
    </message>
    <message>
        <source>Open a review file</source>
        <translation>Freigabe-Datei öffnen</translation>
    </message>
    <message>
        <source>Review files ({pattern})</source>
        <translation>Freigabe-Dateien ({pattern})</translation>
    </message>
    <message>
        <source>The change set is here to be read. Save your answer as a file afterwards.</source>
        <translation>Das Änderungspaket liegt hier zum Prüfen. Speichern Sie Ihre Antwort danach als Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) approved</source>
        <translation>
            <numerusform>%n Eintrag freigegeben</numerusform>
            <numerusform>%n Einträge freigegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned</source>
        <translation>
            <numerusform>%n Eintrag zurückgegeben</numerusform>
            <numerusform>%n Einträge zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was taken: {what}.</source>
        <translation>Die Antwort wurde übernommen: {what}.</translation>
    </message>
    <message>
        <source>You have changed these since; their decisions do not count: {titles}.</source>
        <translation>Diese haben Sie seither geändert; die Entscheidung dazu gilt nicht: {titles}.</translation>
    </message>
    <message>
        <source>change set</source>
        <translation>Änderungspaket</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Saved as {file}. Send it to a colleague, who opens it here under “Review”.</source>
        <translation>Gespeichert als {file}. Schicken Sie die Datei weiter; geöffnet wird sie in diesem Programm unter „Prüfen“.</translation>
    </message>
    <message>
        <source>The CMS lets your account publish none of these pages. Send them as a file to somebody who may, or store them as a proposal.</source>
        <translation>Im CMS darf Ihr Konto keine dieser Seiten veröffentlichen. Schicken Sie sie als Datei an jemanden, der es darf, oder legen Sie sie im CMS zur Freigabe vor.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) you may approve; the others need somebody who may publish.</source>
        <translation>
            <numerusform>%n Eintrag dürfen Sie freigeben; für die anderen braucht es jemanden, der sie veröffentlichen darf.</numerusform>
            <numerusform>%n Einträge dürfen Sie freigeben; für die anderen braucht es jemanden, der sie veröffentlichen darf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The CMS lets your account publish all of this: you may approve it.</source>
        <translation>Im CMS darf Ihr Konto all das veröffentlichen: Sie dürfen es freigeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be left out.</source>
        <translation>
            <numerusform>%n Eintrag bleibt draußen.</numerusform>
            <numerusform>%n Einträge bleiben draußen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moves and archiving cannot wait for approval in the CMS; its texts can.</source>
        <translation>Verschieben und Archivieren kann im CMS nicht auf Freigabe warten; Texte können es.</translation>
    </message>
    <message>
        <source>Store the texts</source>
        <translation>Texte ablegen</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) await approval in the CMS.</source>
        <translation>
            <numerusform>%n Text wartet im CMS auf Freigabe.</numerusform>
            <numerusform>%n Texte warten im CMS auf Freigabe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>Missing in %n language(s)</source>
        <translation>
            <numerusform>Fehlt in %n Sprache</numerusform>
            <numerusform>Fehlt in %n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n page(s)</source>
        <translation>
            <numerusform>auf %n Seite</numerusform>
            <numerusform>auf %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
</TS>
