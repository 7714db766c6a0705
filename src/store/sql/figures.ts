import type { Database } from '../database.ts'
import type { Figured } from '../figures.ts'
import { deliveryStates, type DeliveryState } from '../notice.ts'
import { isWanted } from './owing.ts'

/** How delivery stands. */
export function figuresIn(database: Database): Figured {
  const one = async (sql: string) => (await database.rows<{ value: number | null }>(sql))[0]?.value ?? undefined
  return {
    async figures() {
      const counted = new Map((await database.rows<{ state: DeliveryState, posts: number }>('SELECT state, COUNT(*) AS posts FROM posts GROUP BY state')).map(({ state, posts }) => [state, posts]))
      const oldestDue = await one(`SELECT MIN(p.due) AS value FROM posts p WHERE p.state = 'sending' OR p.state = 'pending' AND ${isWanted}`)
      const lastSent = await one('SELECT MAX(sent) AS value FROM posts')
      return {
        posts: Object.fromEntries(deliveryStates.map(state => [state, counted.get(state) ?? 0])) as Record<DeliveryState, number>,
        behind: await one(`SELECT COUNT(*) AS value FROM posts WHERE state = 'sent' AND wanted > posted`) ?? 0,
        subscriptions: await one('SELECT COUNT(*) AS value FROM subscriptions') ?? 0,
        suspended: await one(`SELECT COUNT(*) AS value FROM subscriptions s JOIN addresses a ON a.conversation = s.conversation WHERE a.state <> 'active'`) ?? 0,
        ...oldestDue !== undefined && { oldestDue }, ...lastSent !== undefined && { lastSent }
      }
    }
  }
}
