"""Sample pages of our own for differences and merges."""

PAGES = (
    """<p>Wer nach Maintal zieht, muss sich anmelden. Das geht im Stadtladen. Bitte bringen Sie Ihren Ausweis mit.</p>
<h2>Öffnungszeiten</h2>
<p>Montag: 8 bis 12 Uhr<br>Dienstag: 14 bis 18 Uhr<br>Mittwoch: geschlossen</p>
<h2>Unterlagen</h2>
<ul>
<li>Reisepass oder Ausweis</li>
<li>Bestätigung der Wohnungsgeberin</li>
<li>bei Kindern: die Geburtsurkunde</li>
</ul>
<p>Fragen beantwortet das Team unter <a href="tel:+496181400">06181 400</a>. Schreiben Sie gern eine E-Mail.</p>""",
    """<div><h2>Schule in Hessen</h2>
<p>Alle Kinder ab 6 Jahren gehen zur Schule. <strong>Der Besuch ist frei.
Bücher leiht die Schule.</strong></p>
<p>&nbsp;</p>
<h3>Anmeldung</h3>
<p>Melden Sie Ihr Kind im Frühjahr an. Die Schule schickt Ihnen einen Brief.</p>
<ol><li>Termin vereinbaren</li><li>Formular ausfüllen</li><li>Mit dem Kind zur Schule gehen</li></ol>
<p>&nbsp;</p>
<h3>Kontakt</h3>
<p><img src="https://beispiel.de/brief.svg" alt="Brief"> <a href="mailto:schule@beispiel.de">schule@beispiel.de</a></p>
<p>Die Beratung ist kostenlos und vertraulich. Sie findet am Montag statt. Kommen Sie einfach vorbei!</p></div>""",
    """<p>Im Notfall wählen Sie 112. Der Anruf ist kostenlos.</p>
<h3>Feuerwehr</h3><p>Sagen Sie, wo Sie sind. Warten Sie auf Rückfragen.</p>
<h3>Polizei</h3><p>Die Polizei erreichen Sie unter 110. Auch nachts ist jemand da.</p>
<h3>Gift</h3><p>Der Giftnotruf hilft bei Vergiftungen. Halten Sie die Verpackung bereit.</p>
<table><tr><th>Tag</th><th>Zeit</th></tr>
<tr><td>Montag</td><td>8 Uhr</td></tr><tr><td>Freitag</td><td>9 Uhr</td></tr></table>
<p>Alle Angebote gelten auch am Wochenende. In den Ferien ändern sich die Zeiten.</p>""",
)
