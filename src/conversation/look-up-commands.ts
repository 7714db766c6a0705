/** A way to look reviews up from the message box. The Teams manifest lists them from here. */
export interface LookUpCommand {
  id: LookUpName
  /** At most 32 characters. */
  title: string
  /** At most 128 characters. */
  description: string
  /** What is typed into its box. */
  parameter: { name: string, title: string, description: string }
}

export type LookUpName = 'topic' | 'name'

export const lookUpCommands: readonly LookUpCommand[] = [
  { id: 'topic', title: 'By topic', description: 'Find published reviews on a topic, an age or a kind of harm',
    parameter: { name: 'words', title: 'Topic', description: 'A topic, for example home education. Leave out names.' } },
  { id: 'name', title: 'By name or code', description: 'Find a published review by its code or the name it is known by',
    parameter: { name: 'words', title: 'Name or code', description: 'The name or code that the publication uses' } }
]

/** What can be asked of someone's message. */
export const messageCommand = { id: 'learn', title: 'Find learning for this', description: 'Find published reviews on the themes of this message. Its words are not kept.' } as const
