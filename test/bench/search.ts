import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { engineNames } from './engines.ts'
import { short, table } from './figures.ts'
import type { SearchFigures } from './search-one.ts'

/** Measures every engine at every size, each in a process of its own so that none inherits another's heap. */
export async function measureSearch(quick: boolean, tell: (doing: string) => void): Promise<SearchFigures[]> {
  const figures: SearchFigures[] = []
  for (const reviews of quick ? [18, 2_000] : [18, 2_000, 20_000]) {
    for (const engine of engineNames) {
      tell(`search: ${engine} at ${reviews.toLocaleString('en-GB')} reviews`)
      // Plain Lunr at 20,000 reviews passes Node's usual limit of memory on smaller machines.
      const { stdout } = await promisify(execFile)(process.execPath,
        ['--expose-gc', '--max-old-space-size=6144', join(import.meta.dirname, 'search-one.ts'), engine, String(reviews), quick ? '100' : '200'])
      figures.push(JSON.parse(stdout) as SearchFigures)
    }
  }
  return figures
}

/** The figures of a search run as a table. */
export function searchTable(figures: readonly SearchFigures[]): string {
  return table([
    ['search', 'reviews', 'build ms', 'open ms', 'heap MB', 'query p50 ms', 'p99 ms', 'found a question'],
    ...figures.map(({ engine, reviews, build, open, heap, p50, p99, found }) =>
      [engine, reviews.toLocaleString('en-GB'), short(build), short(open), short(heap), short(p50), short(p99), short(found)])
  ])
}
