/** npm run restore: a store from a copy, without anything being posted twice. */
import { resolve } from 'node:path'
import { argumentsOf, door, readSettings } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { UsageError } from '../errors.ts'
import { fillStore } from '../store/copies.ts'
import { openStore } from '../store/open.ts'
import { count } from '../english/lists.ts'

const help = `Fills an empty store from a copy that npm run backup made. Stop the bot first.

  npm run restore -- FILE
  npm run restore -- --hold

  --hold   the store was put back by other means, such as Azure's: only keep it from posting twice
  --help   this text

Whatever was due when the copy was made may have been posted since. It does not go out by itself: editors are asked whether it
is there, and notices that were to be sent are drafts again. It fills the store that STORE names, in .env or the environment.
For PostgreSQL that is an empty database, and pg_restore of the server's version is needed.
`

await door(async () => {
  const { values, positionals: [file, ...more] } = argumentsOf('npm run restore', { allowPositionals: true, options: { hold: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) return void process.stdout.write(help)
  if (more.length > 0 || (file === undefined) !== (values.hold === true)) throw new UsageError('Name one copy, or write --hold. See npm run restore -- --help')
  readSettings(process.env)
  const { store: where } = readConfig(process.env)
  if (file !== undefined) fillStore(where, resolve(file), process.env)
  const store = await openStore(where)
  const { posts, notices } = await store.holdDue(Date.now())
  await store.close()
  process.stdout.write(`The store is ready. Held for editors to decide: ${count(posts, 'post')}, ${count(notices, 'notice')}.\n`)
})
