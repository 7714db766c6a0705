/** npm run backup: a copy of the store. */
import { resolve } from 'node:path'
import { argumentsOf, door, readSettings } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { UsageError } from '../errors.ts'
import { copyStore } from '../store/copies.ts'

const help = `Writes a copy of the store to a new file, whole and as of one moment. The bot may run meanwhile.

  npm run backup -- FILE

  --help   this text

It copies the store that STORE names, in .env or the environment, as npm start does. For PostgreSQL it needs pg_dump of the
server's version. npm run restore puts a copy back.
`

await door(async () => {
  const { values, positionals: [file, ...more] } = argumentsOf('npm run backup', { allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) return void process.stdout.write(help)
  if (!file || more.length > 0) throw new UsageError('Name one file to write to. See npm run backup -- --help')
  readSettings(process.env)
  await copyStore(readConfig(process.env).store, resolve(file), process.env)
  process.stdout.write(`${resolve(file)}\n`)
})
