"""Signs that somebody was there which count only where the entry tells of a meeting."""

import re

from timeline.seeing.phrases import HIDDEN, one_of

_AND_OTHERS = rf"(?:(?:,| and| with| &)(?: (?:the|a|both|her|his|their|baby|mother|mum|{HIDDEN}+))+)*"
_WAS = (
    r"(?:was |were |is |are |looked |appeared |seemed |presented as |remained |very |quite |rather |more )*"
)
_MOOD = one_of(
    r"""
    quiet|chatty|cheerful|happy|tearful|smiling|settled|unsettled|calm|agitated|distressed|withdrawn|alert|awake
    bright|engaging|engaged|clean|dirty|unkempt|pale|thin|drowsy|breathless|confused|warm|appropriate|polite
    well (?:presented|dressed|cared for|kempt)|appropriately dressed|orient(?:at)?ed|wearing|responsive|upset
    comfortable|stable|relaxed|sleepy|tired|anxious|jaundiced|flushed|mobile
    in (?:good|low|better) (?:spirits|mood)|low in mood|flat in mood
    """
)
_DOING = one_of(
    r"""
    looked|appeared|presented|smil(?:ed|ing)|sat|sitting|stood|standing|lying|play(?:ed|ing)|reached|laugh(?:ed|ing)
    babbl(?:ed|ing)|crawl(?:ed|ing)|toddl(?:ed|ing)|recogni[sz]ed|ate|eating|drank|coo(?:ed|ing)|waved|engaged
    arrived|collected|cried|attended(?= ?[.,;:]| and|$)|made (?:good )?eye contact|responded
    (?:was |were |is )?(?:at home|up and about|at (?:the )?bedside)
    (?:was |were |is )?in the (?:room|garden|kitchen|lounge|living room|house|hall|car)
    """
)
_AS_ONE_SEES = (
    r"(?:visibly \w+|well (?:in|and|but)\b|un(?:well|responsive|steady|conscious|washed)|poorly"
    r"|(?!(?:sleep|liv|stay|work|attend|miss|refus|hav|be|visit|await|study|stopp|return|go|com|see|us|ask|say"
    r"|report|call|mov|remain|plann|hop|receiv|dur|regard|follow|includ|concern)ing\b)[a-z]{2,}ing)"
)
"""Words that describe somebody in front of the writer: "feeding well", "hiding behind the sofa", "visibly drunk"."""

_OF_THEM = r"(?:mood|presentation|affect|appearance|speech|manner|skin|bruis\w+|injur\w+|wound\w*)"

MEETING = re.compile(
    r"\b"
    + one_of(
        r"""
        visit(?:ed)?|attended|seen|saw|met|clinic|crew|on scene
        ward round|on (?:the )?ward|the ward|appointment|examination|o/e|assessment(?=[:.])
        contact centre|observed contact|doorstep
        in (?:class|school|lessons?|registration|assembly|reception|surgery|person|tutor time)|face[- ]to[- ]face
        at (?:school|break|lunch|reception|the (?:clinic|surgery|office|door|gate))|assessment of|home assessment
        (?:week|month|year|developmental|health|new birth|antenatal|medical|physical|skin) (?:check|review|contact)
        (?:early|late|night|day) shift
        """
    )
    + r"\b",
    re.I,
)
"""The writer met somebody."""

NO_MEETING = re.compile(
    r"\b"
    + one_of(
        r"""
        rang|phoned|telephoned|called to say|by (?:tele)?phone|telephone|e-?mail\w*|letter|voicemail|text message
        supervision|strategy (?:discussion|meeting)|professionals['’]? meeting|panel|handover|referral from
        absent|absence|cancelled|reports?|reported|according to|states|stated|informed by|told by
        """
    )
    + r"\b",
    re.I,
)
"""The entry, or part of it, passes on what was not seen: signs as weak as these are then nobody's own sight."""

AT_THE_HEAD = re.compile(rf"(?:^|[:,;–-])\s*(?:(?:and|with|both|&|{HIDDEN}+)[ ,]*)*$")
"""Before a name: nothing but other names, so that the clause is about the person."""

AS_THEY_WERE = re.compile(
    rf"^{_AND_OTHERS}[ ,;:-]*(?:both |all |also |still )?(?P<sign>{_WAS}(?:{_MOOD}|{_AS_ONE_SEES})\b|{_DOING}\b)",
    re.I,
)
"""Behind a name: "Ann quiet", "Ann and Ben looked well", "Ann reached for a toy"."""

OF_THEM = re.compile(rf"^['’]s? (?P<sign>{_OF_THEM})\b", re.I)
"""Behind a name: "Ann's mood"."""

MEASURED = re.compile(
    r"^(?:['’]s?)? (?P<sign>(?:weight|length|height|head circumference|temp(?:erature)?|b/?p|pulse|sats|obs))\b"
    r"[^.;]{0,25}?\d",
    re.I,
)
"""Behind a name: "Ann's weight 6.1 kg"."""

BROUGHT_BY = re.compile(
    r"\b(?P<sign>(?:brought|carried|accompanied|collected|held|minded|picked up|dropped off|let in|greeted|shown in)"
    rf"(?: (?!by\b)[\w{HIDDEN}&'’-]+){{0,5}} by) (?:(?:the|both|mother|mum|and|{HIDDEN}+) ?)*$",
    re.I,
)
"""Before a name: "brought to clinic by Ann"."""

CAME_WITH = re.compile(
    r"\b(?P<sign>(?:attended|came|arrived|seen|presented|interviewed)(?! by)"
    rf"(?: (?!with\b|about\b|concerns?\b)[\w{HIDDEN}'’-]+){{0,4}} with)"
    rf" (?:(?:the|her|his|baby|both|and|{HIDDEN}+) ?)*$",
    re.I,
)
"""Before a name: "attended the office with Ann"."""

ASSESSMENT_OF = re.compile(
    r"^\W*(?:(?!for\b|request|refer|need)[\w-]+ ){0,2}(?P<sign>assessment|examination|interview|medical) of $",
    re.I,
)
"""Before a name, at the head of a clause: "capacity assessment of Ann"."""

GIVEN_TO = re.compile(
    r"\b(?P<sign>(?:vaccin\w+|imm(?:unisation)?s|injections?|jabs?|depot|medication|first aid|treatment|bcg)"
    r"(?: (?:was|were))? (?:given|administered) to) $",
    re.I,
)
"""Before a name: "vaccinations given to Ann"."""

PRESENT = re.compile(
    r"(?:^|[:–-])\s*(?:those |also |all )?(?P<sign>present|in attendance|attendees|attended by)"
    r"(?:(?: were| was| included)? ?[:-]?|,) ?"
    rf"(?:[\w{HIDDEN}()/’'-]+(?: [\w{HIDDEN}()/’'-]+){{0,2}}(?:, ?| and | & )){{0,8}}$",
    re.I,
)
"""Before a name in a list: "Present: Ann, HV"."""
