"""Names that are also words, and capitalised words that are no people."""

WORDS_TOO = frozenset(
    ["will", "may", "grace", "hope", "mark", "rose", "dawn", "bill", "frank", "art", "june", "april", "august", "joy", "faith", "summer", "autumn", "pat", "sue", "rob", "bob", "jack", "nick", "dean", "earl", "duke", "miles", "rich", "norm", "drew", "chase", "grant", "lance", "pierce", "skip", "wade", "ray", "gene", "guy", "dale", "glen", "heath", "ivy", "lily", "daisy", "poppy", "violet", "olive", "hazel", "holly", "heather", "iris", "fern", "ruby", "pearl", "amber", "jade", "crystal", "ginger", "honey", "angel", "charity", "constance", "patience", "prudence", "verity", "mercy", "melody", "harmony", "star", "sky", "skye", "brook", "clay", "cliff", "colt", "dusty", "forest", "hunter", "jay", "josh", "king", "max", "prince", "rocky", "royal", "sandy", "stone", "storm", "will", "young", "brown", "black", "white", "green", "gray", "grey", "marsh", "field", "hill", "wood", "woods", "baker", "butler", "carpenter", "carter", "cook", "cooper", "farmer", "fisher", "gardener", "mason", "miller", "shepherd", "smith", "taylor", "tailor", "turner", "walker", "weaver", "wells", "lane", "street", "park", "parks", "bridge", "banks", "bird", "bush", "church", "cross", "day", "days", "ford", "fox", "frost", "gale", "gold", "good", "hand", "hart", "head", "house", "hunt", "hurt", "keen", "knight", "law", "little", "long", "love", "low", "march", "moody", "moon", "moore", "more", "morrow", "noble", "page", "parish", "pike", "pool", "poole", "pope", "price", "rain", "read", "reed", "rice", "rivers", "rush", "savage", "sharp", "short", "shore", "small", "snow", "speed", "spring", "steel", "still", "swan", "sweet", "swift", "tanner", "temple", "trust", "wall", "ward", "warden", "waters", "way", "weeks", "west", "winter", "wise", "worth", "case", "child", "bright", "best", "bond", "buck", "burns", "chance", "coal", "cole", "coward", "craft", "day", "dear", "drain", "early", "fair", "fish", "flint", "flood", "flower", "foot", "free", "fuller", "golden", "gray", "hall", "ham", "hay", "high", "home", "hood", "hook", "horn", "kid", "lamb", "lake", "last", "law", "leaf", "light", "lord", "marble", "mills", "mole", "nail", "new", "nice", "north", "south", "east", "nurse", "oak", "old", "orange", "paris", "pack", "peace", "penny", "person", "pitt", "plant", "power", "press", "pride", "proud", "rank", "raven", "rock", "root", "sage", "sale", "salt", "school", "self", "sellers", "shade", "silver", "singer", "sole", "son", "song", "speak", "spice", "sterling", "story", "stout", "strong", "tate", "thorn", "thorne", "tower", "trainer", "true", "tuck", "tunnel", "victor", "vest", "wales", "ware", "west", "wilde", "winner", "wolf", "work", "wren", "yard"]
)
"""Given names and surnames that are everyday words: coded only where they are written as a name."""

NOT_PEOPLE = frozenset(
    ["academy", "agency", "ambulance", "annexe", "annex", "apartments", "area", "association", "authority", "avenue", "bank", "bar", "board", "borough", "bridge", "building", "bungalow", "bus", "care", "caring", "castle", "centre", "center", "chapel", "christmas", "church", "city", "clinic", "close", "club", "college", "committee", "community", "conference", "constabulary", "contact", "convent", "corner", "cottage", "council", "county", "court", "crescent", "cross", "desk", "department", "district", "drive", "duty", "easter", "emergency", "english", "estate", "family", "farm", "fields", "flat", "flats", "football", "form", "foundation", "front", "garden", "gardens", "gate", "general", "grange", "green", "grove", "group", "hall", "harbour", "health", "heath", "heights", "high", "hill", "holiday", "home", "homes", "hospice", "hospital", "hostel", "hotel", "house", "housing", "hub", "infants", "infirmary", "initial", "inn", "job", "junior", "justice", "kingdom", "lane", "library", "line", "lodge", "manor", "market", "marker", "meadow", "meadows", "medical", "meeting", "memorial", "mental", "mews", "mill", "ministry", "national", "nhs", "north", "nursery", "nursing", "office", "old", "order", "panel", "parade", "parish", "park", "partnership", "pharmacy", "place", "plan", "playgroup", "police", "portal", "practice", "pre-school", "prep", "primary", "prison", "protection", "public", "pupil", "referral", "probation", "project", "quay", "refuge", "report", "review", "ridge", "rise", "road", "row", "royal", "safeguarding", "saint", "school", "section", "secondary", "sector", "service", "services", "shelter", "shop", "social", "society", "south", "special", "square", "station", "street", "suite", "support", "surgery", "system", "team", "terrace", "test", "the", "theatre", "tower", "town", "trust", "union", "unit", "university", "upper", "valley", "vicarage", "view", "village", "villa", "villas", "walk", "ward", "way", "wharf", "women", "wood", "woods", "workhouse", "yard", "youth", "zone", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter"]
)
"""A run of capitalised words with one of these in it is a place, a body or a day, not a person."""

MODAL_NEXT = r"(?:i|you|he|she|it|we|they|this|that|there|the|a|an|be|not|have|need|any|anyone|someone|somebody|all|his|her|their|our|my)"
"""After a first "Will" or "May", these make it a question or a wish."""

NAME_NEXT = (
    r"(?:(?:said|says|was|is|has|had|seen|told|asked|did|does|not|and|came|went|will|would|attended|rang|called|reported|"
    r"agreed|refused|denied|left|arrived|appeared|stated|family|household|home)\b|['\u2019,.;:)/]|\s*$)"
)
"""After a surname that opens a sentence, these show that it is a name and not a word."""

TITLES = r"(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|rev|reverend|father|sister|judge|cllr|councillor)"
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
