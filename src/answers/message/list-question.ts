import { createRoles, lineOf } from '../../search/words/roles.ts'

/** The parts that words play in asking of a list as a whole. */
const lexicon = {
  many: 'how many|count|total|what number|how long is the list', all: 'all|everything|the lot|complete|the whole list', list: 'list|show|name|count|see|display|give|open|read',
  thing: 'reviews?|results?|cases?|ones?|matches|hits', those: 'that|this|it|they|them|these|those|there',
  filler: 'is|are|s|re|do|does|did|have|has|you|we|i|ve|find|found|get|got|of|in|altogether|total|me|us|so|and|then|ok|please|can|could|just|only|shown|here|to|know|the|up'
} as const

const roles = createRoles(lexicon, {}, ['filler'])
const [isStrange, isOfAll, isOfSeveral] = [roles.pattern('word'), roles.pattern('^(?:thing|those)*all(?:thing|those)*$'), roles.pattern('^many(?:thing|those)*$|^list(?:all|those)*those(?:all|thing)*$')]

/**
 * Asks of those that were shown whether they are all; of several, also how many they are, or to have them listed. Never of their story: "how many were there".
 * @param said in small letters, without apostrophes. @param shown how many they are.
 */
export function isOfList(said: string, shown: number): boolean {
  const line = lineOf(roles.read(said.replace(/[?.!]/g, ' ')))
  return shown > 0 && !isStrange.test(line) && (isOfAll.test(line) || (shown > 1 && isOfSeveral.test(line)))
}
