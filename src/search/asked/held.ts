import type { Named } from '../limits/named.ts'
import type { QuestionDraft } from './wishes.ts'
import type { Word } from '../words/words.ts'

/** Words that a request for what is held consists of: who asks whom, for reviews as such, how many, and in which order. */
const requests: ReadonlySet<string> = new Set(('a an the of in on at to from for with and or by than is are was were be been do does did i id im we us me my our you u ya your youve uve weve theyve they theres there here ' +
  'can could would will may might should shall let lets show give gimme list tell send find get see view read look browse go through bring pull display want wanted need like please pls plz ta thanks thank cheers hi hello hiya hey ' +
  'what whats wot wots which whichever whatever whats any anything something some thing things stuff one ones review reviews report reports case cases learning lesson lessons document documents publication publications title titles published publish ' +
  'them these those it this that so far just only ok okay then now currently present moment yet ever actually really very absolutely quick quickly possible again have has had got hold holds held holding keep kept store stored available out put came come comes coming brought up ' +
  'exist exists cover covers released issued added uploaded produced wrote written done all everything every each single whole full complete entire lot list set collection catalogue library archive database system index contents content inventory ' +
  'how many number total count altogether newest latest recent recently most oldest earliest first last new newer old older date dated order lately').split(' '))

/** Words that say that all are wanted. */
const saysAll = /^(everything|all|every|each|whole|full|complete|entire|lot|catalogue|library|collection|contents|inventory|archive)$/
/** After these, "all" are those who are spoken to, or it ends what is said. */
const spokenTo = /^(hi|hello|hiya|hey|morning|afternoon|evening|thanks|thank|cheers|you|that|thats|is|for|at)$/
const asksWhich = /\b(?:what|whats|wot|wots|which)\b(?: \S+)* (?:have|got|hold|holds|held|there|here|available|covers?|published|exists?|out)\b/
/** How many there are is answered by all of them. */
const asksHowMany = /\bhow many\b|\b(?:number|total|count) of\b/
/** Reviews as such, in few words and no more than that: "any reviews?". */
const asksForAny = /^(?!.*\b(?:this|that|these|those|them|it|was|were|been|be|are|is)\b)(?:\S+ ){0,5}(?:reviews|reports|documents|publications|titles)(?: (?:please|pls|plz|ta|thanks|there|here|available|then|now))*$/
const asksToSee = /\b(?:list|show|see|view|browse|give|display|read)\b(?: \S+)* (?:reviews|reports|cases|titles|documents|publications|them)\b/

/** True where neither a theme, nor a filter, nor a name was read. */
const isBare = ({ wishes, filters }: QuestionDraft, { denied, unknown, label }: Named): boolean => wishes.length === 0 && Object.keys(filters).length === 0 && denied.length === 0 && !unknown && !label

/** True for a question that asks for what is held as such, by no theme: for all of it, or in an `ordered` way for the newest or the oldest: "what have you got?", "the latest thing that came out". */
export function asksForHeld(question: readonly Word[], draft: QuestionDraft, byName: Named, ordered: boolean): boolean {
  if (question.length === 0 || !isBare(draft, byName) || !question.every(({ text }) => requests.has(text))) return false
  const said = question.map(({ text }) => text).join(' ')
  return ordered || question.some(({ text }, i) => saysAll.test(text) && !spokenTo.test(question[i - 1]?.text ?? '')) || asksWhich.test(said) || asksHowMany.test(said) || asksToSee.test(said) || asksForAny.test(said)
}
