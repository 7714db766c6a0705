/** Every change to the tables, oldest first, in SQL that each backend understands. What has been released is never edited: add the next one. */
export const migrations: readonly string[] = [
  `CREATE TABLE votes (
     once TEXT PRIMARY KEY,
     answer TEXT,
     day TEXT NOT NULL,
     helpful INTEGER NOT NULL,
     reason TEXT,
     concepts TEXT NOT NULL,
     results TEXT NOT NULL
   )`
]

/** What a backend gives to be brought up to date. */
export interface Migrating {
  /** The number of migrations already made. */
  version: () => number
  /** Makes one migration and records its number. */
  run: (sql: string, version: number) => void
  /** Runs work as one: all of it, or nothing. */
  together: (work: () => void) => void
}

/** Brings the tables up to date. @throws when they are from a newer version of this program. */
export function migrate({ version, run, together }: Migrating, all: readonly string[] = migrations): void {
  together(() => {
    const made = version()
    if (made > all.length) throw new Error(`The store is of version ${made}, and this program knows ${all.length}: run the newer program, or restore an older store.`)
    all.slice(made).forEach((sql, i) => run(sql, made + i + 1))
  })
}
