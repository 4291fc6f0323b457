"""The many ways in which a report could let slip who somebody is, each as a sentence."""

import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from findings.identity.known import Somebody

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_CYRILLIC = str.maketrans("aeopcxyABEKMHOPCTX", "аеорсхуАВЕКМНОРСТХ")


def of(who: Somebody) -> dict[str, str]:
    """Every sentence with one slip, by the kind of slip."""
    return _of_names(who) | _hidden_names(who) | _of_days(who) | _of_numbers(who) | _of_places(who)


def _of_names(who: Somebody) -> dict[str, str]:
    first, last = who.first, who.last
    curled = last.replace("'", "’")
    return {
        "whole name": f"The worker met {first} {last} at home.",
        "given name": f"The worker met {first} at home.",
        "surname": f"The {last} family was known to the surgery.",
        "capitals": f"Note for {first.upper()} {last.upper()} only.",
        "small letters": f"file /cases/{first.lower()}-{last.lower()}/notes",
        "owned": f"Nobody had read {first} {curled}’s file.",
        "owned given name": f"It was {first}’s coat.",
        "several": f"They had known the {curled}s for years.",
        "turned round": f"In the list: {last}, {first} (copy).",
        "turned round in capitals": f"In the list: {last.upper()} {first} (copy).",
        "initial": f"A letter about {first[0]}. {last} came back.",
        "initial run in": f"A letter about {first[0]}.{last} came back.",
        "surname and initial": f"A letter about {last} {first[0]} came back.",
        "surname with a title": f"The bus driver knew Mr {last} by sight.",
        "no accents": f"A call from {_unaccented(first)} {_unaccented(last)} was logged.",
        "no hyphen": f"A call from {first} {last.replace('-', ' ')} was logged.",
        "hyphen run in": f"A call from {first} {last.replace('-', '')} was logged.",
        "long hyphen": f"A call from {first} {last.replace('-', chr(0x2013))} was logged.",
        "other apostrophe": f"A call from {first} {curled} was logged.",
        "no apostrophe": f"A call from {first} {last.replace(chr(39), '')} was logged.",
        "nickname": f"Everybody called for {who.nicknames[0]} that night.",
        "nickname and surname": f"Everybody called for {who.nicknames[0]} {last} that night.",
        "initials with stops": f"The form was signed {_initials(who, '.')}. on every page.",
        "doubled letter": f"A call from {first} {_doubled(last)} was logged.",
        "letter left out": f"A call from {first} {_left_out(last)} was logged.",
        "letters changed over": f"A call from {first} {_changed_over(last)} was logged.",
        "middle initial": f"The worker met {first} J. {last} at home.",
        "in a quotation": f"“{first} {last} never came,” said a neighbour.",
        "in brackets": f"The older child ({first} {last}) was seen.",
        "in a list": f"Present: a teacher; {first} {last}; a nurse.",
    }


def _hidden_names(who: Somebody) -> dict[str, str]:
    first, last = who.first, who.last
    middle = len(last) // 2
    apart = unicodedata.normalize("NFD", f"{first} {last}")
    return {
        "soft hyphen": f"The worker met {first} {last[:middle]}\u00ad{last[middle:]} at home.",
        "no space of no width": f"The worker met {first} {last[:middle]}\u200b{last[middle:]} at home.",
        "joined letters": f"The worker met {first} {last[:middle]}\u2060{last[middle:]} at home.",
        "space that does not break": f"The worker met {first}\u00a0{last} at home.",
        "line end": f"The worker met {first}\n{last} at home.",
        "cut at a line end": f"The worker met {first} {last[:middle]}-\n{last[middle:]} at home.",
        "letters of another alphabet": f"The worker met {(first + ' ' + last).translate(_CYRILLIC)} at home.",
        "wide letters": f"The worker met {_wide(first)} {_wide(last)} at home.",
        "letters with their accents apart": f"The worker met {apart} at home.",
        "spelled out": f"The label said {' '.join(first)} {' '.join(last)} in full.",
        "run together": f"Shared as #{_run_in(first)}{_run_in(last)} that week.",
        "in a link": f"See https://files.example/{quote(first)}%20{quote(last)}/notes for more.",
        "in a file name": f"Saved as {_run_in(first)}_{_run_in(last)}_v2.docx on the drive.",
        "in an address for mail": f"Sent to {_run_in(first).lower()}.{_run_in(last).lower()}@post.example again.",
        "as entities": f"The worker met {''.join(f'&#{ord(sign)};' for sign in first)} {last} at home.",
    }


def _of_days(who: Somebody) -> dict[str, str]:
    assert who.born
    assert who.died
    born, died = who.born, who.died
    gave = "The form gave"
    return {
        "born": f"{gave} {born.day}/{born.month:02d}/{born.year} and nothing else.",
        "born short": f"{gave} {born.day}.{born.month}.{born:%y} and nothing else.",
        "born in words": f"{gave} {born.day} {born:%B} {born.year} and nothing else.",
        "born with an ending": f"{gave} the {born.day}{_ending(born.day)} of {born:%B} {born.year} and nothing else.",
        "born shortened": f"{gave} {born:%d-%b-%y} and nothing else.",
        "born as machines write": f"{gave} {born.isoformat()} and nothing else.",
        "born as machines write with a time": f"{gave} {born.isoformat()}T00:00:00Z and nothing else.",
        "born month first": f"{gave} {born:%B} {born.day}, {born.year} and nothing else.",
        "born as a run of figures": f"{gave} {born:%d%m%Y} and nothing else.",
        "born year first": f"{gave} {born:%Y%m%d} and nothing else.",
        "born spaced": f"{gave} {born.day} / {born.month} / {born.year} and nothing else.",
        "born roman": f"{gave} {born.day}.{_ROMAN[born.month - 1]}.{born.year} and nothing else.",
        "born on a weekday": f"{gave} {born:%A %d %B %Y} and nothing else.",
        "died": f"It was all over on {died.day} {died:%B} {died.year} for them.",
    }


def _of_numbers(who: Somebody) -> dict[str, str]:
    phone, nhs, mail = who.phones[0].replace(" ", ""), who.nhs_number, who.emails[0]
    number = who.case_numbers[0]
    return {
        "nhs number": f"The number {nhs[:3]} {nhs[3:6]} {nhs[6:]} stood on the label.",
        "nhs number run in": f"The number {nhs} stood on the label.",
        "nhs number with hyphens": f"The number {nhs[:3]}-{nhs[3:6]}-{nhs[6:]} stood on the label.",
        "nhs number parted oddly": f"The number {nhs[:5]} {nhs[5:]} stood on the label.",
        "nhs number over a line": f"The number {nhs[:3]} {nhs[3:6]}\n{nhs[6:]} stood on the label.",
        "phone": f"Ring +44 {phone[1:5]} {phone[5:8]} {phone[8:]} after six.",
        "phone run in": f"Ring {phone} after six.",
        "phone with brackets": f"Ring +44 (0){phone[1:5]} {phone[5:]} after six.",
        "phone with hyphens": f"Ring {phone[:5]}-{phone[5:8]}-{phone[8:]} after six.",
        "phone without nought": f"Ring {phone[1:]} after six.",
        "email": f"Write to {mail} about it.",
        "email in capitals": f"Write to {mail.upper()} about it.",
        "email said in words": f"Write to {mail.replace('@', ' at ').replace('.', ' dot ')} about it.",
        "email in brackets": f"Write to {mail.replace('@', '[at]')} about it.",
        "case number": f"See {number.replace('/', ' ')} for the rest.",
        "case number run in": f"See {number.replace('/', '')} for the rest.",
        "case number in small letters": f"See {number.lower()} for the rest.",
    }


def _of_places(who: Somebody) -> dict[str, str]:
    curled = who.school.replace("'", "’")
    return {
        "postcode": f"The parcel went to {who.postcode.replace(' ', '')} instead.",
        "postcode in small letters": f"The parcel went to {who.postcode.lower()} instead.",
        "school": f"A mentor from {curled} came along.",
        "school in capitals": f"A mentor from {curled.upper()} came along.",
        "school shortened": f"A mentor from {curled.rsplit(' ', 2)[0]} came.",
        "address": f"The van stopped at {who.address} twice.",
        "street": f"The van stopped in {who.address.partition(' ')[2]} twice.",
    }


def missed(who: Somebody, found: Iterable[object]) -> bool:
    """Whether nothing was taken for this person's."""
    return not any(who.code == remark.person or who.code in remark.also for remark in found)  # type: ignore[attr-defined]


def _unaccented(name: str) -> str:
    return unicodedata.normalize("NFKD", name.replace("ł", "l")).encode("ascii", "ignore").decode()


def _run_in(name: str) -> str:
    return "".join(filter(str.isalpha, _unaccented(name)))


def _wide(name: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isalpha() else sign for sign in name)


def _initials(who: Somebody, mark: str) -> str:
    words = f"{who.first} {who.last}".replace("-", " ").split()
    return mark.join(word[0] for word in words)


def _doubled(name: str) -> str:
    return name[:2] + name[1:] if len(name) > 4 else name


def _left_out(name: str) -> str:
    return name[:-2] + name[-1] if len(name) > 5 else name


def _changed_over(name: str) -> str:
    return name[:-2] + name[-1] + name[-2] if len(name) > 5 else name


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
