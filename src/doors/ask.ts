import { createInterface } from 'node:readline'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { lacksLocal, localMissing } from '../care/signposts.ts'
import { catalogueFor, shippedCatalogue } from '../catalogue/beside.ts'
import { argumentsOf, door, keptIn, readSettings } from '../command-line.ts'
import type { Desk } from '../conversation/desk.ts'
import type { Reply } from '../conversation/reply.ts'
import { UsageError } from '../errors.ts'

const help = `Asks the catalogue a question, as in Teams, and prints the answer.

  npm run ask -- "learning on elective home education"
  npm run -s ask -- --json "babies under one"

  --json             one JSON object: {id, kind, matches: [{id, grade, why, documents}], searched, understood}
  --input FILE       one JSON object a line {id, question, previous?: [earlier questions]}; - reads standard input;
                     prints one JSON object a line, in order
  --catalogue PATH   another catalogue: a folder of Markdown records, a .json array, or .ndjson; without it the one that
                     CATALOGUE names, in .env or the environment, otherwise ours
  --help             this text
`

const line = z.object({ id: z.union([z.string(), z.number()]), question: z.string(), previous: z.array(z.string()).optional() })
type Line = z.infer<typeof line>

await door(run)

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const question = positionals.join(' ')
  readSettings(process.env)
  const catalogue = catalogueFor(values.catalogue, process.env)
  refuseMisuse(question, { ...values, catalogue })
  const kept = keptIn(process.env)
  // Another catalogue does not push out what the bot keeps of its own.
  const cacheDir = catalogue !== shippedCatalogue ? join(kept, 'asked') : kept
  enableCompileCache(join(kept, 'compiled'))
  const { createConversation } = await import('../app.ts')
  const { desk, signposts } = createConversation({ now: Date.now, cacheDir, cataloguePath: catalogue })
  if (lacksLocal(signposts)) process.stderr.write(`${localMissing}.\n`)
  if (values.input) return answerLines(desk, values.input)
  const reply = ask(desk, { id: 'question', question })
  if (values.json) return printJson('question', reply)
  const { loadCards } = await import('../cards/cards.ts')
  process.stdout.write(`${loadCards(join(import.meta.dirname, '../../cards'))(reply).text}\n`)
}

function refuseMisuse(question: string, { input, catalogue }: { input?: string, catalogue: string }): void {
  if (!input && question === '') throw new UsageError('Give a question in quotation marks, or --input FILE. See npm run ask -- --help')
  if (input && question !== '') throw new UsageError('Give a question or --input FILE, not both.')
  if (input && input !== '-' && !isFile(input)) throw new UsageError(`There is no file ${input}.`)
  if (!existsSync(catalogue)) throw new UsageError(`There is no catalogue at ${catalogue}.`)
}

function readArguments() {
  return argumentsOf('npm run ask', {
    allowPositionals: true,
    options: { json: { type: 'boolean' }, input: { type: 'string' }, catalogue: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
  })
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

async function answerLines(desk: Desk, input: string): Promise<void> {
  let number = 0
  for await (const text of createInterface({ input: input === '-' ? process.stdin : createReadStream(input) })) {
    number++
    if (text.trim() === '') continue
    const read = readLine(text, number)
    printJson(read.id, ask(desk, read))
  }
}

function readLine(text: string, number: number): Line {
  try {
    return line.parse(JSON.parse(text))
  } catch (error) {
    throw new UsageError(`Line ${number} is not {"id", "question", "previous"?} in JSON.`, { cause: error })
  }
}

/** Asks the earlier questions and then this one, as one conversation that nobody else shares. */
function ask(desk: Desk, { id, question, previous = [] }: Line): Reply {
  const conversation = `${id} ${performance.now()}`
  let reply!: Reply
  for (const text of [...previous, question]) reply = desk.reply({ kind: 'words', scope: 'personal', conversation, text })
  return reply
}

function printJson(id: string | number, reply: Reply): void {
  const { searched, understood, redacted, inDoubt } = reply as Partial<Extract<Reply, { kind: 'answer' }>>
  process.stdout.write(`${JSON.stringify({ id, kind: reply.kind, matches: matchesOf(reply), searched, understood, ...redacted && { redacted }, ...inDoubt && { inDoubt: true } })}\n`)
}

function matchesOf(reply: Reply) {
  if (reply.kind !== 'answer') return []
  return reply.matches.map(({ review, grade, why }) => ({ id: review.id, grade, why, documents: review.documents }))
}
