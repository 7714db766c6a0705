/** npm run notices: what editors do with notices, on the machine of the bot. */
import { writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { loadCards } from '../cards/cards.ts'
import { argumentsOf, door, readSettings } from '../command-line.ts'
import { readConfig, type Config } from '../config.ts'
import { UsageError } from '../errors.ts'
import { acts, onlyTells, type ActOptions, type Room, type Report } from '../noticeboard/acts.ts'
import { createNewsroom } from '../notices/newsroom.ts'
import { momentIn } from '../notices/timing.ts'
import { widthsPage } from '../pages/widths-page.ts'
import { openStore } from '../store/open.ts'

const help = `What editors do with notices of new reviews, in the store that the bot uses. The bot may run meanwhile: it does the sending.

  npm run notices -- drafts                 notices that wait to be decided on, with the number of conversations each goes to
  npm run notices -- preview ID             the notice as it will be posted; --html FILE writes it as a phone and a wide screen show it
  npm run notices -- send ID                sends it now
  npm run notices -- schedule ID --at TIME  sends it at a time on the clock in London, for example 2026-03-09T09:00
  npm run notices -- cancel ID              drops one that waits, or stops one half way
  npm run notices -- status [ID]            all notices, or what became of every post of one; --csv for a spreadsheet
  npm run notices -- resend ID              sends what failed again, and nothing else
  npm run notices -- correct ID             edits it, wherever it was posted, to what the catalogue says now
  npm run notices -- withdraw ID            replaces it, wherever it was posted
  npm run notices -- settle [ID --conversation ID --there|--again|--done]
                                            the posts that nobody can tell of or edit, or the answer for one: it is there,
                                            send it again, or what could not be edited has been seen to

  --json         plain data instead of words
  --again        with send or schedule: a draft that was perhaps sent before a copy of the store was put back, and is not there
  --as ID        the editor who decides, by Entra object id: needed where EDITORS names any
  --help         this text

It reads STORE, DATA_DIR, CATALOGUE, EDITORS and NOTICE_APPROVALS in .env or the environment, as npm start does.
`

const home = join(import.meta.dirname, '../..')

await door(run)

async function run(): Promise<void> {
  const { values, positionals: [name, id, ...more] } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const act = name !== undefined && Object.hasOwn(acts, name) ? acts[name]! : undefined
  if (!act || more.length > 0) throw new UsageError('Name one command, such as drafts. See npm run notices -- --help')
  if (values.html !== undefined && name !== 'preview') throw new UsageError('--html goes with preview.')
  readSettings(process.env)
  const config = readConfig(process.env)
  const by = onlyTells(name!, id) ? 'this machine' : editor(values.as, config)
  const told = await inNewsroom(config, room => act(givenIn(values, id, by), room))
  if (values.html !== undefined) writeFileSync(resolve(values.html), widthsPage((told.json as { card?: object }).card ?? {}))
  process.stdout.write(`${values.json ? JSON.stringify(told.json) : told.text}\n`)
}

async function inNewsroom(config: Config, act: (room: Room) => Promise<Report>): Promise<Report> {
  enableCompileCache(join(config.dataDir, 'compiled'))
  const { createConversation } = await import('../app.ts')
  const store = await openStore(config.store)
  try {
    const { catalogue, wanting, topics } = createConversation({ now: Date.now, cacheDir: config.dataDir, ...config.catalogue && { cataloguePath: config.catalogue } })
    return await act({ newsroom: createNewsroom({ store, catalogue, wanting, topics, approvals: config.approvals, now: Date.now }), toCard: loadCards(join(home, 'cards')) })
  } finally {
    await store.close()
  }
}

function givenIn({ csv = false, conversation, at, there, again, done }: ReturnType<typeof readArguments>['values'], id: string | undefined, by: string): ActOptions {
  const [answer, ...more] = (['there', 'again', 'done'] as const).filter((_, i) => [there, again, done][i])
  if (more.length > 0) throw new UsageError('Give one answer: --there, --again or --done.')
  return { by, csv, ...id !== undefined && { id }, ...conversation !== undefined && { conversation }, ...at !== undefined && { at: time(at) }, ...answer && { answer } }
}

function readArguments() {
  return argumentsOf('npm run notices', {
    allowPositionals: true,
    options: {
      json: { type: 'boolean' }, csv: { type: 'boolean' }, html: { type: 'string' }, at: { type: 'string' }, as: { type: 'string' },
      conversation: { type: 'string' }, there: { type: 'boolean' }, again: { type: 'boolean' }, done: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }
    }
  })
}

/** Who decides. Where editors are named, only they do; elsewhere, whoever may use this machine does. */
function editor(id: string | undefined, { editors }: Config): string {
  const named = id?.toLowerCase()
  if (editors.length === 0) return named ?? 'this machine'
  if (named === undefined || !editors.includes(named)) throw new UsageError('Say which editor decides: --as and an Entra object id that EDITORS names.')
  return named
}

function time(text: string): number {
  const at = momentIn(text)
  if (at === undefined) throw new UsageError(`--at ${text} is not a time: write it like 2026-03-09T09:00`)
  return at
}
