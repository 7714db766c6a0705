/** What a column holds: times are milliseconds since 1970, true and false are 1 and 0. */
export type Value = string | number | null

/** SQL that both backends understand, its values written $1, $2 … and handed in beside it. */
export interface Queries {
  rows: <Row>(sql: string, ...values: Value[]) => Promise<Row[]>
  /** @returns how many rows were changed. */
  change: (sql: string, ...values: Value[]) => Promise<number>
  /** Ends a SELECT that takes rows of this table for itself alone: others that want one of them wait, or pass it over. */
  mine: (table: string, others: 'wait' | 'pass over') => string
}

/** A backend: where the tables are. Nothing but `src/store/` knows of it. */
export interface Database extends Queries {
  /**
   * Runs work as one, all of it or nothing, and resolves once it is durable. It may run more than once, so that the work
   * awaits nothing but the queries it is given, and does nothing else.
   */
  together: <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>
  /** Runs one change that may be forgotten when the machine loses power, though not when the process ends: nobody waits for the disk. @returns how many rows were changed. */
  jot: Queries['change']
  close: () => Promise<void>
}

/** Rows that one statement inserts at most: PostgreSQL takes 65,535 values, SQLite 32,766. */
const mostRows = 500

/** Inserts rows, many in a statement. @param conflict what becomes of those that are there already: they stay as they are, unless told. @returns how many were new or changed. */
export async function insertAll(queries: Queries, table: string, columns: readonly string[], rows: readonly Value[][], conflict = 'DO NOTHING'): Promise<number> {
  let inserted = 0
  for (let i = 0; i < rows.length; i += mostRows) {
    const some = rows.slice(i, i + mostRows)
    const places = some.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`).join(', ')
    inserted += await queries.change(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places} ON CONFLICT ${conflict}`, ...some.flat())
  }
  return inserted
}
