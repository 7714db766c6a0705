import type { Delivery } from '../store/notice.ts'

const columns = ['notice', 'conversation', 'name', 'scope', 'state', 'attempts', 'sent', 'next', 'behind', 'reason'] as const

/** Deliveries as a table for a spreadsheet: a row for every target, times in ISO form. What a spreadsheet would take for a formula is only text. */
export function csv(deliveries: readonly Delivery[]): string {
  return [columns.join(','), ...deliveries.map(delivery => columns.map(column => cell(column, delivery)).join(','))].join('\r\n')
}

function cell(column: (typeof columns)[number], delivery: Delivery): string {
  const value = delivery[column]
  if (value === undefined) return ''
  if (column === 'sent' || column === 'next') return new Date(Number(value)).toISOString()
  const text = String(value).replace(/^[=+\-@\t\r]/u, mark => `'${mark}`)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
