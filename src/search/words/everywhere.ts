/** Every place in a text that a global pattern finds, in their order. Unlike `matchAll` it makes no copy of the pattern first: a long one costs more to copy than to look with. */
export function everywhere(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // What finds nothing of any length goes on behind the next letter, which may be of two halves.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xFFFF ? 2 : 1
  }
  return found
}
