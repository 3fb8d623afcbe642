"""Names of months in the languages regions publish in, to tell whether a translated date is the same date."""

from __future__ import annotations

_NAMES = """
1 januar jan jänner january janvier enero gennaio ocak січень січня январь января styczeń stycznia ianuarie siječanj
1 siječnja janar janaru јануар януари يناير كانون ژانویه januari çile rêbendan იანვარი ጥሪ
2 februar feb february février febrero febbraio şubat лютий лютого февраль февраля luty lutego februarie veljača
2 veljače shkurt фебруар февруари فبراير شباط فوریه februari sibat reşemî თებერვალი ለካቲት
3 märz mär mrz march mar mars marzo mart березень березня март марта marzec marca martie ožujak ožujka مارس آذار مارچ
3 adar avdar მარტი መጋቢት
4 april apr avril abril aprile nisan квітень квітня апрель апреля kwiecień kwietnia aprilie travanj travnja prill
4 април أبريل ابريل نيسان آوریل nîsan აპრილი ሚያዝያ
5 mai may mayo maggio mayıs травень травня май мая maj maja svibanj svibnja мај مايو أيار ايار مه می gulan მაისი ግንቦት
6 juni jun june juin junio giugno haziran червень червня июнь июня czerwiec czerwca iunie lipanj lipnja qershor јун юни
6 يونيو حزيران ژوئن hezîran ივნისი ሰነ
7 juli jul july juillet julio luglio temmuz липень липня июль июля lipiec lipca iulie srpanj srpnja korrik јул юли
7 يوليو تموز ژوئیه جولای tîrmeh ივლისი ሓምለ
8 august aug août agosto ağustos серпень серпня август августа sierpień sierpnia kolovoz kolovoza gusht август
8 أغسطس اغسطس آب اوت اگست tebax აგვისტო ነሓሰ
9 september sep sept septembre septiembre settembre eylül вересень вересня сентябрь сентября wrzesień września
9 septembrie rujan rujna shtator септембар септември سبتمبر أيلول ايلول سپتامبر îlon სექტემბერი መስከረም
10 oktober okt october oct octobre octubre ottobre ekim жовтень жовтня октябрь октября październik października
10 octombrie listopad listopada tetor октобар октомври أكتوبر اكتوبر تشرين اکتبر cotmeh ოქტომბერი ጥቅምቲ
11 november nov novembre noviembre kasım листопад листопада ноябрь ноября listopad listopada noiembrie studeni
11 studenog nëntor новембар ноември نوفمبر تشرين نوامبر mijdar ნოემბერი ሕዳር
12 dezember dez december dec décembre diciembre dicembre aralık грудень грудня декабрь декабря grudzień grudnia
12 decembrie prosinac prosinca dhjetor децембар декември ديسمبر كانون دسامبر berfanbar დეკემბერი ታሕሳስ
"""


def _read() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for line in _NAMES.split("\n"):
        number, *names = line.split() or ["0"]
        for name in names:
            found.setdefault(name, set()).add(int(number))
    return {name: frozenset(numbers) for name, numbers in found.items()}


_MONTHS = _read()
_LONGEST_ENDING = 3


def months_named(word: str) -> frozenset[int]:
    """The months (1 to 12) a word may name; none for a word that is no month here. Endings are cut: `mayıs'ta`."""
    word = word.casefold().partition("'")[0].partition("’")[0]
    for cut in range(_LONGEST_ENDING + 1):
        if cut and len(word) - cut < 5:
            break
        if found := _MONTHS.get(word[: len(word) - cut]):
            return found
    return frozenset()
