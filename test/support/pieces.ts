/** A piece of work: test files that run one after another in one process. */
export interface Piece { name: string, files: string[] }

/** Folders and files of tests that take long, the longest first: each is a piece of its own, begun before the rest. */
const long = ['running', 'abuse', 'look-ups', 'care', 'render', 'store', 'start.test.ts', 'chaos', 'safe-words.test.ts', 'check.test.ts', 'pages', 'deploying', 'cards', 'reload', 'identity', 'intake', 'eval', 'server', 'ask.test.ts']

/** What measures how soon something is done, or waits for a page that several processes draw together, against a clock that runs on while other work has the processor. */
const timed = ['test/notices/sender.test.ts', 'test/running/hanging.test.ts', 'test/running/twice.test.ts', ...['buttons', 'look-ups', 'notices', 'playground'].map(name => `test/playground/${name}.test.ts`)]

/** Divides test files into pieces that may run at once, the longest first, and the one that has the machine to itself. */
export function together(files: readonly string[]): { inLanes: Piece[], alone: Piece } {
  const alone = files.filter(file => timed.includes(file))
  const ofName = Map.groupBy(files.filter(file => !timed.includes(file)), file => {
    const name = file.split('/')[1]!
    return long.includes(name) ? name : 'all others'
  })
  const inLanes = [...long, 'all others'].flatMap(name => ofName.has(name) ? [{ name, files: ofName.get(name)! }] : [])
  return { inLanes, alone: { name: 'alone', files: alone } }
}
