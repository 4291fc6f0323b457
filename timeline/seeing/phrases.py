"""Phrases of records that show somebody there, or that speak against it."""

import re

HIDDEN = "\x00"
"""Stands for each letter of a name, so that the phrases need not know who is who."""


def one_of(lines: str) -> str:
    """A pattern that matches any of these lines; each line is a pattern of its own."""
    return "(?:" + "|".join(line.strip() for line in lines.splitlines() if line.strip()) + ")"


def _whole(lines: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(lines)}\b", re.I)


_DONE_TO = one_of(
    r"""
    seen(?! (?:weekly|fortnightly|monthly|regularly|daily|every|annually))
    weighed|measured|examined|observed|assessed|interviewed|immunised|vaccinated|visited
    spoken (?:to|with)(?! (?:through|by|via|over|on)\b)|taken into (?:police )?(?:protection|custody)
    met(?! by)|present|in attendance
    arrested|detained|searched|stopped|stop(?:ped)?[- ]checked|taken home
    (?:brought|carried) (?:with|by|in|to|for|along)
    came (?:alone|with|in\b|to (?:see|talk|speak|tell|ask))
    attended (?:alone|with|clinic|for|in person|the (?:clinic|surgery|appointment|meeting|conference|session))
    found (?:in|at|on|by (?:pc|police|officers?|staff|nurse|teacher))
    found (?:walking|wandering|hiding|collapsed|sitting|waiting)|located
    reviewed (?:in|by|at (?:clinic|home))
    let (?:\w+ ){1,2}in|(?:opened|answered|came to) the door|showed (?:us|me|her|his|the)
    came (?:into|to) (?:school|class|clinic|reception|(?:the|our|my) \w+)|self[- ]presented|presented (?:at|to|in)
    attended (?:\w+ ){0,2}(?:office|reception|surgery|practice|centre|drop-in|group|review|assessment|interview)
    washed|dressed|bathed|fed|toileted|repositioned|conveyed|escorted|treated|cautioned
    (?:assisted|helped|supported) (?:to|with)|visible|(?:collected|dropped)(?= [\w\x00' ]+ (?:from|at|off))
    sent home|held by|in (?:school|class|lessons?) today
    returned (?:home |(?:to|by) (?:\w+ ){0,3})by (?:police|officers?|staff|pc|crew)
    (?:was |were )?given (?:his|her|their|the) (?:medication|tablets|injections?|jabs?|imms|depot|insulin)
    admitted to (?:the |our |this )?(?:ward|unit)|in the room
    """
)
_DID = one_of(
    r"""
    saw|seeing|met(?: with)?|visited|examined|weighed|measured|observed|interviewed|assessed|arrested|searched
    sat with|spent time with|session with|one[- ]to[- ]one with
    found|conveyed|escorted|transported|treated|dressed|washed|fed|comforted|greeted|cautioned|immunised|vaccinated
    """
)
_OTHERS = (
    r"(?: (?:the|a|his|her|their|both|child|baby|patient|client|tenant|pupil|student|mother|mum|and|with"
    rf"|{HIDDEN}+))*"
)

DONE_TO_THEM = re.compile(
    rf"(?P<gap>(?:['’]s?)?(?:[ ,]+(?!{_DONE_TO})[\w'’(){HIDDEN}-]+){{0,4}}?)[ ,]+"
    rf"(?:was |were |is |has been |had been |both |all |also )*(?P<verb>{_DONE_TO})",
    re.I,
)
"""Behind a name: "Ann was weighed", "Ann and her brother seen"."""

DONE_WITH_THEM = re.compile(rf"(?P<subject>[\w{HIDDEN}'’]+ )?(?P<verb>\b{_DID}){_OTHERS}\s*$", re.I)
"""Before a name: "examined Ann"."""

SPOKE_WITH_THEM = re.compile(
    r"\b(?:spoke|spoken|talked|chatted|conversation|discussion)(?: \w+){0,3} (?:to|with)"
    rf" (?:(?:the|both|mother|mum|and|{HIDDEN}) ?)*$",
    re.I,
)

PLACES = _whole(
    """
    visit(?:ed)?|home|clinic|surgery|school|class(?:room)?|kitchen|room|door(?:step)?|garden|yard|hall(?:way)?|ward
    office|appointment|drop-in|in person|face[- ]to[- ]face|alone|library|playground|station|custody|street
    """
)
"""Talk counts as seeing only where the words also say where, or that it was in person."""

AGAINST = re.compile(
    r"\b"
    + one_of(
        """
        not|never|cannot|without|unable|failed|refused|declined|nobody|no[- ]one|neither|nor|unseen
        to be|will be|would be|should be|could be|can be|may be|must be|due|last|before
        if|until|unless|whether|about|wants?|hopes?|hoped|like[sd]? to|asked|asking|request\\w*
        cancelled|arrange\\w*|booked|plan(?:ned)?|offered|invited|tried|try|attempt\\w*|remains
        """
    )
    + r"\b|n['’]t\b",
    re.I,
)
"""Denied, wished for, planned, or asked about."""

REPORTED = _whole(
    """
    sa(?:id|ys|ying)|told|tells|report(?:s|ed|ing)?|stat(?:es|ed|ing)|according|heard|informed|informs|claim\\w*
    alleg\\w*|believ\\w*|thinks?|thought|mention\\w*|discussed|confirm(?:s|ed)|advis(?:es|ed)
    """
)
"""Somebody else's word for it."""

BY_OTHERS = re.compile(
    r"^ by (?:a |an |the |his |her |their )?"
    + one_of(
        """
        neighbour|friend|mother|mum|father|dad|parent|partner|relative|brother|sister|aunt|uncle|gran\\w*
        public|passer|shop|another
        """
    ),
    re.I,
)
SOMETHING_OF_THEIRS = re.compile(
    r"^['’]s? (?!(?:weight|height|length|growth|head|skin|chest|arm|leg|hand|face)\b|bruis|injur|wound|burn)",
    re.I,
)
"""Behind a name: "Ann's mother", "Ann's bedroom"; seeing those is not seeing Ann."""

PRONOUN = re.compile(r"^\s*(?P<who>she|he)\b", re.I)
SOMEBODY_ELSE = _whole(
    """
    mother|mum|mam|father|dad|parents?|brother|sister|uncle|aunt|neighbours?|friend|partner|gran\\w*|son|daughter|wife
    husband|carer|boyfriend|girlfriend|sibling|cousin|teacher|nurse|doctor|worker|manager|gp|hv|sw
    """
)
"""With one of these in a clause, "she" or "he" in the next may be somebody other than the one who is named."""

EARLIER = _whole(
    """
    yesterday|last (?:week|month|year|night|term)|previously|historically|(?:years?|months?|weeks?) ago
    (?:in|since|during) (?:19|20)\\d\\d
    """
)
FAMILY = re.compile(
    r"\b(?:mother|mum|mam|father|dad|parents?|brother|sister|uncle|aunt|neighbours?|friend|partner|gran\w*"
    r"|she|he|they|who)\s*$",
    re.I,
)
FROM_AFAR = re.compile(
    r"^\W*(?:(?:telephone|phone|video|incoming|outgoing|duty|text|voice)\s*)*"
    + one_of(
        """
        calls?|contact form|contact from|telephone (?:contact|consultation|call)|telephoned?|phoned?|rang|voicemail
        e-?mail|letter|message|text|fax|copy|notice|notification|missing notification|report|referral|minutes
        intelligence|information
        """
    )
    + r"\b",
    re.I,
)
"""How a row begins that was written from somewhere else."""

NO_ACCESS = re.compile(
    one_of(
        r"""
        \bno (?:reply|answer|response|access|one (?:in|home)|trace)\b
        \bnobody (?:in|home|there)\b|\bnot (?:at home|in when|brought)\b|\bcard left\b
        \bdid not attend\b|\bdidn['’]t attend\b|\bDNA\b|\bWNB\b|\bfailed (?:visit|to attend)\b
        """
    ),
    re.I,
)
OWN_WORDS = re.compile(
    r"^(?!, | (?:said|shared) (?:by|with)\b)(?:['’]s)?"
    r"(?:[ ,]+\(?\d*\)?(?:has|had|also|then|later|himself|herself|still)?){0,2} ?"
    + one_of(
        """
        sa(?:id(?! to)|ys)|tells|asked|asks|asking
        told(?! (?:her|his|their|a) (?:friend|mo?u?m|mother|dad|father|brother|sister|aunt|uncle|nan|gran|partner))
        disclosed|explained|described|shared|spoke|talked|would talk
        report(?:ed|s)|stat(?:ed|es)|feels|requests|requested|replied|answered|shouted|swore|apologised|screamed
        rang|rings|phoned|telephoned|call(?:ed|s|ing)|emailed|text(?:ed|s)?|wrote|agreed|denied
        """
    )
    + r"\b",
    re.I,
)
"""Behind a name: "Ann told us"."""

SAID = re.compile(
    r"^(?:['’]s)?(?:[ ,]+(?:has|had|also|then|later)){0,2} "
    + one_of(
        """
        sa(?:id(?! to)|ys)|told|tells|disclosed|explained|described|shared|report(?:ed|s)|stat(?:ed|es)|feels|denied
        replied|answered|wrote|text(?:ed|s)?|asked|asks|shouted
        """
    )
    + r"\b",
    re.I,
)
"""Behind a name, where what was said follows: "Ann told us that ..."."""

QUOTED = re.compile(r"[“\"‘][^”\"’]{3,}[”\"’]")

CONTACT_WITH = re.compile(
    r"\b(?:(?:telephone|phone|video) (?:contact|call|consultation|conversation)|call(?:ed)?|rang|phoned|telephoned"
    r"|message|text)(?: (?!for\b|about\b|re\b|regarding\b)\w+){0,3} (?:with|from|to)? ?[“\"‘']?$",
    re.I,
)
"""Before a name: "telephone contact with Ann"."""
