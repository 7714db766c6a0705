/** The value below which this share of the values lies, e.g. `quantile(times, 0.99)`; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN
}

/** The middle value. */
export function median(values: readonly number[]): number { return quantile(values, 0.5) }

/** A number short enough to read: three significant figures below a thousand, none after the point above. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))
}

/** Rows of cells as a table in plain text, the first row its headings; the first column to the left, the rest to the right. */
export function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const line = (row: readonly string[]) => row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)).join('  ')
  return [line(rows[0]!), widths.map(width => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n')
}

/** Does something in a step of work of its own, as a message comes: what is remembered within one step is forgotten before it. */
export const ofItsOwn = <T>(work: () => T): Promise<T> => new Promise((resolve, reject) => { setImmediate(() => { try { resolve(work()) } catch (error) { reject(error as Error) } }) })
