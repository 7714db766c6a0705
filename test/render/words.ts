/** Every piece of text that a card's JSON puts in front of a reader, without its Markdown. */
export function wordsOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(wordsOf)
  if (typeof card !== 'object' || card === null) return []
  return Object.entries(card).flatMap(([field, value]) => {
    if (hidden.has(field)) return []
    return typeof value === 'string' ? shown.has(field) ? [bare(value)] : [] : wordsOf(value)
  }).filter(words => words !== '')
}

const shown = new Set(['text', 'title', 'value', 'label'])

/** What is in a card but not on its face: `selectAction` is a name for those who cannot see it. */
const hidden = new Set(['selectAction', 'fallback', 'data', 'refresh', 'msteams'])

function bare(text: string): string {
  return spaced(text
    .replace(/^- /gmu, '')
    .replace(/\[((?:[^\]\\]|\\.)+)\]\([^)]+\)/gu, '$1')
    .replace(/(?<!\\)\*\*/gu, '')
    .replace(/\\([\\`*_[\]~<>#+.)-])/gu, '$1'))
}

/** Text with every run of white space as one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
