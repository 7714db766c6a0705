import type { Whose } from './addressed.ts'

/** What the clerk adds to a card, where something was not done or cannot be. */
export const pauseStays = 'It stays paused until someone types “resume”: no day can be set for that.'
export const notEnded = 'Nothing was ended: choose what to end. To leave out hours, type for example “change to not from 6pm to 8am”.'
export const noneOfThat = 'Nothing that is sent here is about just that.'
export const sentHere = { all: 'Yes: every review on that is sent here.', some: 'In part: some reviews on that are sent here.', none: 'No: nothing that is sent here is about that.' }
export const whichOne = 'Say which one, for example “change neglect to weekly”.'

/** Where to ask for what is not for the conversation that was asked in. */
export const elsewhere: Record<Whose, string> = {
  own: 'What is typed here is about all of this conversation. Type it in your own chat with the bot.',
  person: 'Nobody is subscribed by somebody else: they type it in their own chat with the bot.',
  place: 'What is typed here is about this conversation alone. Type it in the other one.'
}
export const ofChanges = 'A notice that was posted here is edited by itself when editors correct it, and replaced once its review is withdrawn. Of reviews that no notice was posted of here, no change is told.'
