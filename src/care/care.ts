import { adviceVocabulary, asksAdvice } from './advice.ts'
import { areaNamed } from './area.ts'
import type { Concern, Noticed, Signpost } from './concern.ts'
import { distressVocabulary, isDistress, isToldOfSelf } from './distress.ts'
import { asksIdentity, identityVocabulary } from './identity.ts'
import { identifiers } from './identifiers/identifiers.ts'
import { without } from './identifiers/span.ts'
import { asks, isRiskAside, isToldOfSomeone, risk, riskVocabulary } from './risk.ts'
import { spelledRight, worthRepairing } from './slips.ts'
import { createRespell } from './spelling.ts'
import { plain } from './text.ts'
import { rowsAndPairs, sentences } from './words.ts'

/** Notices what must be noticed in a message before anything else reads it. */
export interface Care {
  /** @param text as typed, of any length and with any characters; never throws. */
  notice: (text: string) => Noticed
}

/** Names and pseudonyms that publications use, so that they pass: in the catalogue they are nobody's secret. */
export interface Published { pseudonyms?: readonly string[] }

/** Care for messages, told which areas the signposts serve. Pure: it keeps nothing of what it reads. */
export function createCare(signposts: readonly Signpost[], { pseudonyms = [] }: Published = {}): Care {
  const areaOf = areaNamed(signposts)
  const published = new Set(pseudonyms.map(name => name.toLowerCase()))
  return {
    notice: typed => {
      const text = plain(typed)
      const found = identifiers(text, published)
      const concern = gravest(text)
      const area = areaOf(text)
      return {
        ...(concern && { concern }),
        ...(area !== undefined && { area }),
        redacted: found.length > 0,
        rest: found.length > 0 ? without(text, found) : text
      }
    }
  }
}

const respell = createRespell(worthRepairing, new Set([...spelledRight, ...riskVocabulary, ...distressVocabulary, ...identityVocabulary, ...adviceVocabulary]))

/** Gravest first: someone at risk is noticed whatever else is asked. What is only told, and asks for nothing, is read last: of someone else as risk, of oneself as distress. */
function gravest(text: string): Concern | undefined {
  const told = sentences(text, respell)
  const rows = told.flatMap(sentence => sentence.rows)
  const read = rowsAndPairs(rows)
  const risks = new Set(read.map(risk))
  if (risks.has('plain') || isRiskAside(told)) return 'risk'
  if (read.some(isDistress) || told.some(({ clauses }) => clauses.some(isDistress))) return 'distress'
  if (risks.has('likely')) return 'risk'
  if (rows.some(asksIdentity)) return 'identity'
  if (rows.some(asksAdvice)) return 'advice'
  if (isToldOfSomeone(rows)) return 'risk'
  return !asks(rows) && isToldOfSelf(rows) ? 'distress' : undefined
}
