"""Names that are also words, and capitalised words that are no people."""

_WORDS_TOO = """
    amber angel april art august autumn baker banks best bill bird black bob bond bridge bright brook
    brown buck burns bush butler carpenter carter case chance charity chase child church clay cliff coal
    cole colt constance cook cooper coward craft cross crystal daisy dale dawn day days dean dear drain
    drew duke dusty earl early east fair faith farmer fern field fish fisher flint flood flower foot
    ford forest fox frank free frost fuller gale gardener gene ginger glen gold golden good grace grant
    gray green grey guy hall ham hand harmony hart hay hazel head heath heather high hill holly home
    honey hood hook hope horn house hunt hunter hurt iris ivy jack jade jay josh joy june keen kid king
    knight lake lamb lance lane last law leaf light lily little long lord love low marble march mark
    marsh mason max may melody mercy miles miller mills mole moody moon moore more morrow nail new nice
    nick noble norm north nurse oak old olive orange pack page paris parish park parks pat patience
    peace pearl penny person pierce pike pitt plant pool poole pope poppy power press price pride prince
    proud prudence rain rank raven ray read reed rice rich rivers rob rock rocky root rose royal ruby
    rush sage sale salt sandy savage school self sellers shade sharp shepherd shore short silver singer
    skip sky skye small smith snow sole son song south speak speed spice spring star steel sterling
    still stone storm story stout street strong sue summer swan sweet swift tailor tanner tate taylor
    temple thorn thorne tower trainer true trust tuck tunnel turner verity vest victor violet wade wales
    walker wall ward warden ware waters way weaver weeks wells west white wilde will winner winter wise
    wolf wood woods work worth wren yard young
"""
WORDS_TOO = frozenset(_WORDS_TOO.split())
"""Given names and surnames that are everyday words: coded only where they are written as a name."""

_NOT_PEOPLE = """
    academy agency ambulance annex annexe apartments april area association august authority autumn
    avenue bank bar board borough bridge building bungalow bus care caring castle center centre chapel
    christmas church city clinic close club college committee community conference constabulary contact
    convent corner cottage council county court crescent cross december department desk district drive
    duty easter emergency english estate family farm february fields flat flats football form foundation
    friday front garden gardens gate general grange green group grove hall harbour health heath heights
    high hill holiday home homes hospice hospital hostel hotel house housing hub infants infirmary
    initial inn january job july june junior justice kingdom lane library line lodge manor march marker
    market may meadow meadows medical meeting memorial mental mews mill ministry monday national nhs
    north november nursery nursing october office old order panel parade parish park partnership
    pharmacy place plan playgroup police portal practice pre-school prep primary prison probation
    project protection public pupil quay referral refuge report review ridge rise road row royal
    safeguarding saint saturday school secondary section sector september service services shelter shop
    social society south special spring square st station street suite summer sunday support surgery
    system team terrace test the theatre thursday tower town trust tuesday union unit university upper
    valley vicarage view villa village villas walk ward way wednesday wharf winter women wood woods
    workhouse yard youth zone
"""
NOT_PEOPLE = frozenset(_NOT_PEOPLE.split())
"""A run of capitalised words with one of these in it is a place, a body or a day, not a person."""

MODAL_NEXT = (
    r"(?:i|you|he|she|it|we|they|this|that|there|the|a|an|be|not|have|need|any|anyone|someone|somebody|all"
    r"|his|her|their|our|my)"
)
"""After a first "Will" or "May", these make it a question or a wish."""

NAME_NEXT = (
    r"(?:(?:said|says|was|is|has|had|seen|told|asked|did|does|not|and|came|went|will|would|attended|rang|called|reported|"
    r"agreed|refused|denied|left|arrived|appeared|stated|family|household|home)\b|['\u2019,.;:)/]|\s*$)"
)
"""After a surname that opens a sentence, these show that it is a name and not a word."""

TITLES = (
    r"(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|rev|reverend|father|sister|judge"
    r"|cllr|councillor)"
)
RANKS = (
    r"(?:pc|pcso|wpc|dc|ds|di|dci|dsupt|supt|insp|inspector|sgt|sergeant|constable|det(?:ective)?|"
    r"nurse|midwife|cpn|social worker|health visitor|hv|officer|consultant|teacher|tutor)"
)
"""Words that stand before a surname."""

ROLES = (
    r"(?:nurse|worker|officer|visitor|cpn|amhp|dr|doctor|gp|consultant|psychiatrist|psychologist|midwife|teacher|tutor|head|"
    r"headteacher|coordinator|co-ordinator|manager|chair|therapist|solicitor|dsl|senco|counsellor|adviser|advisor|advocate|"
    r"engineer|receptionist|locum|pc|pcso|dc|ds|di|dci|sgt|sergeant|inspector|constable|detective|paramedic|practitioner|"
    r"pharmacist|supervisor|mentor|caretaker|registrar|matron|judge|warden|idva|iro|cllr|councillor|sw|hv|clinician|"
    r"administrator|secretary|director|lead|professional|guardian|assistant)"
)
"""Words that, before a name, say that this is somebody at work."""
