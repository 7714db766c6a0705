import { readdirSync, readFileSync } from 'node:fs'
import type { Concern } from '../../src/care/concern.ts'

/** A message as typed, and what a careful practitioner would notice in it. */
export interface Message { text: string, concern: Concern | null, file: string }

const folder = new URL('messages/', import.meta.url)

/**
 * Messages with personal details in them and nothing that needs care, as typed; those that could be read either way (a third column says so)
 * are left out.
 */
export function messagesWithDetails(): Message[] {
  return readdirSync(folder).filter(file => file.endsWith('.tsv')).toSorted().flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n')
    .map(line => line.split('\t')).filter(([text, , concern]) => text !== '' && concern === undefined).map(([text = '']) => ({ text, concern: null, file })))
}

/** Every message listed beside the tests: `risk.txt`, `risk-2.txt` and so on; `questions` are to be answered as usual. */
export function listedMessages(): Message[] {
  return readdirSync(folder).filter(file => file.endsWith('.txt')).toSorted().flatMap(file => {
    const [kind = ''] = file.replace('.txt', '').split('-')
    const concern = kind === 'questions' ? null : kind as Concern
    return readFileSync(new URL(file, folder), 'utf8').split('\n').filter(line => line.trim() !== '').map(text => ({ text, concern, file }))
  })
}
