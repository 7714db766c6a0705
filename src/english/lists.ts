const english = new Intl.ListFormat('en-GB')

/** "a, b and c". */
export function list(items: readonly string[]): string { return english.format(items) }

/** "1 review", "3 reviews". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}
