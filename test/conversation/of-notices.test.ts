import assert from 'node:assert/strict'
import { askedOfNotices } from '../../src/conversation/of-notices.ts'

/** The likeliest that a text asks for, as "command: rest", with a tilde where it leans on what is sent, and how; "-" for nothing. */
function asked(text: string): string {
  const [found] = askedOfNotices(text)
  return found ? `${found.command}${found.how ? `~${found.how}` : found.leans ? '~' : ''}: ${found.which ? `${found.which} → ` : ''}${found.rest}` : '-'
}

/** What is asked, and the ways of asking it, a bar between them. */
const wordings: [expected: string, texts: string][] = [
  ['subscribe: ', 'subscribe us all|subscribe everyone in the team|please sign everyone up|I’d like to get an email when a new one comes out'],
  ['subscribe: neglect', 'send us an alert for neglect|subscribe the team to neglect|set up a notification for neglect|turn on notifications for neglect|can I get alerts about neglect'],
  ['subscribe: review about neglect', 'can you let us know when there’s a new review about neglect|notify me whenever a new review about neglect is published|tell us as soon as a review about neglect comes out|keep us posted if there is a new review about neglect'],
  ['subscribe: reviews on neglect', 'I want to be told about new reviews on neglect|we’d like to hear about new reviews on neglect|send this channel new reviews on neglect|keep me updated on new reviews on neglect|can we get notifications of new reviews on neglect|email us new reviews on neglect'],
  ['subscribe: on self-harm', 'let me know when anything new comes out on self-harm|ping us when a new one on self-harm lands'],
  ['subscribe: review on neglect', 'whenever a review on neglect is published, tell us'], ['subscribe: neglect weekly', 'notify this team about neglect weekly'], ['subscribe: neglect reviews', 'any new neglect reviews, please let us know'],
  ['subscribe: reviews every month', 'send me new reviews every month'],
  ['unsubscribe: ', 'turn off notifications|switch the alerts off|remove our subscription|no more notifications please|we don’t want any more of these notices|can you stop the weekly digest|stop telling us about new reviews|delete our subscriptions|we’d like to opt out of notices|stop the emails|could you stop the pings|switch off the weekly round-up|we have had enough of these emails|no more alerts in this channel please'],
  ['unsubscribe: about neglect', 'stop sending us notices about neglect|no more posts about neglect|cancel the alerts about neglect'],
  ['unsubscribe: neglect', 'cancel the neglect notices|turn off the neglect alerts'],
  ['unsubscribe: for two weeks', 'stop notices for two weeks'],
  ['unsubscribe~: ', 'opt out|take us off the list|unsubscribe this channel|please stop posting these in here|I want to stop getting these|stop sending us them|I’d like to unsubscribe|stop notifying us|quit sending these|please remove us from the mailing list'],
  ['unsubscribe~: neglect', 'turn off neglect|stop neglect|unfollow neglect'],
  ['pause: ', 'suspend our subscription|put notices on hold|take a break from notices|mute the alerts please'],
  ['pause: neglect', 'pause the neglect notices|mute our neglect alerts|put the neglect alerts on hold'],
  ['pause: until September', 'mute the notices until September|please hold the notices until September'],
  ['pause~: neglect', 'pause neglect|snooze neglect'],
  ['pause~: until Monday', 'pause until Monday|can you mute these until Monday|pause everything until Monday'],
  ['pause~: neglect for two weeks', 'mute neglect for two weeks'],
  ['resume: ', 'start the notices again|turn notices back on|switch notifications on again|restart our subscription|start sending notices again|can we have the notices back|carry on with the notices|start up the notices again'],
  ['resume~: ', 'unmute these|turn them on again|switch these back on|start posting again|restart everything'],
  ['resume~: neglect', 'resume neglect|unmute neglect'],
  ['change~: weekly', 'make it weekly|switch to weekly|send them weekly instead|can these be weekly|change our subscription to weekly|could we have it weekly please|weekly instead please'],
  ['change~: Thursdays', 'we’d prefer Thursdays'], ['change~: weekly on a Monday', 'please make this weekly on a Monday'],
  ['change~: on Fridays', 'we’d rather have them on Fridays|can we have it on Fridays instead|could we get these on Fridays'],
  ['change~: Tuesday', 'change day to Tuesday|change the day to Tuesday|move it to Tuesday|switch them to Tuesday'],
  ['change~: neglect → self-harm', 'change neglect to self-harm|change from neglect to self-harm'],
  ['subscriptions: neglect', 'are we subscribed to neglect|is this channel signed up for neglect?|do we follow neglect|am I following neglect'],
  ['subscribe: CSE', 'keep us in the loop about CSE|can you keep the team informed about CSE|put us down for notices on CSE|put me on the list for CSE|we want to follow CSE|I’d like to follow CSE|can we follow CSE'],
  ['subscribe: ', 'add us to the mailing list|is there a way to get alerts|can I sign up for notices|send us the notices please'], ['subscribe: ones', 'could we get new ones as they’re published|we’d like new ones as and when they come out'],
  ['subscriptions: ', 'do you send out notices|how do I sign up for alerts|do you do alerts'],
  ['subscriptions~doubts: ', 'when is the next one|when’s the next due|did anything come last week|has anything been sent this month|why this channel'],
  ['subscriptions~: ', 'send a test|can you send a test message'], ['subscriptions~doubts: suicide', 'why are we getting suicide|who set up the suicide|who added suicide'],
  ['unsubscribe~doubts: neglect', 'remove neglect|drop neglect|get rid of neglect please|I don’t want neglect any more|lose neglect'],
  ['unsubscribe~: second one', 'turn the second one off|cancel the second one|turn off the second one'], ['unsubscribe~doubts: number 2', 'delete number 2|drop number 2'],
  ['pause~: first one', 'pause the first one|mute the first one'], ['pause~: for August', 'pause them all for August|hold both for August'], ['resume~: neglect', 'start neglect again|turn neglect back on'],
  ['change~: neglect → weekly', 'make neglect weekly|can neglect be weekly|change neglect to weekly'], ['change~: neglect → on Fridays', 'can we have neglect on Fridays'],
  ['change~doubts: neglect → obesity', 'replace neglect with obesity|swap neglect for obesity|instead of neglect send obesity|obesity instead of neglect please|put obesity in place of neglect'],
  ['subscribe~doubts: obesity', 'add obesity|add obesity to neglect'], ['change~: on weekdays', 'only send on weekdays'], ['change~offer: drugs', 'no, drugs|actually drugs'],
  ['subscriptions~changes: Theo', 'tell us if Theo changes|let us know if Theo is updated'], ['subscriptions~changes: reviews', 'can this channel be told when reviews are withdrawn|notify us when reviews are corrected'],
  ['change: ', 'manage notifications|change our notices'],
  ['subscriptions: ', 'who subscribed us?|who signed us up for this|what notices do we get|when do the notices come|when was the last notice sent|are notices on here|which notifications are on|show me our notices|is this channel subscribed?|how can we unsubscribe|how do we stop these messages'],
  ['subscriptions~: ', 'how do I turn these off|how do I change these|we no longer want these|cancel|don’t send us any more|how often do we get these?|when did the last one come?|who set this up|why are we getting these|what time do these come|we don’t need these any more|who asked for these|what’s sent here|who turned this on'],
  ['-', 'what do reviews say about change to care plans|reviews where contact was stopped|notify the police about neglect|tell me when the review about Zac was published|let us know what new reviews say about neglect|can you tell us when a child is put on a plan'],
  ['-', 'tell me about the new reviews on neglect|send me reviews on neglect|show me new reviews on neglect|how do we stop neglect|who told the police|when was it published|when did it come out|can I get a summary of it|missed GP follow up|put them back in|carry on|what’s the notice period for a placement move|he is following my car|amber alerts for missing children|please send my apologies for the 10am|sign up for lunch and learn|tell me about a new baby|follow-up after discharge|do we follow up neglect|is neglect on the rise|what do we have on neglect|have you got neglect']
]

describe('what is asked of notices in ordinary words', () => {
  for (const [expected, texts] of wordings) for (const text of texts.split('|')) it(`“${text}” is ${expected}`, () => assert.equal(asked(text), expected))
  for (const text of ['are these still on', 'is it on?', 'was it Bob who subscribed', 'these are no longer needed', 'can the notices be paused', 'get the notices going again', 'bring back the notices', 'we’re ready for notices again', 'let us have the alerts again']) {
    it(`“${text}” gets at least the card of all that is sent`, () => assert.ok(askedOfNotices(text).some(({ command, rest }) => command === 'subscriptions' || (command === 'resume' && rest === ''))))
  }
  it('is not looked for in a long message, whatever stands in it', () => {
    const began = performance.now()
    assert.deepEqual(askedOfNotices('stop the notices us us us about us '.repeat(400)), [])
    for (const some of ['stop us the ', 'us to pause the notices ', 'send us new reviews when ']) askedOfNotices(some.repeat(40 / some.trim().split(' ').length))
    assert.ok(performance.now() - began < 1000)
  })
})
