import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** How a watch is kept: milliseconds between two looks, and what is done when the files have changed and rest. */
export interface Watching { every: number, changed: () => Promise<void> }

/**
 * Watches the files of a catalogue by looking at their times and sizes, which works on disks of other machines too. A change counts when two
 * looks in a row see the same, so that a copy half way is not read. @returns what stops it.
 */
export function watchCatalogue(catalogue: string, { every, changed }: Watching): () => Promise<void> {
  let known: string | undefined
  let last: string | undefined
  let going: Promise<void> = Promise.resolve()
  let stopped = false
  let timer: NodeJS.Timeout

  async function look(): Promise<void> {
    const seen = await looksOf(catalogue)
    known ??= seen
    if (seen !== known && seen === last) {
      known = seen
      await changed()
    }
    last = seen
  }

  function next(): void {
    if (stopped) return
    timer = setTimeout(() => { going = look().finally(next) }, every)
    timer.unref()
  }
  going = look().finally(next)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await going
  }
}

/** The names, times and sizes of every file that a catalogue is read from. */
async function looksOf(catalogue: string): Promise<string> {
  const files = await filesOf(catalogue)
  const looks = await Promise.all(files.map(async file => {
    const found = await stat(file).catch(() => undefined)
    return found?.isFile() ? `${file} ${found.mtimeMs} ${found.size} ${found.ino}` : ''
  }))
  return looks.filter(Boolean).join('\n')
}

async function filesOf(catalogue: string): Promise<string[]> {
  const beside = ['publishers.yaml', 'partnership.yaml', 'signposts.yaml', 'links.json'].flatMap(name => [join(catalogue, name), join(dirname(catalogue), name)])
  const inside = await Promise.all([catalogue, join(catalogue, 'reviews')].map(async folder =>
    (await readdir(folder).catch(() => [])).filter(name => /\.md$/iu.test(name)).map(name => join(folder, name))))
  return [catalogue, ...beside, ...inside.flat()].toSorted()
}
