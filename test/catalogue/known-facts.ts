const unnamed = { type: 'learning-review', publisher: 'ddscp', board: 'not-stated', documents: [] }
const died = /\b(?:die[sd]?|dying|death|fatal|lost)\b/iu
const aSex = /\b(?:boys?|girls?|males?|females?|he|she|his|him|hers|son|daughter|lad|lass|brother|sister)\b/iu
const suicidal = /suicid|self[- ]?harm|\bown life\b|\bintent/iu
const hurt = /abus|neglect|injur|harm|violen/iu

/** What the source states of each review, and so what its record holds. */
export const facts: { [id: string]: object } = {
  'scr-themes-2008-2014': {
    type: 'thematic-review', publisher: 'derby-scb', period: { from: 2008, to: 2014 }, subjects: [],
    themes: ['thematic-review', 'workforce-development', 'good-practice'], related: ['progress-summary'], documents: ['report']
  },
  'new-and-emerging-communities': {
    type: 'serious-incident-learning-review', publisher: 'derby-and-derbyshire-scbs', period: { from: 2014, to: 2014 }, subjects: [],
    themes: ['new-and-emerging-communities', 'culture-and-identity', 'language', 'community-engagement'], related: [], documents: ['briefing']
  },
  'operation-kern-2013': {
    type: 'learning-review', publisher: 'derby-scb', period: { from: 2013, to: 2013 }, subjects: [{ sex: 'female' }],
    themes: ['child-sexual-exploitation', 'group-based-exploitation', 'girls', 'police-operation'], related: [], documents: ['summary']
  },
  'boy-15-drugs-overdose': {
    ...unnamed, subjects: [{ age: { years: 15 }, sex: 'male' }], themes: ['drugs', 'overdose', 'substance-misuse', 'adolescent', 'boys', 'child-death'], related: []
  },
  'girl-16-suicide': {
    ...unnamed, subjects: [{ age: { years: 16 }, sex: 'female' }], themes: ['suicide', 'adolescent', 'girls', 'child-death'], related: ['self-harm', 'mental-health']
  },
  'baby-4-months': { ...unnamed, subjects: [{ age: { months: 4 }, ageBand: 'baby' }], themes: ['infant', 'infant-death', 'child-death'], related: [] },
  'baby-previous-children-removed': {
    ...unnamed, subjects: [{ ageBand: 'baby' }], themes: ['infant', 'pre-birth', 'previous-removals', 'sexual-abuse'], related: ['intra-familial-sexual-abuse']
  },
  'teenager-autism-mha-detention': {
    ...unnamed, subjects: [{ ageBand: 'teenager' }], themes: ['autism', 'neurodiversity', 'disability', 'mental-health-act-detention', 'mental-health', 'adolescent'], related: []
  },
  'boy-17-alcohol-home-educated': {
    ...unnamed, subjects: [{ age: { years: 17 }, sex: 'male' }],
    themes: ['elective-home-education', 'alcohol', 'substance-misuse', 'adolescent', 'boys', 'child-death'], related: []
  },
  'young-person-obesity': { ...unnamed, subjects: [{ ageBand: 'young person' }], themes: ['obesity', 'physical-health', 'child-death'], related: [] },
  'complex-mental-health-out-of-county': {
    ...unnamed, subjects: [{ ageBand: 'young person', sex: 'male' }],
    themes: ['mental-health', 'residential-care', 'out-of-area-placement', 'looked-after-child', 'placement-moves', 'reunification', 'adolescent', 'boys', 'child-death'],
    related: ['suicide', 'self-harm']
  },
  'aaron-2019': {
    type: 'multi-agency-learning-review', publisher: 'derbyshire-sab', pseudonym: 'Aaron', period: { from: 2019, to: 2019 }, subjects: [{ age: { years: 19 }, ageBand: 'young adult', sex: 'male' }],
    themes: ['drugs', 'substance-misuse', 'young-adult', 'transition-to-adulthood'], related: ['child-death'], documents: ['briefing', 'statement']
  },
  'babies-under-one-2018-2020': {
    type: 'briefing', publisher: 'ddscp', period: { from: 2018, to: 2020 }, subjects: [{ ageBand: 'under 1' }],
    themes: ['infant', 'serious-harm', 'physical-abuse', 'non-accidental-injury', 'neglect', 'thematic-review'], related: [], documents: []
  },
  'school-age-children-lived-experience': {
    type: 'briefing', publisher: 'ddscp', subjects: [{ ageBand: 'school age', count: 9 }],
    themes: ['school-age', 'siblings', 'voice-of-the-child', 'thematic-review'], related: [], documents: []
  },
  'zac-zds22': {
    type: 'practice-review', publisher: 'ddscp', code: 'ZDS22', pseudonym: 'Zac', published: '2024-08', subjects: [{ ageBand: 'child' }],
    themes: ['child-safeguarding-practice-review', 'child-death', 'progress-summary'], related: [], documents: ['report 2024-08', 'progress']
  },
  'theo-tds20': {
    type: 'practice-review', publisher: 'ddscp', code: 'TDS20', pseudonym: 'Theo', published: '2024-03', subjects: [{ ageBand: 'baby' }],
    themes: ['child-safeguarding-practice-review', 'infant', 'infant-death', 'child-death', 'progress-summary'], related: [],
    documents: ['report 2024-03', 'progress 2024-03', 'one-page 2024-07']
  },
  'mds20-pds20': {
    type: 'practice-review', publisher: 'ddscp', code: 'MDS20/PDS20', subjects: [{ ageBand: 'young person', count: 2 }],
    themes: ['child-safeguarding-practice-review', 'adolescent'], related: [], documents: []
  },
  'reunification-audit': { type: 'audit', publisher: 'ddscp', subjects: [], themes: ['reunification', 'audit'], related: ['care-proceedings'], documents: [] }
}

/** What no record may say, each with a sentence that would say it. */
export const unsaidAnywhere: (readonly [RegExp, string])[] = [
  [/ligature|\bhang(?:s|ed|ing)?\b|\bhung\b|lifeless|noose|strang|asphyx|suffocat|drown|stab|smother|jumped/iu, 'He was found lifeless.'],
  [/commit\w* suicide|suicided|(?:failed|successful) (?:attempt|suicide)/iu, 'She committed suicide.'],
  [/dead (?:baby|child|infant)|(?:put|placed) (?:him|her|them)sel(?:f|ves) at risk|child prostitut|lifestyle choice/iu, 'The dead baby.'],
  [/\b(?:white|black|asian|pakistani|polish|roma|romani|slovak|muslim|african|east(?:ern)? european)\b/iu, 'A Polish family.'],
  [/\b(?:fail(?:ed|ure|ings?)|blunder|should have (?:known|seen)|to blame)\b/iu, 'Agencies failed to act.'],
  [/inquest|coroner|newspaper|\bBBC\b|court heard/iu, 'The inquest heard.'],
  [/\bYP ?[12]\b|\bChild [A-Z]\b/u, 'YP1 is a teenager.']
]

/** What the source does not let each record claim: what it is, how it would be worded, and a sentence that would claim it. */
export const unsaid: { [id: string]: (readonly [string, RegExp, string])[] } = {
  'scr-themes-2008-2014': [
    ['which reviews it covers', /Kern|Retriever|\b(?:baby|boy|girl|teenager)\b|\b\d+ reviews/iu, 'It covers Operation Retriever.'],
    ['who its two briefings are for', /briefings? (?:is |are )?for\b/iu, 'One briefing is for managers.']
  ],
  'new-and-emerging-communities': [
    ['who the child was or what happened', /\b(?:aged|year-old|baby|teenager|boy|girl|die[sd]|death|abuse|neglect|injur\w+)\b/iu, 'A baby was injured.'],
    ['where anyone came from', /from (?:[A-Z]\w+)|nationalit|ethnic|asylum|refugee/u, 'A family from Poland.']
  ],
  'operation-kern-2013': [
    ['how many girls there were, or their ages', /\b(?:\d+|two|several|many|dozens of) (?:girls|victims|children)|\baged\b|year-old|teenage/iu, 'It involved 20 girls.'],
    ['findings', /found that|identified that|concluded|recommend/iu, 'It found that checks were missed.']
  ],
  'boy-15-drugs-overdose': [
    ['any intent', suicidal, 'He meant to take his own life.'],
    ['which drug it was', /cannabis|ecstasy|mdma|ketamine|heroin|cocaine|opi(?:um|ate|oid)|methadone|paracetamol|tablets?|pills?|legal high|illegal/iu, 'He had taken ketamine.']
  ],
  'girl-16-suicide': [
    ['any reason', /because|due to|after (?:being|her)|bull(?:y|ied)|exams?|abus|depress|online|break-?up|lonel/iu, 'She had been bullied.'],
    ['any method', /overdos|tablets|train|bridge|railway/iu, 'She took an overdose.']
  ],
  'baby-4-months': [
    ['a cause', /sleep|\bSIDS\b|\bSUDI\b|cot death|abus|neglect|injur|shak|illness|born early|caused by/iu, 'The baby had been sleeping on a sofa.'],
    ['a sex', aSex, 'His parents.']
  ],
  'baby-previous-children-removed': [
    ['that this baby died or was harmed', /\bdie[sd]?\b|death|fatal|injur|harmed|hurt/iu, 'The baby was harmed.'],
    ['the baby’s sex', /\b(?:boy|girl|he|his|him|son|daughter)\b/iu, 'He was removed.']
  ],
  'teenager-autism-mha-detention': [
    ['a death', died, 'The teenager died.'],
    ['a sex', aSex, 'She was detained.'],
    ['an exact age', /\d|under-?18|thirteen|fourteen|fifteen|sixteen|seventeen/iu, 'Aged 15.'],
    ['a section or a place', /\bs\.? ?\d|section \d|hospital|ward|unit|police|custody/iu, 'Under section 136.']
  ],
  'boy-17-alcohol-home-educated': [
    ['a cause beyond alcohol', /poison|intoxicat|liver|overdos|drug|accident|\bown life\b|suicid|neglect/iu, 'He died of poisoning.'],
    ['that home education is a risk', /\brisk|danger|hidden|invisible|isolat|concern/iu, 'He was isolated by home education.']
  ],
  'young-person-obesity': [
    ['neglect', /neglect/iu, 'The review considered neglect.'],
    ['an age', /\d|\baged\b|teen|adolescent|year-old/iu, 'A teenager.'],
    ['a sex', aSex, 'The boy was overweight.']
  ],
  'complex-mental-health-out-of-county': [
    ['suicide', suicidal, 'He took his own life.'],
    ['an age', /\d|\baged\b|year-old|teenage/iu, 'A boy aged 16.'],
    ['a place of death', /\bfound\b|bedroom|\bat home\b/iu, 'He was found at home.']
  ],
  'aaron-2019': [
    ['who he was', /Aaron (?!\(not)[A-Z]|student|worked|employed|college|festival|club|family|lived in/u, 'Aaron Smith.'],
    ['which drug it was, or an overdose', /overdos|ecstasy|mdma|ketamine|cocaine|heroin|pill/iu, 'An overdose of ketamine.']
  ],
  'babies-under-one-2018-2020': [
    ['a death', died, 'Two babies died.'],
    ['how many babies there were', /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?:babies|infants|cases|reviews)/iu, 'Six babies were harmed.']
  ],
  'school-age-children-lived-experience': [['what happened to any of them', new RegExp(`${died.source}|${hurt.source}|exploit`, 'iu'), 'They had been neglected.']],
  'zac-zds22': [
    ['an age', /\baged\b|baby|infant|teen|adolescent|young person|year-old|month-old|toddler/iu, 'A toddler.'],
    ['a sex', aSex, 'His school.'],
    ['circumstances', new RegExp(`${hurt.source}|${suicidal.source}|parents|\\bhome\\b|hospital|caused`, 'iu'), 'Zac had been neglected.']
  ],
  'theo-tds20': [
    ['circumstances', new RegExp(`${hurt.source}|parents|\\bhome\\b|hospital|care order|proceedings|reunif|murder|killed|caused|foster|month-old|aged`, 'iu'), 'Theo was living with his parents.'],
    ['a sex', aSex, 'He was a baby.']
  ],
  'mds20-pds20': [
    ['harm', new RegExp(`${died.source}|${hurt.source}|exploit|suicid`, 'iu'), 'Both were harmed.'],
    ['a sex', aSex, 'A boy and a girl.'],
    ['ages', /\baged\b|year-old|teenage|\b1\d\b/iu, 'Aged 14 and 15.'],
    ['a date', /\b20\d\d\b|spring|summer|autumn|winter/iu, 'Published in 2022.']
  ],
  'reunification-audit': [['findings', /found that|showed|concluded|identified|recommend|improve|too (?:soon|early|quickly)|\d/iu, 'It found that plans were made too quickly.']]
}
