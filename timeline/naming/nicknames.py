"""Short and familiar forms of given names in England and Wales.

Data of our own making, not whole. Each line holds the forms of one name or of names that are easily taken for one
another; a form may stand in several lines.
"""

_TOGETHER = """
    abigail abi abby abbie gail
    adam ad
    agnes aggie nessa
    aidan aiden adi
    alan allan allen al
    albert al alb bert bertie
    alexander alex alec alick sandy sasha xander lex ali al
    alexandra alex alexa sandra sandy sasha lexi lexie ali
    alfred alf alfie fred freddie
    alice ali ally alys
    alison allison ali ally
    amanda mandy manda
    amelia amy millie milly mia
    amina aminah minah
    andrea andi andie dre
    andrew andy drew andre
    angela angie ange
    ann anne anna annie nan nancy
    anthony antony tony ant anton
    antonia toni tonia
    archibald archie
    arthur art artie
    barbara babs barb barbie
    barnaby barney
    bartholomew bart
    beatrice beatrix bea trixie
    benjamin ben benji benny
    bernadette bernie detta
    bernard bernie
    bethany beth
    bradley brad
    brendan bren
    bridget bridie biddy
    bronwen bron
    calum callum cal
    cameron cam
    caroline carolyn carol caz carrie caro
    catherine katherine kathryn catharine katharine kathrin cath kath cathy kathy kate katie katy kat kit kitty kay
    ceri kerry kerri
    charles charlie chas chaz chuck charley
    charlotte charlie lottie lotty char
    chloe chlo
    christian chris
    christina christine tina chris chrissie chrissy kirsty
    christopher chris kit kris
    clara claire clare
    constance connie
    courtney court
    cynthia cindy
    dafydd dai david taff
    daniel dan danny
    danielle dani
    david dave davy davey dai dafydd
    deborah debra deb debbie debs
    denise den
    dennis denis den denny
    derek del
    diana diane di
    dominic dom
    donald don donnie
    dorothy dot dottie dolly
    douglas doug dougie
    dylan dyl
    edward ed eddie ted teddy ned
    eileen aileen
    eleanor elinor ellie nell nellie nora ella
    elizabeth elisabeth liz lizzie lizzy beth betty bess bessie eliza libby lisa elsie betsy lily
    ellen nell nellie ellie elen
    emily em emmy millie
    emma em ems emmie
    emmanuel manny
    eric rick
    ernest ernie
    esther hester essie
    eugene gene
    evelyn evie eve
    fatima fatimah fatou
    felicity fliss flick
    florence flo florrie flossie
    frances fran frankie fanny
    francis frank frankie
    frederick fred freddie freddy
    gabriel gabe
    gabrielle gabriella gabby gabi
    gareth gary gaz gar
    gary gaz garry
    geoffrey jeffrey geoff jeff
    georgina georgia georgie gina
    gerald gerry jerry
    gerard gerry ger
    gillian jill gill jilly
    gladys glad
    glyn glen glenn
    grace gracie
    graham graeme
    gregory greg
    gwendolen gwen wendy
    gwenllian gwen
    hannah hanna han
    harold harry hal
    harriet hattie hatty harri
    helen helena nell nellie lena elen
    henry harry hal hank
    herbert herb bert bertie
    hilary hilly
    howard howie
    hugh hughie huw
    ian iain
    ibrahim abraham ibby
    irene rene
    isaac ike zac
    isabel isobel isabelle isabella izzy bella issy belle
    jacob jake
    jacqueline jackie jacqui jacky
    james jim jimmy jamie jem
    jane jayne janie janey
    janet jan
    janice jan
    jasmine jas jaz jasmin yasmin
    jason jase jay
    jean jeanie jeannie
    jemima jem mima
    jennifer jen jenny jenni jennie
    jeremy jez jerry jem
    jessica jess jessie
    joanna joanne jo joe joey jojo
    john jack johnny jon jonny
    jonathan jon jonny johnny jonty
    jordan jord jordy
    joseph joe joey jo
    josephine jo josie jojo
    joshua josh
    joyce joy
    judith judy jude
    julia julie jules
    julian jules
    karen kaz
    karl carl
    kenneth ken kenny
    kerry kez kerrie kerri
    kevin kev
    kieran ciaran kier
    kimberley kimberly kim
    kirsten kirstin kirsty
    kristina krissy tina
    kyle ky
    laura laurie lolly
    lauren loz
    lawrence laurence larry laurie loz
    leah lea
    leanne lee lianne
    leonard len lenny leo
    leslie lesley les
    lewis louis lou lew
    lilian lillian lily lil
    linda lin lindy lynda lyn
    llewellyn llew lew
    louise lou lulu
    lucy luce lulu lucie
    lydia liddy
    lynn lynne lyn
    madeleine madeline maddy maddie
    malcolm mal
    margaret maggie meg peggy peg marge margie madge daisy rita greta mags mair
    maria marie mary ria mia
    marilyn maz lyn
    mark marc
    martha mattie
    martin martyn marty
    mary molly polly may mamie mair
    matilda tilly tilda maud
    matthew mathew matt matty
    maureen mo maura
    maxine max
    maxwell maximilian max
    megan meg meggie
    melanie mel
    melissa mel missy lissa
    mercedes mercy sadie
    michael mick mike micky mikey mickey
    michelle shelly shell chelle
    mildred millie milly
    miriam mim mimi
    mohammed muhammad mohamed mohammad muhammed mo moe
    monica mon
    morgan mo
    natalie nat tilly nats
    natasha tash tasha nat
    nathan nat nath
    nathaniel nat nate
    neil neal niall
    niamh neve
    nicholas nick nicky nico
    nicola nicky nikki nicki nic
    norma norm
    oliver ollie olly
    olivia liv livvy ollie
    oscar ossie
    owen owain
    pamela pam pammy
    patricia pat patsy patty tricia trish
    patrick pat paddy
    paula paul paulie
    pauline paula polly
    penelope penny pen
    peter pete
    philip phillip phil pip
    philippa pippa pip phil
    phoebe feebs
    phyllis phyl
    rachel rachael rach
    raymond ray
    rebecca becky becca beck bex
    rebekah becky becca bex
    reginald reg reggie
    rhiannon rhi
    rhys reece rees reese
    richard rich richie rick ricky dick dickie
    robert rob robbie bob bobby rab bert
    roberta bobbie robbie
    robin rob
    roderick rod roddy
    rodney rod
    roger rog
    ronald ron ronnie
    rory ror
    rosalind ros roz
    rosemary rose rosie ro
    roxanne roxy
    ruth ruthie
    samantha sam sammy sammie
    samuel sam sammy
    sandra sandy sand
    sara sarah sal sally sadie
    scott scotty
    sean shaun shawn
    sebastian seb
    sharon shaz shazza
    sheila shelagh
    sophia sophie soph
    spencer spence
    stacey stacy stace
    stanley stan
    stephanie steph stephie
    stephen steven steve stevie ste
    stuart stewart stu
    susan sue susie suzie suzy suzanne sukie
    sylvia syl sylvie
    tabitha tabby
    tamara tam tammy
    tamsin tam tammy
    terence terry tel
    teresa theresa terri tess tessa tracy
    theodore theo ted teddy
    thomas tom tommy
    timothy tim timmy
    tobias toby
    tracey tracy trace
    valerie val
    vanessa ness nessa
    veronica ronnie vron
    victor vic
    victoria vicky vicki vikki tori vic
    vincent vince vinny
    violet vi
    virginia ginny gina
    walter walt wally
    wendy wend
    wilfred wilf fred
    william will bill billy willie liam wil gwilym
    winifred winnie freda
    yvonne von eve
    zachary zach zac zak
    zoe zo
"""


def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _TOGETHER.split("\n"):
        names = line.split()
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(others - {name}) for name, others in found.items()}


FORMS = _forms()
"""Every form with all those that stand in a line with it."""
