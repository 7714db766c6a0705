import assert from 'node:assert/strict'
import { commands, commandSaid, commandsFor } from '../../src/conversation/commands.ts'

describe('commands', () => {
  for (const [said, name] of [
    ['help', 'help'], ['HELP!', 'help'], ['  Help me ', 'help'], ['?', 'help'], ['What can you do?', 'help'],
    ['latest', 'latest'], ['What’s new?', 'latest'], ['themes', 'themes'], ['/themes', 'themes'], ['about', 'about'],
    ['hello', 'hello'], ['Hi!!', 'hello'], ['', 'hello'], ['…', 'hello'], ['thank you.', 'thanks'], ['cheers', 'thanks'], ['Start again', 'forget']
  ]) {
    it(`reads “${said}” as ${name}`, () => assert.equal(commandSaid(said!)?.name, name))
  }

  for (const question of ['help with neglect', 'latest reviews about neglect', 'hello, learning on neglect', 'themes in neglect cases', 'constructor', 'help '.repeat(9)]) {
    it(`leaves the question “${question.slice(0, 40)}” alone`, () => assert.equal(commandSaid(question), undefined))
  }

  it('never share a phrase', () => {
    const phrases = commands.flatMap(({ says }) => [...says])
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
