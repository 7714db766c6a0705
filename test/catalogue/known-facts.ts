import { join } from 'node:path'
import { loadUnsaid } from '../../src/editor/unsaid.ts'

const unnamed = { type: 'learning-review', publisher: 'ddscp', board: 'not-stated', documents: [] }

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
    themes: ['mental-health', 'residential-care', 'out-of-area-placement', 'looked-after-child', 'placement-moves', 'adolescent', 'boys', 'child-death'],
    related: ['suicide', 'self-harm', 'reunification']
  },
  'aaron-2019': {
    type: 'multi-agency-learning-review', publisher: 'derbyshire-sab', pseudonym: 'Aaron', period: { from: 2019, to: 2019 }, subjects: [{ age: { years: 19 }, ageBand: 'young adult', sex: 'male' }],
    themes: ['drugs', 'party-drugs', 'substance-misuse', 'young-adult', 'transition-to-adulthood'], related: ['child-death'], documents: ['briefing', 'statement']
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
export const unsaid: { [id: string]: (readonly [string, RegExp, string])[] } = Object.fromEntries(
  Object.entries(loadUnsaid(join(import.meta.dirname, '../../data/unsaid.yaml'))).map(([id, claims]) => [id, claims.map(({ what, words, example }) => [what, words, example] as const)]))
