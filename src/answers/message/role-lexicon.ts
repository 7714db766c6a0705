import { beside, handled, inItsPlace, intoIt, kindred, likeness, movedTo, onceMore, putAway, turnedAway, turnedIn } from '../../search/words/moves.ts'
import { shares } from '../../search/limits/shares.ts'
import { askersTold, ofThem, reasons } from '../../search/words/askers.ts'
import { from, limitsCleared, limitsLifted, partGoes, partLeft, wayBack, to } from './undo-lexicon.ts'
import { numbersTo } from '../../english/numbers.ts'

/** What a word or two of a message does, beside what it is about. */
export type Role =
  | 'talk' | 'told' | 'ask' | 'want' | 'new' | 'open' | 'beyond' | 'wider' | 'step' | 'same' | 'linked' | 'like' | 'rank' | 'rest' | 'whole' | 'both'
  | 'again' | 'back' | 'compare' | 'form' | 'gentle' | 'tone' | 'not' | 'away' | 'swap' | 'also' | 'only' | 'lead' | 'other' | 'no'

const me = '(i|we|id|wed|ill|im|ive|weve|were)'
const them = '(it|that|this|them|those|these|things|all (of )?(them|those|these)|(the|that|this|your|my|those|these) (list|lot|results?|search|answers?|selection|set|ones?|two|three|four|reviews?))'
const now = '(just|only|really|actually|still|now|maybe|perhaps|possibly|please|kindly|quickly|ever)'
const can = `(can|could|would|will|may|might|should|shall|do|did|does|have|has) (you|we|i|u)( ${now})*`
const attribute = '(?<attribute>(an? )?boy or (an? )?girl|(an? )?girl or (an? )?boy|male or female|sex|sexes|gender|genders|how old|ages?|age (limit|range|group|filter)|years?|yr|dates?|date range|period|when|boards?|publishers?|areas?|places?|(?<!any |all |every )where|body|bodies|partnerships?|who by|types?|kinds?|sorts?|formats?|lengths?|time ?(frame|limit|span|period|scale|range|window)s?|timescales?|age of (the |these |those |an? )?(reviews?|reports?))'
const unimportant = '((is |are )?(irrelevant|unimportant)|((is|are)(nt| not)|not(?= (bothered|fussed|important|relevant|an issue|a problem|fixed))|no longer|doesnt|does not|dont|do not|need not|neednt) (really |that |so |all that )?(be )?(important|matter|mind|care|an issue|relevant|bothered|fussed|a problem|fixed|an object|set in stone)( (about|by|on))?( to me)?( (the|what|which|if|whether|that))?( (its|it is|it was|theyre|they are|they were|hes|shes|he|or|the child was|an?))*|(is |are )?(neither here nor there|flexible|immaterial|optional|by the by|beside the point|up for grabs|(can|could) (be (any|anything|whatever|whenever)|vary)|makes? no (odds|difference|matter)))'
const count = `(an?|${numbersTo(20)}|couple of|few|\\d{1,2})`
const throwOut = `leave|leaving|taking|stripping|weeding|filter|filtering|cutting|knocking|rule|ruling|screen|sift|edit|miss|keep|count|sort|pulling|throwing|${handled}`
/** Verbs that choose with "out": "pick out" keeps what "take out" leaves. */
const chosen = 'pick|picking|single|singling|separate|fish|tease|point|call'
const choosing = '(isolate|pinpoint|identify|highlight|extract|filter out just)'
const out = '(out|off|away|aside|alone|for now|to one side)'
const notThings = '(( (?!(the|i|we|it|its|that|this|not|nothing|an?|just|only|make|try|thanks|he|she|they|ones?|those|these)\\b)\\w+){1,2}$|( \\w+)? \\w+s(?= ,))'
/** What a review is like to read is no theme. */
const hard = '(distressing|upsetting|depressing|grim|heavy|sad|bleak|harrowing|triggering|graphic|dark|hard( to read)?|raw|traumatic|gruesome|shocking)'
const tonal = '(i|we|need|want|id like|something|anything|ones?|but|thats|that is|its|which is|a|an|bit|more)'
/** Where a child goes back to is no question that was asked before. */
const notHome = '(?! (?:their|his|her|a|mums?|dads?|parents?|famil\\w*|home(?! ed)|live|living|school|birth|work|normal)\\b)'

/**
 * The words that lead a conversation on, by what they do: small letters without apostrophes, a comma for any pause, a bracket for a choice, and `·role` for a word that
 * was taken already. Each role takes what those before it left.
 */
export const lexicon: readonly [Role, RegExp][] = ([
  ['talk', [
    'hi|hiya|hello|hey|oh|ah|um|er|erm|hmm+|yeah|yes|yep|(many )?(thanks|thank you)( (very much|a lot|so much))?( for (that|this|those|these|them|all (of )?(that|this|those)|(your|the) help|the list))?|cheers|ta',
    `((thats|thats really|that is|its) )?(great|cool|lovely|brilliant|perfect|fab|fine|got it|i see|useful|helpful|really helpful|interesting|good|all good|nice one|bugger|damn)${to}`,
    `(wasnt|isnt|didnt|werent|arent|doesnt) (it|he|she|they|that)${to}|please|pls|plz|kindly|possibly|maybe|perhaps`,
    'if (you|u) (would|could|will|can)( be so kind| be kind enough( to)?| please)|if (you|i|we) (can|could|may|would|wouldnt mind|dont mind|have (it|one|any|them|that))|if possible|if there is one|if theres one|for me|by any chance',
    'if (that is|thats|its|it is) (ok|okay|alright|all right|possible|fine|cool|no bother|no trouble)( with you)?|e[hy] up|(me )?duck(?= ,|$)|or (somewhere|someone|somebody) else|at all|mate|though|tho|lol|haha|from (now|here) on|would be (good|great|helpful|useful|nice|better|ideal)|fair enough|hang on( a (sec|second|minute|mo))?|hold on( a (sec|second|minute|mo))?|wait',
    'one sec|to be (picky|honest|clear|precise|more precise|specific|more specific)|come to think of it|thinking about it|now i think of it|in fact',
    'bear with me|briefly|in short|in brief|quick (one|question)(?= ,)|by the way|btw|fyi|in case (it|that) helps|if (it|that) helps|obviously|to add(?= , \\S)',
    'i (think|guess|suppose|believe)|we think|i was (just )?wondering|just wondering|am i right( that)?|sorry to (be a pain|bother you|trouble you|(keep|pester|go on|nag|ask)( \\S+){0,4}?(?= ,))( ,)?( but(?= (can|could|would|will|do|does|is|are|have|has|any) ))?',
    '(sorry )?(i )?(should|ought to)(ve| ?have| of) (said|mentioned|added|been clearer)|(i )?forgot to (say|mention|add)|what i (meant|mean) (was|is)|i meant to say',
    'my (bad|mistake)|typo|no (worries|problem|probs)',
    `${from}(that|thats|that is|this is|its|youre|ur|you are|what)?( (a|an|really|so|very|absolutely|proper|well|just|such))* ?(brill|mint|sound|ace|magic|champion|smashing|superb|excellent|marvellous|wonderful|fantastic|terrific|amazing|ideal|spot on|top|top notch|nice|class|mega|bang on|bob on|super|star|legend|gem|angel|lifesaver|diamond|grand|belting|cracking|reyt good|gr8|awesome|a lot|so helpful|perfect)( (duck|mate|pal|love|you|that|work|stuff|job|one|indeed|ta|thx|thanks|cheers|n|and))*${to}`,
    '(thx|tks|tnx|tnks|ty|tysm|thanx|fanks|nowt|n)(?= (thx|thanks|ta|cheers)\\b)|thx|tks|tnx|ty|tysm|thanx|(thanks|thank you|cheers|ta)( (for|so much for) (that|this|those|these|all( of)? (that|this)|your help|the help))?( (duck|mate|pal|love))?'
  ]],
  ['new', [
    '(ok |right )?(start|starting|begin) (over|again|afresh|fresh|anew)|(go |going |back |start |begin )*from (scratch|the top)|(a )?(clean slate|blank page)',
    '((a|an|another|one|on a|i have a|ive got a|got a|lets try a) )?(completely |totally |slightly )?(new|different|separate|unrelated|fresh|another) (question|topic|subject|thing|search|query|enquiry|matter|chat|conversation|session|start|tack|angle|approach|direction|tangent|note|line)( (now|altogether|entirely|then))?(?! (of|to)\\b)',
    'moving on|(a )?change of (subject|topic|tack|direction|plan)|(changing|switching|change|switch) (tack|topics?|subjects?|direction)|(on |now )(to )?(another|a different|something different)( (note|subject|topic|matter))?',
    'something (else|different) (entirely|altogether|completely|now)|unrelated|separately|leaving that aside|new one',
    '(next|the next) (question|topic|thing|up)?( is| please)?(?= ,)|forget (that|it|this|about (that|it|this))|(scrap|scratch) that(?! (age|sex|gender|year|date|area|place|board|type|kind|filter|bit|limit|last bit)\\b)',
    'forget i (asked|said|mentioned)[^,]*|(thats|that is) (all|enough|it|everything|me (done|sorted|covered))( (on|for|with|about))?[^,]*',
    '(drop|leave|ignore|skip|park|bin) (that|it|this)(?= ,)',
    `${from}(please |can you |can i |lets )*((start|begin)( again)? from scratch|from scratch|fresh start|(reset|clear|wipe|undo|delete|cancel) (everything|all( of)?( (it|that|this|them))?|the (whole )?lot|it all))( (please|again|and start again))*${to}`,
    `(remove|clear|take off|drop|lose|bin|scrap|wipe|delete|reset|forget|ditch|undo|ignore|get rid of) (everything(?! (ive|i|we|weve|you)\\b)|all(?! (the (?!filters|limits|restrictions)|filters|limits|restrictions))( of)?( (it|that|this|them|those|(the |my )?(filters|limits|restrictions)))?|(it|that|this|them) all|the (whole )?lot|(the |my )?filters)( (so far|before))?( ,)?( (and|then|now|just|start again))*(?= (?!(off|away|out|again|please)${to})\\S)`
  ]],
  ['tone', [`(${tonal} )*(not|nothing|isnt|arent|never|without being)( (too|so|that|very|really|overly|all that))+ ${hard}( (please|pls))?|(${tonal} )+(gentle|uplifting|positive|cheerful)( (please|pls))?(?! \\w*(touch|handling|parent))`]],
  ['told', [
    `${from}[^,·]+?(?= ,? ?(no |sorry |oops )*(i (mean|meant)|or rather|no (i mean|rather|sorry|wait)) \\S)|${from}[^,·]+?(?= , no , \\S)`,
    `${from}(thats|that is|this is|its|theres|there are|youve given me|you gave me|i got)( (still|way|far|a bit|just))* (everyone|everything|too many|too much|the lot|all of them|a lot|lots|loads|quite a (few|lot)|a long list|a big list)(?= (,|(so|can|could|i|only|just|please)\\b))`,
    '(?<!only |just |to |for |not |of |any |is |are |was |were |arent |isnt |werent |wasnt )((these|those|they|theyre|that|thats|it|its|this|them)( (is|are|was|were|look|looks))? (all|both|an?|about|only|just)|(these|those|they) (are|were)) [^,]*?(?= , [^,]+)',
    '(thats |its |theyre |he is |she is |hes |shes )?(too|not) (young|old|long|short|recent|big|small|little|new)(?= ,)',
    `${from}(${me} )?((already|just|have) )*(used|discussed|shared|looked at|presented) (this|that|it)( one)?[^,]*(?= ,)`,
    ...askersTold.map(clause => `${from}(?:${clause})(?= ,|$| so (?!${ofThem}))`), ...reasons.map(([lead, clause]) => `${lead ? from : ''}${clause}`)
  ]],
  ['new', ['(^|(?<=, ))(moving )?(on to|onto)(?= )', limitsCleared]],
  ['also', beside], ['whole', [...wayBack]],
  ['open', [
    ...limitsLifted(attribute),
    `(any|all|every|whatever|either|regardless of|no matter( what)?|irrespective of|(drop|forget|remove|ignore|scrap|scratch|strike|skip|ditch|bin|without|lose|clear|never mind|take off|take out|(no|dont) (bother|worry|fuss)( (about|with))|not (bothered|fussed) about|dont (care|mind) about|open up|relax|lift|widen|take)( the| that| this| my| which| what)?) (the )?${attribute}(?! of (?!reviews?|reports?|documents?|docs?|publications?|things?))( (bit|part|thing|filter|limit|restriction|off|out|away|is fine|will do))*`,
    `(${me} |you |we )?(dont|do not|didnt|did not|not|never|without|stop|no need to|neednt)( (have to|need to))? (limit(ed|ing)?|restrict(ed|ing)?|filter(ed|ing)?|narrow(ed|ing)?|go|going|sort(ed|ing)?)( (it|this|that|them|those|these))?( down)? (by|to|on) (an? |the |any |one )?${attribute}`,
    `(?<!(under|ones|those|from|by) )(across |for |of )?(the |our )?(whole|entire) (?<attribute>partnership|area|place|patch)( (please|instead|then|now))*${to}`,
    `(other|different|more) ${attribute}(?= ,|$| too| as well| also)|(no|without|without any|without an?) ${attribute} (filter|limit|restriction|range)s?`,
    `(?<=·open (, )?)(and|or|nor|n) (the |any |what |which )?${attribute}|(?<=·open )((the )?(child|children|kid|person|young person|they|it|he|she) )+(is|was|were|are)`,
    'both (?<attribute>sexes|genders)|(?<attribute>any ?time)(?= ,|$)',
    `(the |what |which )?${attribute} ${unimportant}|${me}? ?${unimportant} ${attribute}|(?<attribute>whenever|wherever|anywhere(?! else))`,
    '(?<attribute>boys|girls|lads|males?|females?) (and|or|as well as) (boys|girls|lasses|males?|females?)'
  ]],
  ['beyond', [
    `(?<=[^,] )or not${to}`,
    '(its |it is |thats |they |it |she |he )?(not|isnt|arent|neednt be|need not be|doesnt (have|need) to be|does not (have|need) to be|dont (have|need) to be|more than|wider than|broader than|rather than|instead of|why)( (just|only|merely|limited to|restricted to|necessarily|confined to))+( the)?( ones)?',
    '((doesnt|does not|dont) matter|not bothered|fine) if (it|they|its|theyre|it is|they are|that) (isnt|arent|is not|are not|not|wasnt|werent)|(it |they )?(neednt|need not|doesnt have to|doesnt need to|does not have to|dont have to|dont need to)( (only|just))? (be|involve|mention|include)( only| just)?'
  ]],
  ['wider', [
    `(can you |could you )?(please )?(widen|broaden|expand|extend|stretch|enlarge)( ${them})?( (out|up|a bit))?( to( include)?)?`,
    '(a bit |go |much |slightly )*(wider|broader|more widely|more broadly|more generally)( than (that|this|it))?|generally|in general|cast the net wider',
    'open (it|that|this) (up|out)'
  ]],
  ['step', [
    `${count} (year|month)s? (older|younger)|(go|going|move|step|look) (back|forward|on) ${count} years?`,
    `(go|going|move|step|bump|shift|knock|take|shave|add|put|push)( (it|that|them|him|her))? (up|down|on|off|back|another)( (by|another))? ${count} (year|month)s?|(knock|take|shave|add|put|go|move|push|bump)( (it|that|them))?( another)? ${count} (year|month)s? (off|on|down|up)( (it|that))?`,
    `${count} years? (earlier|later|before|after|on|back|newer)( (from|than))?( (that|then|those|there|here|it))?(?= ,|$)`,
    '(and |or |what about |how about |just |only |in )*(the )?(following|next|previous) year(?= ,|$)',
    '(?<=^|and |or |about |in )(the )?(year|one) (after|before)( that)?(?= ,|$)'
  ]],
  ['same', [...shares(them), '(?<attribute>then) too|(?<=(else|more|others?|another) )(by|from) (?<attribute>them)(?= ,|$)']],
  ['linked', [
    '(that|it|this|which) (followed|came after|came from|was after|came out of|looked back at) (a|an|the|another)(?= (death|case|review|child|baby))|because of|prompted|prompt|led to|triggered|trigger|behind (it|that|this)|followed (it|that|this)',
    '(came|come|comes) (out of|from|before|after) (it|that|this)|it came from|in response to|whose death|connected|linked|goes with|went with|sparked'
  ]],
  ['away', [...partGoes]], ['not', [...partLeft]],
  ['want', [
    '((my|our|the|a|their) (?!child|baby|boy|girl|mum|mother|dad|father|famil|parent|first\\b|original\\b|last\\b|initial\\b)((?!(i|we|you) )\\S+ ){1,3}?|(manager|boss|supervisor|team|head|colleague|lead|chair|student)s? )(says?|said|wants?|wanted|needs?|thinks|reckons|told|asked|asks|(is|are) asking|would like|is after)( (for|me|us|it|that|this|they|about|to (be|see|look at|read|find|get|use|cover|do)))*',
    '(she|he|they|shes|hes|theyre)( (is|are))? (asking|after|wants?|looking)( (for|about|it to be))?|(shed|hed|theyd|(she|he|they) would) (rather|prefer|like|love)( (to )?(have|see|read|get))?',
    `${from}(${me}|lets|let us|and|so)*( |${from})(take(?! (\\S+ ){1,4}?${out}(?= ,|$))|have(?! a look)(?! (the |those |any |all )*\\S+ out(?= ,|$))|go (with|for)|stick with|try)(?= (the|those|a|an|just|only)\\b)`,
    `${from}(were|im|we are|i am|its|it) (talking about|all about|about|concerns?|dealing with|working with)|it says here|${from}(mine|ours) (is|was|were)`,
    `what ${me} (${now} )*(want(ed)?|need(ed)?|meant|mean|am after|m after|was after|looking for|after|like) (is|was|are)|its .{3,40} (i|we|im|were) after`,
    `(${me}|am|was)( (${now}|am|was|were|had|have|would))* (want(ed)?|need(ed)?|meant|mean|after|looking for|thinking (of|about)|interested in|asked (for|about)|like|love|prefer(red)?|rather( have)?|said|put|got)( (to (see|know|have|look at|find|read|open|get|ask about)|it|something|anything))*( (to be|limited to|restricted to))?`,
    '(it |that |this |they |which )?(needs?|has|have|ought|got|wants?) to be|(it |that |this |they )?(must|should)( (be|have been))|its for',
    `(${me} )?could (really )?do with|hoping (for|to (find|get|see))|in need of|on the (hunt|lookout) for`,
    '(something|anything|some|one)? ?specifically(?! ,|$)'
  ]],
  ['like', [
    'similar( (to|ones?|cases?|reviews?|to that|things?|stuff))?|same kind|same sort|alike|comparable',
    `(the )?(nearest|closest)( (thing|match|one))?( to ${them})?|remotely (like|near|close)|close to ${them}|along (those|these|the same|similar) lines`,
    '(loosely|vaguely|distantly|broadly|somewhat|roughly|partly) (related|linked|connected|relevant|similar)( to (it|that|this))?',
    'in (the|a) (same|similar) vein|in that area|(close|near|related|(?<=^|, |·\\S+ |any |some |other |more )related (ones?|reviews?|cases?|material|stuff|things))(?= ,|$)',
    '((any|anything|something|some|more|others?|ones?|reviews?|cases?|one|much) )?(more )?(?<!\\b(didnt|dont|doesnt|not|they|he|she|really) )like (it|that|this|those|these|them|him|her)( (one|case|review))?',
    `more like|${from}(any |some )?more( (of (those|them|these|that|it|the same)|cases|examples|ones|reviews))?(?= ,|$)`,
    '(any|anything|something)( (others?|else))(?= ,|$)|(?<!\\b(the|all|these|those|with|and|each|of|than|from|to|by) )others(?= ,|$)',
    `((any|anything|something|some|more|others?|ones?|reviews?|cases?|kids|children|situations?|investigations?|stories|docs|docs?)( (that|which|who|are|is|were))* )?(akin|resembles?|resembling|mirrors?|mirroring|match(es|ing)?|echo(es|ing)?|comparable|much the same|cut from the same cloth)( (to|as))? ${them}`,
    `((any|anything|something|some|more|others?|ones?|reviews?|cases?|kids|children|situations?)( (with|in|of|on|along|that|which|have|had|has|a))* )(this|that|the same|a similar|these|those|his|her|its|such)( (sort|kind|type|vein|nature|lines?|pattern|features|story|theme|circumstances|background))+( (like|as|to|of)( (his|hers|theirs|this|that|it))?)?${to}|sister (cases?|reviews?)`
  ]],
  ['like', [`${from}(?:\\S+ ){0,2}?${likeness}( (please|pls|then|too|also|if (you|we) (have|can)))*(?=${to}| (but|with|for|only|where|who|from)\\b)`]],
  ['like', [kindred]],
  // What others like it are for.
  ['told', [`(?<=\\belse )((that|you|youd|i|id|we|is|be|would|might|could|should|think|may|there|to|me|us) )*(relevant|useful|helpful|helps?|worth (reading|a look|seeing)|of (use|interest|help)|out there|read|look at|recommend|suggest|know of)${to}`, `(?<=·like )(?:(?:to (?!${them}${to})|so (?:that )?(?:i|we|my|our)|because |cos |for (?:my|our) )[^,]*|for comparison|${askersTold[0]})${to}`]],
  ['rank', [
    `youngest first|oldest first|(in order of|by|order(ed)? by|sort(ed)?( ${them})? by) age`,
    `(the )?(youngest|oldest|eldest|elder|newest|latest|most recent|earliest|littlest|smallest)( (child|kid|boy|girl|lad|lass|teenager|teen|young person|person))?( (ones?|first|at the top|of ${them}))?`,
    `the (little|smallest) one${to}|(the )?(ones?|reviews?|reports?) (from |published |that came |that came out |out )?(later|earlier)( on)?(?= ·same| ,|$)|the (earlier|later)${to}`,
    '(the )?(older|elder|younger|newer|earlier|later|more recent) (one )?of (the|those|these)( two)?',
    `${from}the (older|elder|younger|bigger|littler) (child|kid|boy|girl|lad|lass|teenager|teen|person)${to}`,
    `(the )?(older|younger|newer|earlier|later|more recent) of ${them}`,
    `(which|who)( (ones?|review|of ${them}))? (is|was|came|were)( the)?( published)? (older|newer|younger|oldest|newest|youngest|latest|earlier|first|last|later|earliest|more recent|bigger|smaller)`,
    'by date|in date order'
  ]],
  ['rest', [
    `(the )?(rest|remainder|end|bottom|next (page|part|bit)) of (the |this |that |your |my )?(list|lot|results?|search|answers?|page)|(some |any )?more (of|on|from) (the |this |that )(same )?(list|lot|results?|search)`,
    `${from}(please |just |and )*(carry|keep|go|move|scroll|read|continue)( (on|going|scrolling|listing|reading|down|further))+( (to|with|down|through) (the )?(next|rest|list|set|lot|page|ones?|bit))*${to}|continue${to}`,
    `${from}((what|whats|which|whatever|whichever|who)( (is|are|was|were|one|ones))* |the |and |any |some |just )*(next|left over|still left|left|more|further|extra|additional|tother|t other)( (ones?|few|lot|set|batch|page|results|reviews|please|to (come|see|show)|left|besides|there|down|in there|than (that|those)|after (that|those|these)))*${to}`,
    `${from}(any|is there|are there|have you|got|there|owt|is that everything or is there) (any |some )?(more|further)( (ones?|to come|left|beside (that|those)|on there))*${to}`,
    `${from}(can |could )?(you |i |we )?(see|show|load|list|view|give|display|get)( (me|us))? (any |some |the )?more( (please|results|reviews|ones))*${to}`,
    `(the )?(ones?|what|which|those|reviews?|any)( (that|which))? (you|youve|i|ive|we|have|has|had|were|is|are)? ?(didnt|havent|hasnt|have not|did not|werent|arent|not|havnt)( (yet|been|you|get|got))* (shown?|showed|listed|list|seen|see|given|give|mentioned|come up|shown me)( (yet|me|us))*`
  ]],
  ['again', [
    `(show|list|send|give|put|run|say|bring|read|do|repeat|get)( (em|me|us|it|that|this|them|those|these|the (list|search|results|same( (list|ones|results|thing))?)))*( (up|out|back))?( once)?( more)? again${to}|(?<!all |all of )(the )?(same|those|these|them|that)( (list|ones?|search|results|two|three))? again${to}|resend( (it|that|them|those|these))?|repeat( (it|that|them|those|these|please))*${to}|(come|say) again|${from}(once )?again${to}|(i |sorry )*missed (that|it)|lost my place`,
    `(sort|order|rank|list|line|arrange|reorder|re order|put)( (${them}|em))?( (up|out|in))?( (by|in order of|in))( (publication|published|publishing))?( (year|date|age|title|name|order|date order|year order))+|${from}by (publication )?(year|date|title|name)${to}|(alphabetical|alphabetically|a to z|in alphabetical order)|(flip|reverse|turn)( (the|that|this))? (order|list|round|it)`
  ]],
  ['both', [
    '(?<!than )(show |give |put |can i have |compare )*(both|either|(those|these|the|them) two)( (of (them|those|these)|topics|themes|answers))*( together| in one| again)*(?= ,|$)',
    `${from}all (three|3)( (of (them|those|these)|topics|themes|answers))*( together)?${to}`,
    'side by side|compare (them|both|those|these)( (two|both))?|together(?= ,|$)'
  ]],
  ['also', ['(an|n) all(?= ,|$)']],
  ['only', [`(${chosen}|pull|draw)( me)? out|(?<=^|, |·\\S+ |(can|could|would|will) (you|u|i|we) )${choosing}(?= )|(${chosen})(?= (\\S+ ){1,5}?out\\b)|(?<=·only (\\S+ ){1,5}?)out(?= ,|$)|(which |that |to )?overlap(s|ping)?( (with|between))?`]],
  ['whole', [
    'undo( (that|it))?|(take|clear|remove|lift|drop|lose) (that|the|this|my|all) (filters?|limits?|restrictions?)( (off|out|again))?',
    `${from}(please |just |no |can we |can you |can i |could you |could we )*(go|going|step|jump|flip|take|put|get|bring|head)( (me|us|it))? (back|bk)( (a|one|two|to|the|my|where|what|which|whatever|step|page|bit|last|previous|earlier|question|list|one|before|search|answer|results?|thing|we|i|was|were|had|on|looking at|there|again))*${to}|${from}(back|bk) (a|one)( (step|page|bit|go))?${to}|(one|a step|a page) back${to}|revert( (it|that|this))?( back)?|(undo|rewind|go bk)`,
    `(show |give |bring |get )?(me )?(the |my )?(last|previous|earlier|prior) (list|search|results?|answers?|page|set|lot)( (again|up|back|please))*${to}|(the |that )?(list|results?|answers?|search|question|page|ones?)( (i|we|you))?( (had|was on|were on|showed|showed me|gave|gave me|asked|just had))? (before|a minute ago|a moment ago|just now|earlier)( (that|this|last|these|those))?${to}|(what|whatever)( (i|we|you))? (had|was|were|was on|were on|showed|showed me|asked|looked at)( (on|looking at))? (before|earlier)( (that|this|last))?${to}`,
    `the (previous|prior) ones?${to}`,
    `(the )?(ones?|what|that) (you|u) (said|showed|gave|mentioned|listed|put|had|told me about|came up with) (first( of all)?|originally|at the (start|beginning)|to (start|begin) with)${to}`,
    `(clear|reset|unfilter) (that|this|it)(?= ,|$)|as you were|reset|${from}(go |step |take me )?back( (one|a step))?${to}`,
    '(go back to |back to |show )?(the |what you had )(first|last|previous|earlier|original|full|whole|entire|complete) (list|lot|answer|set|results|search|one again)',
    `(go(ing)? |take me |get )?(back to )?(what|the first thing)(?= (i|we) (asked|said|searched|typed|started))( (i|we)) (asked( (for|about))?|said|searched( for)?|typed|started( (with|from))?) (first( of all)?|originally|to (start|begin) with|at the (start|beginning))${to}|(go(ing)? |take me |get )?back to (what|where|the (first|original|very first|initial|previous|last)( (thing|question|search|one|topic|list))?|my (first|original|initial|previous|last|earlier) (question|search|one|topic))( (i|we))?( (had|was|were|just))?( (asked( (for|about))?|had|started( (with|from|out))?|began( with)?|said|was|were|searched( for)?|typed))?( (at|in|from) the (start|beginning|first|outset)| to (start|begin) with| before| first( of all)?| originally)?${to}`,
    '(put|bring|get) (the (others|rest)|them|those|everything|the rest) back( in)?',
    '(show |give )?(me )?(everything|the (whole |full |entire )?(lot|list)|all( of)?( (them|those|these))?)( (again|back))*(?= ,|$)'
  ]],
  ['only', [`(${putAway}) (the (rest|others?|other ones|remainder)|(everything|everyone|all|anything|anyone) else)( out)?${to}`]],
  ['rest', [
    `(neither|none) of (them|those|these)|(all )?(the |any )?(rest|remaining|remainder)( (of ${them}|ones|one|two))?(?= ,|$)`,
    '(all )?(the |any )other( (ones?|two|three|few|baby|boy|girl|lad|lass|child|case|review|report))?(?= ,|$| (not|please|pls|instead|then)\\b)|the others|what (was|got|is|were) left( out)?',
    'what(s| is) missing|(not|leave|take|drop|skip|cut|ignore|lose|forget) (those|these|them)( (out|ones|two|three))*'
  ]],
  ['other', [
    '(any )?others(?= (about|on|where|who|that|with|involving|in|from|of)\\b)|(any|all)? ?(the )?(?<!\\b(had|has|have|having|her|his|their|whose) )(other|remaining)(?= [a-z])(?! than)',
    '(the )?(third|fourth|fifth)(?= .*(reviews?|reports?|audits?|briefings?)$)|(anything|something|what|who|anyone|anybody) else( (on|about))?|another|else'
  ]],
  ['form', [
    '(a bit |much )?(?<!no )(shorter|briefer|quicker|shortest|briefest|quickest|longer|fuller|longest|fullest|more detailed|most detailed|more detail|in more detail)( (one|ones|version|read|copy|document|form))?( (of|than) (it|that|this|them|those|these))?( to read)?',
    '(the |is there a |just the |a )?(full|whole|long|short|brief|quick|concise|condensed|abridged|cut down|boiled down|handout|snappier|smaller) (one|version|read|copy|thing)',
    '(the |a |is there a |just the )?(detailed|complete|entire|extended|comprehensive|proper|in depth|big|original) (one|version|read|copy|thing|write ?up|document|report|review|audit)',
    `(?<=^|, |·\\S+ |is there |there )(an? |the |any |chance of |got )*((?<!progress )summary|overview|synopsis|digest)( (version|of|for|it|that|this|one|please))*${to}|(an? |the |any |got )*(1|one|single|two|2) (page|side)r?s?( (version|summary|one|read|briefing))+`,
    '(the |as |in |some |just )*(bullet points?|nutshell|tl ?dr|too long didnt read|leaflet|handout|snappier|quick guide)( (version|form|only|please))?|(something |anything )(smaller|snappier|quick|fast)( to read)?|in full|the report itself|(more )?in( more)? depth( on (it|that|this))?|read it all',
    '(?<=^|^(and|so|but) )skim$|too (long|much to read)'
  ]],
  ['compare', [
    `(the |some |just |any |only )*older (?<way>publications?|reports?|briefings?|work|documents?|papers?|audits?)( out| of| from| than| that| those| these| before)*${to}`,
    `(any|anything|something|some|stuff|ones?|reviews?|briefings?|more|and|just|only|the|a|bit|owt|has|have|is|there|got|come|came|put)?( (any|anything|something|some|stuff|ones?|reviews?|more|just|only|the|a|bit|owt|that|which|come|came|coming|is|are|thats|dated|been|published|put|got|out))* ?(?<way>fresher|freshest|fresh|more current|more modern|closer to now|nearer (to )?now|recenter|subsequent|came out (?:after|since)|come out (?:after|since)|published (?:after|since)|dated after|out after|since (?:those|these)|moved on since|been updated)( (version|stuff|ones?|reviews?|that|this|it|those|these|them|than|were|was|published|at all|pls))*${to}`,
    `(any|anything|something|some|ones?|what|reviews?|just|only|the|those|a|bit|from|work)?( (any|anything|something|ones?|reviews?|that|which|came|come|out|was|were|there|published|just|only|the|a|bit|from|go|went|going))* ?(?<way>further back|ahead of|preceding|predating|previous to|prior to|before (?:those|these|that|this|them|it)|longer ago|long ago|the old days|back in time|back a few (?:years|yrs)|oldies|historic|historical|early ones)( (that|this|those|these|them|it|ones?|were|was|came|come|out|published|date|in time|a bit|please|pls))*${to}`,
    `(any|anything|anyone|anybody|someone|somebody|something|and|for|children|kids|how about|a child|go|going|need|it)?( (any|anyone|children|kids|who|was|were|with|aged|for|you|can|go|going|it))* ?(?<way>lower|below|under|down|above|over|beyond|higher|up|upwards of)( (ages?|in age|than|from|his|her|their|that|this|those|these|them|there))* (?:ages?|those|these|that|this|there|them)${to}`,
    '(any|anyone|anybody|someone|anything|something|one|ones)?( with)?( an?)?( bit| little| slightly| much| slightly)? ?(?<way>younger|littler|older|bigger|newer|more recent|more up to date|later|earlier|not as old|not so old|not as young)( (ones?|children|kids|people|child|kid|person|baby|teenagers?|cases?|reviews?|stuff|than (either( of (them|those|these|the two))?|both( of them)?|that|those|them|him|her|this|it|these)))*',
    `${from}(the )?little ones${to}`,
    '(?<=^|· |and |or |anything |ones |reviews? |about |things |stuff |those |just |only |the )(?<way>since|after|before|prior to|following) (that|then|those|it|them|this)(?= ,|$)',
    '(?<way>come out|published|out) since|(?<way>since) then'
  ]],
  ['no', [`${from}((?<!, |only )no(?! (·compare|·form|older|younger|more|later|longer|date|code|name|ages?|earlier|newer|one|matter)|${notThings})|no${to}|(no )+no(?= \\S)|nope|nah|sorry|soz|oops|apologies|(i )?(take (that|it) back|stand corrected)|scratch that|strike that|scrub that|on reflection|actually|i (meant|mean)|meant|(thats the |its the |the )?wrong (one|topic|thing|way round|code|name|number|reference|review|case|child|baby|age|year|sex|board|report|kid|person)|(i |we )?(should|ought to)(ve| ?have| of) (put|typed|asked( for| about)?|written|searched( for)?|looked( for)?)|(thats )?not (it|right|what i (meant|wanted|asked( for)?)))`, `actually${to}`]],
  ['away', [
    '(is|are|was|were|s)?( )?(isnt|arent|not|no)( (really|that))? (relevant|useful|needed|wanted|required|use|help|good|of interest|applicable)( (to me|for me|here|to us))?(?= ,|$)',
    '(is|are) too (upsetting|distressing|grim|heavy|hard|much|raw)[^,]*|doesnt apply|dont apply|aside(?= ,|$)|can go(?= ,|$)'
  ]],
  ['gentle', ['gentler|lighter|less (grim|upsetting|heavy|distressing|harrowing|bleak|sad)|not (so|as|too) (grim|upsetting|heavy|sad|bleak)']],
  ['back', [`${from}(?:(?:ok|and|so|now|then|please|lets|can we|could we|can you|can i|could i|id like to|i want to|i need to|take me|go|going|get|come|coming|switch|jump|flip|right) )*(?:back (?:on )?to|return(?:ing)? to|revisit(?:ing)?)(?= )${notHome}`]],
  ['swap', [turnedIn, `${from}${movedTo}(?= )`, `${from}${onceMore}`, `${from}(and |so )*(can|could|would|will) (you|u|we|i) (please )?(now|next) (do|try|see|show|have|look at|find|get|run)( (me|us))?(?= )`, inItsPlace]],
  ['not', [
    `(clear|remove|take off|lift|drop|lose|cancel|undo|ditch|get rid of|take away)( (the|that|my|this))*(?= \\S+( \\S+){0,2} (filter|limit|restriction|criteria|criterion)s?${to})`,
    `(?<=·not (the )?\\S+( \\S+)* )(filter|limit|restriction|criteria|criterion)s?${to}`,
    `((${throwOut}) ${out}|get rid of|lose|remove|hide|dump|chuck(?! in\\b)|axe|block|${turnedAway}|cut(?! (it|that|this|them|those|down|to|back)\\b)|rather not( (see|have))?|discount|delete|discard|scrap|scrub|minus|without|except( for)?|apart from|aside from|besides|other than|take no notice of)( (any of|any|all|anything|everything|the ones?|those|ones|anything (about|on|with)|everything (about|on|with)))*`,
    `(${throwOut})(?= (\\S+ ){1,6}?${out}\\b)|(all|anything|everything|everyone|anyone|any|everybody)( of (them|those|these))? (but|except|bar)( for)?`,
    `(want|have|like|need)(?= (the |those |any |all )*(?!(come|came|been|moved|left)\\b)\\S+ ((ones?|reviews?|cases?|deaths?) )?(${out})(?= ,|$))`,
    'nothing (about|on|with|to do with|from)|no more( about)?|(never mind|nevermind|nvm)( about)?|less (of|about)',
    `${me}? ?(dont|do not|didnt|did not|wont|no longer)( (really|actually))? (want|need|mean|include|fancy|require|show|give|send|list|bother with|care for)( (me|us))?( to see)?( any( of)?)?`,
    `(no|dont) (bother|worry|fuss)( (about|with))|couldnt care less about|no need for|spare me|set aside|put aside|(${me} )?could do without`,
    `(${me} )?(am |are )?not (interested in|bothered about|fussed about|keen on|after(?! \\d)|looking for)|(${me} )?(have )?(already|just) (had|got)`,
    `(${me} (have )?(already |just )?|already )(read|seen|covered|done|looked at|know about|knew about|used)|(had )?enough of`,
    `(didnt|did not|doesnt|does not|dont)(?= (die|died|involve|include|mention|concern|have)\\b)|(?<=, |only )no|^no(?=${notThings})|rather than|instead of`,
    'as opposed to|in place of|not(?! (·compare|older|younger|earlier|later|newer|before|after|over|under|above|below|more|less|since|past)( than)? (the age of )?\\d)|isnt|arent|wasnt|werent|(nobody|no one|noone)(?= (died|was hurt|is hurt))'
  ]],
  ['away', [`(?<=(^|, |·\\S+ )(the |all the |any )?\\w+s )out(?= ,|$)`]],
  ['swap', [
    '(swap|switch|change|replace|exchange|trade) (?!(to|it|that|this|them|over|round|my)\\b)(\\S+ ){1,4}?(for|with|(?<!up )to|into)(?= )',
    `(lets |let us )?(swap|switch|change|replace|exchange|trade)( (it|that|this|them|over|round|my mind))*( (to|for|with))?|(?<=^|, |·\\S+ |but )make (it|that|them|this)`,
    'instead|(the )?same( ((sort|kind|type) of thing|thing|again|one|search|question|topic|theme|subject))*( but)?( (for|with|about|on|of))?|repeat( (that|it|this))?( (for|with))?',
    `${from}(that|this|it) but (for|with|about|on)(?= )`,
    'how (does|do|would|did) (that|it|this|things) look (for|with|in)',
    `${from}(now )?(do|try)( (the same( thing)?|it|that))?( (for|with))?(?= )(?! (you|we|they|i|any|either|it|the|those|these))`,
    `back to${notHome}`,
    'on second thoughts?|by contrast|equivalent|counterpart'
  ]],
  ['also', [
    '(can |could |please |lets )?(you |we |i )?((add|adding|include|including)( (in|on))?(?= )|(throw|bring|put|fold|chuck|pop) in|combined? with|(put|bring|get|let)(?= .* back( in)?( ,|$)))',
    `(?<=·also .*)back( in)?${to}|back in${to}|(be )?(added|included|thrown in|alongside)|too${to}|as ?well( as)?|also|(?<!\\d )plus|on top( of (that|it))?|along with|in addition( to)?|both(?! (the )?(boards|areas|partnerships|bodies))`,
    'together with',
    `${from}(?:(?:and|then|now|ok|please|just|lets|can you|could you|can we) )*${intoIt}(?= )(?! (?:order|date|full|age)\\b)`,
    '(to|into|in) the (mix|pot|list|bag)(?= ,|$)'
  ]],
  ['only', [
    '[a-z]+ (that|it|this|them|those|these|the (list|results?|search)) (right )?(down )?(to|by)( (just|only))?',
    `(keep|narrow|filter|limit|restrict|reduce|cut|trim|whittle|refine|stick|boil|hone|zoom|focus|drill|confine|concentrate|pare|stay)(ing|ed)?( ${them})?( (down|in))?( (to|on|by|for|with))( (just|only))?`,
    `${from}(filter|narrow|restrict|limit|refine)(?= (?!(the|that|those|these|it|them|this|is|was|on|off|out)\\b)\\S)`,
    '(filter|sex|gender)( ,| is| by| on| to| for)*(?= (males?|females?|boys?|girls?)\\b)|only|just|jus|purely|solely|simply|exclusively|specifically(?= ,|$)|nothing but|(will|would) do|is enough|keep(?= (the|those|only|just|any))|limited to|restricted to|max'
  ]],
  ['ask', [
    `(${can} )(see (if|whether)|check( (if|whether|for))?|find( out( (if|whether))?)?|show|give|tell|get|have|(have a )?look( (at|for|up))?|bring( up)?|pull( up| out)?|know( (if|of|about))?|try|do|list|open|see|view|got|include)( (me|us|you|any|anything|something))?`,
    `${from}(can|could|would|will|may|might) (you|we|i)|(please )?(show|find|list|give|send|pull up|bring up|open|tell|remind)( (me|us))?`,
    '(is|are|was|were) there( (any|an?|one|some|anything|something))?(?= )|(see )?(if|whether) (there is|theres|there are|there was|you have|youve got|any)',
    '(have )?(you |they |we )?got( any| a| owt| anything| something| summat)?|(do|have) (you|we) (have|hold|got)( (any|a|an|anything|something|one))?',
    `any chance of( a| an)?|${from}(recommend|suggest)( (me|us))?`
  ]],
  ['lead', [`${from}an(?= (any|owt|anything|the)\\b)|${from}(and|n|nd|so|but|ok|okay|right|well|now|then|(what|wot|how|hows)( (about|abt|bout))|what if|or|again|if)|(then|(?<!to |until |till )now|again)${to}`]]
] as [Role, string[]][]).map(([role, phrases]) => [role, new RegExp(`(?<![^ ])(${phrases.join('|')})(?![^ ])`.replace(/(?<!\\)\((?!\?)/g, '(?:'))])
