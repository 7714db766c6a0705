/** What nobody may read on a card: method, judgement, blame, and words that make a child the author of their own abuse. */
export const forbidden: readonly RegExp[] = [
  /\b(?:hang(?:ed|ing)|ligatures?|noose|rope|asphyxiat\w+|strangl\w+|strangul\w+|suffocat\w+|lifeless|wrists?|stabb(?:ed|ing)|tablets|jumped)\b/iu,
  /\bcommit(?:ted|ting|s)?\s+suicide\b/iu, /\b(?:killed|topped|offed)\s+(?:him|her|them)sel(?:f|ves)\b/iu, /\bsuicided\b|\b(?:un)?successful\s+suicide|\bfailed\s+(?:suicide|attempt)/iu,
  /\bdead\s+(?:baby|babies|child|children|kid|kids|infant|boy|girl|toddler)\b/iu, /\bbody\s+(?:was\s+)?found\b/iu,
  /\bput(?:s|ting)?\s+(?:him|her|them)sel(?:f|ves)\s+at\s+risk\b/iu, /\brisky\s+lifestyle\b|\blifestyle\s+choice\b|\bpromiscuous\b|\bchild\s+prostitut/iu,
  /\battention[- ]seeking\b|\bmanipulative\b|\bstreetwise\b|\bhard\s+to\s+reach\b|\bnon-?complian/iu, /\bfailed\s+to\s+protect\b|\bto\s+blame\b|\bher\s+own\s+fault\b|\bhis\s+own\s+fault\b/iu,
  /\b(?:junkie|smackhead|druggie|alcoholic|addict|retard\w*|spastic|handicapped|crazy|mental\s+issues|illegal\s+immigrant|bastard)\b/iu,
  /\bfat\b|\bsuffer(?:s|ing)?\s+from\b/iu, /[\u{1F300}-\u{1FAFF}]/u
]

const { raw } = String
const people = 'mother|father|mum|dad|parents?|step[a-z]+|grand[a-z]+|sister|brother|siblings?|aunt|uncle|relatives?|family|carers?|friends?|neighbours?|staff|nurse|teacher|police|passer-?by'
const places = 'bath(?:room|tub|water)?|(?:bed)?room|bed|cot|sofa|home|house|flat|attic|loft|garage|shed|garden|toilets?|woods?|woodland|park|field|river|canal|lake|pond|reservoir|pool|sea|railway|tracks?|bridge|station|school|hostel|cell|ward'
const theirs = raw`(?:(?:his|her|their|its|the|a|an)\s+)?(?:own\s+)?`

/** Where a child died, and where or by whom it was found. A house fire is no place. */
export const placesOfDeath: readonly RegExp[] = [
  new RegExp(raw`\b(?:was|were|been|being)\s+(?:later\s+)?(?:found|discovered)\s+(?:by\s+${theirs}(?:${people})|(?:in|at|on|near|under|beside|outside)\s+${theirs}(?:${places}))\b`, 'iu'),
  new RegExp(raw`\b(?:${people}|who)\s+(?:found|discovered)\s+(?:him|her|them|(?:the|their)\s+(?:child|baby|boy|girl))(?=[.,;]|$|\s+(?:in|at|on|dead|when|un\w+)\b)`, 'iu'),
  new RegExp(raw`\b(?:died|drowned|killed|death)\s+(?:in|at|on|under|off)\s+${theirs}(?:${places})\b(?!\s+fire)`, 'iu')
]

/** Ways of dying. One with a theme may be named where the record has that theme; none may beside suicide or self-harm, and there the others may not either. */
export const methods: readonly { words: RegExp, theme?: string }[] = [
  { words: /\boverdos\w*/iu, theme: 'overdose' }, { words: /\bdrown\w*/iu, theme: 'drowning' },
  { words: /\b(?:pills?|paracetamol|poison\w*|fell\s+from|(?:a|the|by)\s+(?:train|bridge)|railway|cliff|shot|shooting|guns?|gas(?:sed)?|carbon\s+monoxide|blades?|razors?)\b/iu }
]
