"""How records say that another agency was told, and how they say that it was not."""

import re

from timeline.seeing.phrases import one_of

_TOLD = one_of(
    r"""
    informed|notified|told|advised|alerted|updated|contacted|rang|phoned|telephoned|called|e-?mailed|texted|faxed
    (?:wrote|written|copied|sent|faxed|e-?mailed|posted|forwarded|reported|referred|escalated|submitted|made|given) to
    passed (?:on )?to|handed (?:over )?to|copied in
    (?:spoke|spoken) (?:to|with)|liaised with|consulted(?: with)?|discussed with|shared with
    """
)
_GAVE = (
    one_of(
        """
        sent|passed|forwarded|copied|reported|referred|submitted|shared|e-?mailed|faxed|posted|made|escalated
        discussed|handed|left|gave|completed
        """
    )
    + r"(?: [\w’'/&-]+){1,7}? (?:to|with)"
)
_THING = one_of(
    """
    letter|e-?mail|(?:phone |telephone )?call|message|notification|notice|referral|report|fax|cop(?:y|ies)|summary|marf
    ppn|update|voice ?mail|minutes|hand[- ]?over
    """
)
_WAS_SENT = one_of(
    "sent|made|faxed|e-?mailed|posted|given|passed|submitted|left|copied|forwarded|completed|done|handed"
)
_TO = rf"(?: (?:was |were |has been |have been )?{_WAS_SENT})?(?: the same day| today)? (?:to|with|left for)"
_ALSO = "(?:(?:was|were|has been|have been|had been|both|also|all|are|is|then) )*"
_MADE_AWARE = "informed|notified|made aware|updated|alerted|copied in|copied|advised"
_REACHED = "contacted|told|phoned|telephoned|e-?mailed|rung"
_BY = "by (?:phone|telephone|e-?mail|letter|text|fax)"
_THEN = rf"(?=\s*(?:[.;,)]|$|(?:of|about|re|on|today|the same|same|and|{_BY})\b))"

TOLD_THEM = re.compile(
    rf"\b(?:{_TOLD}|{_GAVE}|message left (?:for|with)|cc(?:'d|ed)?|{_THING}{_TO})[ :]+(?P<who>[^.;:()\n]{{2,80}})",
    re.I,
)
"""What was done, then to whom: "rang the social worker", "referral made to housing"."""

THEY_WERE_TOLD = re.compile(
    rf"(?:^|[.;:,(\n]|\band\b)\s*(?P<who>(?:[\w’'&/-]+[ ,]+){{1,6}}?){_ALSO}"
    rf"(?:(?:{_MADE_AWARE})|(?:(?<=was )|(?<=were ))(?:{_REACHED})){_THEN}",
    re.I,
)
"""Who, then that they were told: "GP and school informed"."""

TOLD_IN_COLUMN = re.compile(
    r"\b(?:informed|notified|shared with|copied|sent to|told|passed to|cc)\b(?!.*\b(?:by|from)\b)", re.I
)
"""The heading of a column that lists who was told."""

END_OF_WHOM = re.compile(
    r",? ?\b"
    + one_of(
        r"""
        that|of|about|re|regarding|concerning|who|which|as|for|because|by|on|at|in|to|with|asking|requesting|saying|from
        via|today|yesterday|same|when|where|after|before|this|the same|she|he|they|we|was|were|is|are|has|had|faxed|sent
        and (?:\w+ed|rang|spoke|wrote|left|asked)
        """
    )
    + r"\b.*$",
    re.I | re.S,
)

UNDONE = re.compile(
    r"\b"
    + one_of(
        r"""
        not|never|no|nobody|none|neither|nor|unable|without|should|would|will|could|might|must|may|to be|planned|plans
        plan to|need\w*|consider\w*|if|asked|advised|agreed|decided|offer\w*|declin\w*|refus\w*|intend\w*|request\w*
        whether|until|unless|due|suggest\w*|hop\w*|promis\w*|wish\w*|want\w*|can|cannot|about to|failed|tried|attempted
        to
        """
    )
    + r"\W*(?:\w+\W+){0,2}$",
    re.I,
)
"""Right before what was done: it was not done, or only planned, asked for or refused."""

CAME_TO_NOTHING = re.compile(
    r"^[^.;]{0,50}\b"
    + one_of(
        """
        not (?:made|sent|done|completed|received|available|in|answered|there)|never (?:sent|made)|to be (?:made|sent)
        refused by|declined by|no (?:answer|reply|response)|discussed but|considered|returned undelivered
        """
    )
    + r"\b",
    re.I,
)
"""Right after it: it never arrived."""

FAMILY = re.compile(
    r"\b"
    + one_of(
        """
        mother|mum|mam|mummy|father|dad|daddy|parents?|carers?|child(?:ren)?|he|she|they|him|her|them|brother|sister|uncle
        aunt(?:y|ie)?|nana?|gran|grand(?:mother|father|ma|pa|dad|parents?)|granddad|partner|husband|wife|son|daughter|boy
        girl|baby|patient|client|tenant|resident|pupil|student|neighbours?|friend|family|step(?:father|mother|dad|mum)
        cousin|(?:boy|girl)friend|ex|landlady|man|woman|caller|anonymous|lodger|nephew|niece|guardian
        """
    )
    + r"(?:['’]s)?\b",
    re.I,
)
"""People whose telling is not the agency's."""

CHANNELS = (
    (re.compile(r"referr", re.I), "Referral"),
    (re.compile(r"letter|wrote|written|posted", re.I), "Letter"),
    (re.compile(r"e-?mail", re.I), "Email"),
    (re.compile(r"rang|phone|called|\bcall\b|voice ?mail|message", re.I), "Phone call"),
    (re.compile(r"spoke|discussed|liaised|consulted", re.I), "Conversation"),
    (re.compile(r"notif|notice|ppn", re.I), "Notice"),
    (re.compile(r"cop(?:y|ies|ied)|\bcc", re.I), "Copy"),
)
"""The way in which it went."""
