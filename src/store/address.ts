/** `suspended`: Teams refuses what is posted there; `gone`: deleted, and it may be restored. Nothing is posted to either, and what is owed waits. */
export type AddressState = 'active' | 'suspended' | 'gone'

/** A conversation the bot is installed in. */
export interface Address {
  /** Teams' id of the conversation; for a channel without the thread it may carry. */
  conversation: string
  scope: 'personal' | 'group' | 'channel' | 'meeting'
  tenant: string
  /** Teams' id of the team, for a channel. */
  team?: string
  /** What people call a team's channel, e.g. `Safeguarding Practice › General`; never the name of a person. */
  name?: string
  /** What is needed to post there, as JSON that `bot/` alone writes and reads. */
  reference: string
}

export interface KeptAddress extends Address {
  state: AddressState
  /** Why it is not active, in plain words. */
  reason?: string
  /** Refusals in a row. */
  failures: number
  /** When it was first kept. */
  since: number
}

export interface Addresses {
  /** Keeps an address, or what is new about it. One that was suspended or gone is active again, and what is owed there is due now. */
  keepAddress: (address: Address, now: number) => Promise<void>
  /** Keeps a new reference for an address that is kept, and changes nothing else. @returns false when it is not kept. */
  refreshAddress: (conversation: string, reference: string) => Promise<boolean>
  address: (conversation: string) => Promise<KeptAddress | undefined>
  addresses: () => Promise<KeptAddress[]>
  /** The addresses in a team. */
  addressesOfTeam: (team: string) => Promise<KeptAddress[]>
  /** Stops posting there until it is kept anew; what is owed waits. @param reason in plain words. */
  stopAddress: (conversation: string, state: 'suspended' | 'gone', reason: string) => Promise<void>
  /** Purges a conversation: its address with its subscriptions, and where its notices stand; what was not posted yet is cancelled. */
  forgetAddress: (conversation: string) => Promise<void>
}
