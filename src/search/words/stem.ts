import lunr from 'lunr'

/** Words that belong together though their endings do not show it, by the form that stands for them. */
const families: Record<string, string> = {
  child: 'children childs', man: 'men', woman: 'women', die: 'died dies dying dead death deaths', infant: 'infancy', violence: 'violent violently',
  pregnancy: 'pregnant pregnancies', neglect: 'negligent', mum: 'mums mother mothers maternal mam mummy mom', dad: 'dads father fathers paternal daddy',
  hide: 'hid hidden hiding', run: 'ran', lose: 'lost loss', sleep: 'slept sleeper sleepers', shake: 'shook shaken', feed: 'fed', take: 'took taken', drink: 'drank drunk',
  tell: 'told', teach: 'taught', send: 'sent', know: 'knew known', go: 'went gone goes', injury: 'injured injure injuring injuries injurious injurys', write: 'wrote written',
  pediatric: 'paediatric paediatrics', pediatrician: 'paediatrician paediatricians', behavior: 'behaviour behaviours behavioural behavioral',
  fetal: 'foetal', haematoma: 'hematoma', organise: 'organised organized organize', hang: 'hanged hung', kill: 'killed kills killing', give: 'gave given',
  education: 'educated educating educate', year: 'yr yrs years', month: 'mth mths months mnth mnths', person: 'persons'
}

/** Words that the usual rules would wrongly bring together: each is kept whole. */
const apart = ['several', 'severe', 'hospitality', 'author', 'authority', 'authorities', 'communicate', 'communication', 'communicating', 'relative', 'relatives',
  'relation', 'relations', 'past', 'paste', 'news', 'university', 'universal', 'police', 'policy', 'policies', 'organ', 'organs', 'general', 'generation', 'suicidal', 'excluding', 'exclude', 'excludes', 'extremism', 'extremist', 'extremists',
  'suicidality', 'smacked', 'smacking', 'neonatal', 'vacancies', 'housing', 'being', 'meeting', 'evening', 'morning', 'hospitals', 'organisation', 'organisations', 'emergency', 'emergencies', 'emerging',
  'marking', 'passing', 'caring', 'careful', 'homeless', 'homelessness', 'interesting', 'wording', 'training', 'trainer', 'trained', 'settings', 'setting', 'placement', 'placements',
  'lodger', 'lodgings', 'animal', 'animals', 'animation', 'positive', 'position', 'mental', 'mentality', 'fatal', 'fatality', 'fatalities', 'matching', 'matches', 'matched', 'custody', 'custodial', 'office', 'offices', 'officer', 'officers', 'experimenting', 'experimented', 'experiment', 'tripping', 'wasted', 'downing',
  'overeating', 'attachment', 'expecting', 'operate', 'operates', 'operating', 'wedding', 'weddings', 'touched', 'tooled', 'missing', 'cutting', 'looked', 'resourcing', 'documentation', 'recording', 'permanence', 'permanency', 'directions', 'allowances', 'pastoral', 'stoned', 'traveller', 'travellers', 'sexuality', 'possession', 'possessions', 'inducement', 'conviction', 'convictions', 'criminality', 'avoidant', 'deferred',
  'diversion', 'exclusively', 'transit', 'toxic', 'stimulated', 'radical', 'operator', 'operators', 'operative', 'operational', 'regulated', 'regulation', 'regulations', 'referrers', 'operations']

const known = new Map<string, string>([
  ...apart.map(word => [word, word.replace(/ies$/, 'y').replace(/s$/, '')] as const),
  ...Object.entries(families).flatMap(([head, others]) => [head, ...others.split(' ')].map(word => [word, head] as const))
])

/** The form under which a word and its kin meet: `children` and `child`, `died` and `death`. Takes one lower-case word. */
export function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = word.length <= 3 || /\d/.test(word) ? word : lunr.stemmer(new lunr.Token(word, {})).toString()
  if (known.size > 200_000) return made
  known.set(word, made)
  return made
}
