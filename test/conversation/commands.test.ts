import assert from 'node:assert/strict'
import { commandIn, commands, commandSaid, commandsFor } from '../../src/conversation/commands.ts'
import { aConversation } from '../support/conversation.ts'

describe('commands', () => {
  for (const [said, name] of [
    ['help', 'help'], ['HELP!', 'help'], ['  Help please ', 'help'], ['?', 'help'], ['What can you do?', 'help'],
    ['latest', 'latest'], ['What’s new?', 'latest'], ['themes', 'themes'], ['/themes', 'themes'], ['about', 'about'],
    ['hello', 'hello'], ['Hi!!', 'hello'], ['', 'hello'], ['…', 'hello'], ['thank you.', 'thanks'], ['cheers', 'thanks'], ['Start again', 'forget']
  ]) {
    it(`reads “${said}” as ${name}`, () => assert.equal(commandSaid(said!)?.name, name))
  }

  for (const question of ['help with neglect', 'latest reviews about neglect', 'hello, learning on neglect', 'themes in neglect cases', 'constructor', 'help '.repeat(9)]) {
    it(`leaves the question “${question.slice(0, 40)}” alone`, () => assert.equal(commandSaid(question), undefined))
  }

  for (const [said, name, rest] of [
    ['subscribe', 'subscribe', ''], ['Please subscribe us!', 'subscribe', ''], ['subscribe to neglect and under 1', 'subscribe', 'neglect and under 1'], ['Can we subscribe to: exploitation, please?', 'subscribe', 'exploitation'],
    ['we’d like to subscribe this channel to self-harm or suicide', 'subscribe', 'self-harm or suicide'], ['tell us about new reviews on home education', 'subscribe', 'home education'], ['subscribe neglect weekly', 'subscribe', 'neglect weekly'],
    ['what are we subscribed to?', 'subscriptions', ''], ['My subscriptions', 'subscriptions', ''], ['change to teenagers', 'change', 'teenagers'], ['change our subscription to drugs', 'change', 'drugs'],
    ['mute', 'pause', ''], ['pause for now please', 'pause', ''], ['unmute', 'resume', ''], ['stop sending these', 'unsubscribe', ''], ['UNSUBSCRIBE', 'unsubscribe', ''], ['unsubscribe from neglect', 'unsubscribe', 'neglect'], ['drafts', 'drafts', '']
  ] as const) {
    it(`reads “${said}” as ${name}${rest && `, of “${rest}”`}`, () => { const found = commandIn(said); assert.deepEqual([found?.command.name, found?.rest], [name, rest]) })
  }

  for (const question of ['what do reviews say about change to care plans', 'reviews where contact was stopped', 'subscribers', 'a family who follow a faith', 'pausing contact', 'notify the police about neglect', 'please help with neglect']) {
    it(`leaves “${question}” alone`, () => assert.equal(commandIn(question), undefined))
  }

  it('are never taken for an alarm, in the words of the table or with what they are to be done with', () => {
    const { care } = aConversation()
    const said = [...commands.flatMap(({ says }) => says), 'HELP!', 'Hi!!', 'Please subscribe us!', 'subscribe to neglect and under 1', 'subscribe neglect weekly', 'tell us about new reviews on home education', 'change to teenagers', 'unsubscribe from neglect', 'can you help']
    assert.deepEqual(said.filter(words => care.notice(words).concern !== undefined), [])
  })

  it('never share a phrase', () => {
    const phrases = commands.flatMap(({ says, leads = [] }) => [...says, ...leads.filter(words => !(says as readonly string[]).includes(words))])
    assert.deepEqual(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i), [])
  })

  it('fit the lengths and numbers that the Teams command menu allows', () => {
    for (const { says: [shown], description } of commandsFor('personal')) {
      assert.ok(shown.length <= 32, shown)
      assert.ok(description.length <= 128, description)
    }
    assert.ok(commandsFor('personal').length <= 12)
  })
})
