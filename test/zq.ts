import { readFileSync } from 'node:fs'
import { createClerk, type Desired } from '../src/conversation/clerk.ts'
import { commandIn } from '../src/conversation/commands.ts'
import { askedOfNotices } from '../src/conversation/of-notices.ts'
import { createWanting, subscriptionId } from '../src/notices/wants.ts'
import { createSearch } from '../src/search/search.ts'
import { openStore } from '../src/store/open.ts'
import { timingInWords } from '../src/notices/timing.ts'
import { shippedCatalogue, vocabulary } from './support/look-ups.ts'
import { aMessenger } from './support/rooms.ts'
import { anAddress } from './support/subscribers.ts'
const catalogue = shippedCatalogue(); const wanting = createWanting({ catalogue, vocabulary, search: createSearch(catalogue, vocabulary) })
const here = anAddress()
for (const text of readFileSync(process.argv[2]!, 'utf8').trim().split('\n')) {
  if (text.startsWith('#')) { console.log(text); continue }
    const store = await openStore('sqlite::memory:')
    const asked: Desired = { scope: 'channel', here, by: { id: 'x' }, messenger: aMessenger() }
    await store.keepAddress(here, 1)
    { const wants = wanting.read('neglect').wants!; await store.keepSubscription({ id: subscriptionId(here.conversation, wants), conversation: here.conversation, wants, when: { kind: 'weekly', day: 3, hour: 10 }, by: 'x', since: 1, paused: false }) }
    const clerk = createClerk({ store, wanting, now: () => 1 })
    const listed = commandIn(text)
    let found: { command: string, rest: string, which?: string } | undefined = listed && { command: listed.command.name, rest: listed.rest }
    if (listed?.rest !== '') for (const of of askedOfNotices(text)) if (await clerk.hears(of, asked)) { found = of; break }
    if (!found) { console.log(text.padEnd(58), '| DESK'); continue }
    const r = await clerk.said(found.command as never, found.rest, false, asked, found.which)
    console.log(text.padEnd(58), '|', found.command, r.kind === 'consider' ? `consider ${r.said.join(' · ') || 'EVERYTHING'}, ${timingInWords(r.timing).replace(', and not at all in a week with nothing new', '')}${r.replaces ? ' REPLACES' : ''} ${r.notes.map(n => n.slice(0, 25)).join('#')}` : r.kind === 'subscriptions' ? `list ${r.done ?? ''} ${r.notes?.map(n => n.slice(0, 30)).join('#') ?? ''}` : r.kind)
    await store.close()
}
