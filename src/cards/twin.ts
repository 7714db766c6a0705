interface Element { type?: string, text?: string, label?: string, title?: string, items?: Element[], body?: Element[], actions?: Element[], selectAction?: Element, style?: string }

/**
 * A card's plain-text twin: the same content in the same order, read from the bound card itself so that the two cannot differ.
 * Links become "words: address"; Markdown marks are taken off.
 */
export function twin(card: object): string {
  return lines(card as Element).join('\n')
}

function lines(element: Element): string[] {
  const said = element.text ?? element.label
  const own = said === undefined ? [] : [unmarked(said)]
  const inside = [...element.body ?? [], ...element.items ?? []].flatMap(lines)
  const buttons = (element.actions ?? []).map(({ title }) => `[${title}]`)
  return [...element.style === 'heading' ? [''] : [], ...own, ...inside, ...buttons.length > 0 ? [buttons.join(' ')] : []]
}

/** Text with its Markdown marks taken off and links as "words: address". */
export function unmarked(text: string): string {
  return text
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/gu, '$1: $2')
    .replace(/(?<!\\)\*\*/gu, '')
    .replace(/\\([\\`*_[\]~<#>+.)-])/gu, '$1')
}
