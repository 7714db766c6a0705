import type { Publisher } from '../../catalogue/review.ts'

const joined = "(?:(?:(?:(?:two|old|local|both|city and county|safeguarding|children'?s?) )*(?:boards?|areas|bodies)|city and (?:the )?county) (?:were |was |had |have |got )?(?:been )?(?:merged?|joined(?: up| forces)?|combined|became one|came together|replaced|abolished)|merger)"
const began = '(?: (?:(?:first )?(?:began|started|existed|formed)|came (?:in|along|about|into being)|took over|was (?:set up|formed|created|born)|replaced (?:the )?(?:old |two )*boards|days|era|times?))'
const ends = '(?=\\s*(?:$|[.,;:?!)]|(?:please|pls|only|on|about|re|for|and|or|with|where|which|involving|in)\\b))'
const twoBoards = '(?:when|while|where) (?:it was|there were|there was|they were|we (?:still )?had|you had) (?:still |just |only )*(?:the )?(?:(?:two|2|separate|old|both) )+boards'

const tookOver = "(?:body|outfit|lot|one|ones|thing|partnership|organisation|people|crew|who|what|whoever|whatever)(?: (?:that|which|who))? (?:took over(?: from)?|replaced|succeeded|came after|followed) (?:the )?(?:(?:two|2|old|separate|city and county|safeguarding|children'?s?|local) )*(?:boards|lscbs)"

/** Finds the bodies that published before others replaced them, or since: "before the boards merged", "pre DDSCP", "when there were two boards", "the lot that took over from the boards"; and the text with those words blanked out. */
export function createMergers(publishers: readonly Publisher[]): (text: string) => { publishers: string[], rest: string } {
  const replaced = publishers.filter(({ replacedBy }) => replacedBy)
  const later = new Set(replaced.map(({ replacedBy }) => replacedBy!.key))
  const names = publishers.flatMap(({ key, name, short = '', aliases }) => later.has(key) ? [name, short, ...aliases] : []).filter(name => name !== '').map(name => name.replace(/^the /i, '').replace(/[^\p{L}\p{N} ]/gu, '.'))
  const successor = names.length > 0 ? `(?:our |new |current |present )*(?:partnership${began}|(?:${names.join('|')})(?:${began}|${ends}))` : '(?!)'
  const at = (when: string, also = '(?!)'): RegExp => new RegExp(`\\b(?:(?:${when})[\\s-](?:the )?(?:${joined}|${successor})|${also})(?: days)?\\b`, 'i')
  const sides: [RegExp, string[]][] = [[at('before|prior to|pre|until', twoBoards), replaced.map(({ key }) => key)], [at('since|after|post', tookOver), [...later]]]
  return text => {
    const [pattern, keys] = /board|merge|partnership|before|pre|since|post|prior|after/i.test(text) ? sides.find(([pattern]) => pattern.test(text)) ?? [] : []
    return pattern && keys ? { publishers: keys, rest: text.replace(pattern, found => ' '.repeat(found.length)) } : { publishers: [], rest: text }
  }
}
