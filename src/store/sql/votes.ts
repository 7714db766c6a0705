import type { Database } from '../database.ts'
import type { Reason, Vote, Votes } from '../vote.ts'

type Row = Record<'once' | 'day' | 'concepts' | 'results', string> & { answer: string | null, helpful: number, reason: Reason | null }

/** Feedback, in a table of its own. */
export function votesIn(database: Database): Votes {
  return {
    async keepVote({ once, answer, day, helpful, reason, concepts, results }) {
      return await database.change('INSERT INTO votes (once, answer, day, helpful, reason, concepts, results) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (once) DO NOTHING',
        once, answer ?? null, day, helpful ? 1 : 0, reason ?? null, JSON.stringify(concepts), JSON.stringify(results)) > 0
    },
    async votes() { return (await database.rows<Row>('SELECT once, answer, day, helpful, reason, concepts, results FROM votes ORDER BY day, once')).map(toVote) },
    forgetVotesBefore: day => database.change('DELETE FROM votes WHERE day < $1', day)
  }
}

function toVote({ once, answer, day, helpful, reason, concepts, results }: Row): Vote {
  return {
    once, day, helpful: helpful === 1, concepts: JSON.parse(concepts) as string[], results: JSON.parse(results) as string[],
    ...answer !== null && { answer }, ...reason !== null && { reason }
  }
}
