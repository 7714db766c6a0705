import { numbersTo } from '../english/numbers.ts'

const age = `(?:(?:aged|about|nearly|almost|only|turning|under|over) )*(?:(?:\\d{1,2}|${numbersTo(19)}) (?:months?|mths?|weeks?|wks?|days?)|(?:\\d|1\\d|2[0-5]|${numbersTo(19)})(?: (?:years?|yrs?|y|yo))?)(?: (?:old|of age))?(?: now)?`
const young = '(?:child|baby|infant|newborn|toddler|boy|girl|lad|lass|kid|teenager|teen|adolescent|young (?:person|adult|man|woman)|yp|pupil|student)'
const school = '(?:school|college|nursery|university|uni|sixth form|academy|pru|pupil referral unit|alternative provision|reception|year \\d{1,2})'
const diagnosis = '(?:adhd|add|asd|autism|autistic|asperger s|dyslexi[ac]|dyspraxi[ac]|downs?(?: syndrome)?|cerebral palsy|epileps?y|epileptic|asthma|asthmatic|diabetes|diabetic|learning (?:disabilit(?:y|ies)|difficult(?:y|ies))|disabled|deaf|blind|send?|(?:an )?ehcp|obese|overweight|non verbal|neurodivergent|sickle cell|cystic fibrosis)'
const very = '(?:(?:too|not|very|so|a bit|bit|really|just|quite|exactly|far|way|the|more|no|isnt|wasnt) )*'
const thing = '(?:one|ones|review|reviews|briefing|summary|list|card|link|report|page)'
const earlier = '(?: (?:from|you (?:did|showed|found|sent|gave|had)(?: (?:me|us|him|her|them))?|we (?:had|saw|looked at))(?: (?:this morning|earlier|before|yesterday|today|just now|last (?:time|week|night)|then)))?'

/**
 * The parts that words play in what is said beside reviews on a card, in small letters without apostrophes. `trait`: what a child is, and nothing that is done to them; `they`: a
 * colleague, or the child one has in mind; `unclear` may be of either.
 */
export const remarkLexicon = {
  nothing: '(?:not|none)(?: (?:really|quite|exactly))? (?:what (?:i|we) (?:was|were|am) (?:after|looking for)|that (?:i|we) can see)',
  trait: `${age}|(?:an? )?(?:(?:young|older|little|primary|secondary|school|teenage|adopted|fostered|single|only|premature) )*(?:${young}|male|female|twins?)|(?:(?:at|in|goes to|started|attends|on) )?(?:(?:a|an|the|his|her|their|special|mainstream|primary|secondary|boarding|private|local) )*${school}|home (?:schooled|educated|taught)|home(?:schooled|educated)|ehe|home ed|in (?:(?:foster|residential|kinship) )?care|looked after|adopted|fostered|(?:a )?care leaver|on a (?:cin|cp|child in need|child protection) plan|(?:(?:a|an) )?(?:diagnosis of )?${diagnosis}`,
  child: `(?:(?:my|our|the|this|that|your) )(?:(?:young|little) )*${young}s?|(?:${young}|mine|ours|yours)s?`,
  they: '(?:he|she|they)(?:s|re|ve|ll)?|(?:(?:my|our|the|a|another|one of (?:my|our)) )(?:(?:line|team|practice|new|newly qualified|other) )*(?:manager|boss|supervisor|colleagues?|team|head|lead|dsl|mentor|educator|trainer|workers?|social worker|deputy|chair|group|nqsw|tutor|leader)|(?:the )?(?:others|everyone|everybody)',
  handled: '(?:i|we)(?: (?:have|had|was|were|been|just|only|already|also))* (?:used|had|read|closed|saved|opened|(?:asked|told) to (?:do|find|read|use|present|look at))',
  ask: '(?:can|could|may) (?:i|we) (?:have|get|see|look at|read|open)|(?:i|we)(?: (?:would|will|just|really|do|also|still))* (?:need|want|like|prefer|have|take|use)',
  up: 'open|up|on (?:the|my) screen|by mistake|disappeared|closed',
  mine: 'leave (?:it|that|this|them)(?: one)? with (?:me|us)',
  sent: '(?:sent|told|asked) (?:me|us) (?:here|to (?:look here|(?:try|use|ask) (?:you|it|this)))',
  gentle: '(?:something |anything )?(?:nothing|not)(?: (?:that is|thats|quite))? too (?:upsetting|distressing|heavy|grim|dark|sad|harrowing|triggering|raw)',
  says: '(?:says?|said|reckons?|thinks?|thought|replied|tells? (?:me|us)|told (?:me|us))(?: (?:that|to say))*',
  asks: '(?:wants?|needs?|would like|wanted|is after|was after|asked for|asks for|asking for|looking for|prefers?)',
  verdict: `${very}(?:great|perfect|brilliant|lovely|kind|long|short|old|dated|recent(?: enough)?|new|useful|helpful|(?:right )?one(?! (?:from|you|we|for)\\b)|relevant|same|interesting|spot on|good|clear|what (?:he|she|they|we|i)(?:s|re|m)?(?: (?:is|was|are|were|am|had))* (?:wants?|wanted|needs?|needed|meant|after|asked for|looking for))(?! (?:ones?|reviews?|briefing|summary)\\b)`,
  felt: `${very}(?:sad|tragic|grim|heavy|harrowing|shocking)`,
  sorted: '(?:sorted|happy|pleased|finished|done with|fine with|ok with|okay with)',
  reads: '(?:reading|read|printing|printed|saving|saved|downloading|downloaded|presenting|looking at|looked at|having a look(?: at)?|going through|sharing|shared|forwarded|loves?|likes?|liked|loved|opened|opening)',
  away: '(?:(?:gone|popped|left|nipped|back|off|out|away|over|on|at|in|still|stuck) )+(?:(?:for|to|on|at|in|from|a|an|the|her|his|their|my|annual|team|another) )*(?:lunch|leave|meetings?|court|supervision|visits?|break|training|panel|desk|coffee|dentist|calls?|holiday|work|office)',
  got: 'got',
  unclear: '(?:(?:doesnt|didnt|dont|does not|did not) (?:like|want|need|get)|hates?|hated|wrong|left|gone|back|away|off|out)',
  day: '(?:for )?(?:now|today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|already|again|at the moment|later|soon|(?:by |on )?\\w+day|last (?:time|week|year|month)|before|next time)',
  doc: `(?:(?:the|that|this|another|any|a|some) )(?:(?:first|second|third|last|other|short|long|new|same|next|different|shorter) )*${thing}${earlier}`,
  that: '(?:it|that|this)s?|those|these|them',
  thanks: '(?:many )?thanks?(?: you)?(?: very much| so much| a lot)?|thankyou|ta|cheers',
  will: '(?:(?:i|we)(?:ll)?|ill|well)(?: (?:will|shall|definitely))* (?:(?:do|try) (?:that|so)|be (?:alright|all right|ok|okay|fine)|(?:ring|call|phone|contact|speak to|talk to|email|message) (?:them|someone|somebody|(?:my|our) (?:manager|gp|supervisor|team|boss|union)|the samaritans|samaritans))|(?:im|i am|were|we are) going to (?:ring|call|phone|contact|speak to|talk to|email|message) (?:them|someone|somebody|(?:my|our) (?:manager|gp|supervisor|team|boss|union)|the samaritans|samaritans)',
  shall: '(?:i|we) will|ill|will do',
  yes: 'yes|yeah|yep|ok|okay|right|sure|fine',
  why: '(?:why|how come) (?:is|are|was) (?:he|she|they|it|this|that)(?: (?:in|on))? (?:here|there|this|these|(?:the|this|that) list) (?:if|when)',
  small: 'and|so|but|well|oh|is|are|was|were|be|been|has|have|had|s|also|too|then|just|only|still|though|sorry|actually|please|no|not|if that helps|by the way|for (?:info|context)|i mean|who|as well|of|about to|going to|a|an|both'
} as const
