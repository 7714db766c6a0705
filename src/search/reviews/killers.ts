/** What kills and is nobody: beasts, what drives and falls, fire and water, illness, and mishaps. */
const thing = new RegExp(`^(?:${[
  'dogs?|pupp(?:y|ies)|pit ?bulls?|rottweilers?|mastiffs?|bulldogs?|bullys?|terriers?|alsatians?|pets?|animals?|horses?|cows?|bulls?|cattle|snakes?|wasps?|bees?',
  'cars?|vans?|lorr(?:y|ies)|trucks?|bus(?:es)?|coach(?:es)?|trains?|trams?|tubes?|tractors?|quad(?: ?bike)?s?|bikes?|motorbikes?|motorcycles?|mopeds?|e-?scooters?|scooters?|vehicles?|traffic|boats?|planes?|lifts?|machin(?:e|es|ery)',
  'trees?|branch(?:es)?|walls?|gates?|goal ?posts?|roofs?|ceilings?|furniture|wardrobes?|drawers?|televisions?|tv|rocks?|rubble|bedding|cords?|blinds?|balloons?|grapes?|food',
  '(?:house|flat|caravan|chip pan|bon)?-?fires?|blazes?|smoke|fumes|gas|monoxide|carbon monoxide|explosions?|fireworks?|blasts?|electricity|electric shocks?|lightning|storms?|floods?|waves?|tides?|currents?|water|rivers?|lakes?|cold|heat|earthquakes?|avalanches?|landslides?',
  'illness(?:es)?|diseases?|infections?|virus(?:es)?|cancers?|leukaemia|tumours?|sepsis|meningitis|pneumonia|asthma|diabetes|epilepsy|seizures?|fits?|flu|influenza|covid(?:-19)?|coronavirus|measles|strep(?: a)?|e\\.? coli|allerg(?:y|ies)|anaphylaxis|(?:dog|heart|asthma|animal|panic|epileptic) attacks?|conditions?|obesity|weight|drugs?|overdoses?|alcohol|methadone|heroin|ecstasy|tablets?|pills?|medic(?:ation|ines?)|vap(?:es?|ing)|poison|mould|suicide|it',
  'accidents?|collisions?|crash(?:es)?|smash(?:es)?|pile-?ups?|wrecks?|falls?|(?:road|rail|level|pedestrian) ?(?:way)? ?crossings?|crossings?|railways?|tracks?|roads?|motorways?|pile'
].join('|')})$`, 'iu')

/** Who kills, beside kin, men, women and children; and what is done with a hand. */
const someone = new RegExp(`\\b(?:${[
  'someone|somebody|some ?one|any(?:one|body)|who(?:ever)?|persons?|people|others?|another|both|one|unknown|him|her|them|himself|herself|themselves|strangers?|males?|females?|youths?|lads?|adolescents?|couples?|gangs?|groups?|mobs?|members?|crowds?',
  'relatives?|relations?|cousins?|nephews?|nieces?|guardians?|in-laws?|family|families|cohabitees?|fianc[eé]e?s?|boyfriends?|girlfriends?|friends?|lovers?|peers?|classmates?|schoolmates?|housemates?|flatmates?|neighbours?|acquaintances?|associates?|lodgers?|tenants?|residents?',
  '(?:foster |kinship )?carers?|child ?minders?|nann(?:y|ies)|au pairs?|nurses?|midwi(?:fe|ves)|doctors?|teachers?|tutors?|baby ?sitters?|staff|workers?|employees?|officers?|police|soldiers?|priests?|pastors?|imams?|students?|patients?|prisoners?|inmates?|cellmates?',
  'attackers?|assailants?|offenders?|perpetrators?|killers?|murderers?|intruders?|burglars?|robbers?|thie(?:f|ves)|dealers?|traffickers?|exploiters?|abusers?|bull(?:y|ies)|rivals?|terrorists?|gunm[ae]n|bombers?|suspects?|predators?|p?a?edophiles?',
  'hands?|stab\\w*|kni(?:fe|ves)|guns?\\w*|shots?|shooting|blows?|punch\\w*|kicks?|strangl\\w*|violence|assaults?|beatings?|arson|neglect|abuse|force'
].join('|')})\\b`, 'iu')

/** A noun and what stands before it end here. */
const ends = /[.!?;:,\n(]|\b(?:of|by|from|in|on|at|near|outside|with|who|whom|that|which|when|while|after|as|before|during|because|belonging|owned|kept|driven|ridden|hired|left|known|set|started|lit|fired|thrown|caused|and|or|he|she|they|is|was|were|had|has)\b/iu
/** What was done with a thing by somebody. */
const isSet = /^[^.!?;\n]*?\b(?:set|started|lit|fired|thrown|caused|administered|deliberately)\b/iu
/** When or where it happened, told just after: "in a house fire", "when a tree fell on him". */
const circumstance = /^(?: \w+ly| (?:today|yesterday|instantly|outright|together|alone|aged \w+|at \d+))*,? (?:in|on|when|as|after|during|while|through|under|beneath) (?<what>.*)/isu
const leads = /^(?:an?|the|his|her|their|its|some|this|that|two|three|several)\b ?/iu

/** The last words of a noun: of "his mother's new dog", "new dog". */
const nounOf = (text: string): string => text.trim().split(ends)[0]!.trim().replace(/^.*['’]s? (?=\S)/su, '').replace(leads, '')

const isThing = (noun: string): boolean => [1, 2].some(count => thing.test(noun.split(/\s+/).slice(-count).join(' ')))

/** True where the words after "by" are of a person: of one who is named, or of one of a kind. */
function isPerson(agent: string, ofPeople: (text: string) => boolean): boolean {
  const noun = nounOf(agent)
  if (isThing(noun)) return isSet.test(agent)
  return ofPeople(`${noun} `) || someone.test(noun) || /^\p{Lu}/u.test(noun)
}

/** True where a mishap or a thing that moved is told of just after: nobody is said to have killed. */
function isMishap(what: string, ofPeople: (text: string) => boolean): boolean {
  const [told = ''] = what.split(/[.!?;\n]/)
  const words = nounOf(what).split(/\s+/)
  // "When a wall collapsed on him": the noun ends at some word.
  return [1, 2, 3].some(count => isThing(words.slice(0, count).join(' '))) && !ofPeople(`${words.slice(0, 3).join(' ')} `) && !isSet.test(told) && !/\bby\b/u.test(told)
}

/** The last thing named before the word for it: "the dog", "a fire which", "the dog of a neighbour". */
const subject = /(?<noun>[\p{L}\d-]+(?: [\p{L}\d-]+)?)(?: of (?:[\p{L}'’-]+ ?){1,4})?(?:,? (?:that|which|had|has|have|may|might|could|can|also|then|later|nearly|almost|often|\w+ly))*\s*$/iu

/**
 * True where what killed is a thing and no person: by what stands after "by", by the subject, or by how it came about. `before` and `after`: the words of the
 * sentence before the word for a killing, and those after it.
 */
export function isByThing(before: string, after: string, ofPeople: (text: string) => boolean): boolean {
  const by = /^(?: \w+ly)? by (?<agent>.*)/su.exec(after)?.groups?.agent
  if (by !== undefined) return !isPerson(by, ofPeople)
  const what = circumstance.exec(after)?.groups?.what
  if (what !== undefined) return isMishap(what, ofPeople)
  return isThing(subject.exec(before)?.groups?.noun ?? '')
}
