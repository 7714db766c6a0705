import assert from 'node:assert/strict'
import { addressed } from '../../src/conversation/addressed.ts'

const told = (text: string, scope: 'channel' | 'personal' = 'channel'): string => { const { text: left, whose } = addressed(text, scope); return `${whose ?? '-'}: ${left}` }

describe('for whom notices are asked for', () => {
  for (const [expected, texts] of [
    ['own: subscribe to neglect', 'subscribe me personally to neglect|subscribe to neglect for me only|subscribe just me to neglect|subscribe to neglect, but only for me|subscribe to neglect in private'],
    ['own: unsubscribe', 'unsubscribe me only|unsubscribe just me'], ['own: mute these', 'mute these just for me'], ['own: subscribe me', 'subscribe me but privately|subscribe me in a private message|subscribe me by DM'],
    ['person: subscribe to neglect', 'subscribe bob to neglect|subscribe my manager to neglect|subscribe Priya to neglect'], ['person: notify us about new reviews', 'notify Dave about new reviews|notify my line manager about new reviews'],
    ['place: subscribe to neglect', 'subscribe the other channel to neglect|subscribe to neglect in the General channel|subscribe all our channels to neglect|subscribe the Derby team channel to neglect|subscribe to neglect in another team'],
    ['-: subscribe the team to neglect in this channel', 'subscribe the team to neglect in this channel'], ['-: subscribe this channel to neglect', 'subscribe this channel to neglect'],
    ['-: learning on private fostering', 'learning on private fostering'], ['-: subscribe us to the team around the child', 'subscribe us to the team around the child'], ['-: pause our channel', 'pause our channel']
  ] as const) for (const text of texts.split('|')) it(`“${text}” is ${expected}`, () => assert.equal(told(text), expected))
  it('is nobody else for me alone in a chat of one’s own', () => assert.equal(told('subscribe just me to neglect', 'personal'), '-: subscribe to neglect'))
})
