import type { Figures } from '../store/figures.ts'
import type { Reading } from './metrics.ts'

/** What stands now, for the figures that are not counted but read. Times are milliseconds. */
export interface Standing {
  now: number
  /** When the index was made or read. */
  indexed: number
  reviews: number
  /** The day the publishers' pages were last looked at, `YYYY-MM-DD`. */
  checked: string | undefined
  /** What is wrong with the files of the catalogue, `file: field`, while the one in use is an older one. */
  faults: readonly string[]
  /** Days left of the credential, where they are known. */
  credentialDays: number | undefined
  deliveries: Figures
}

/** The gauges of a standing: seconds, days and numbers, each with a name that says which. */
export function readingOf({ now, indexed, reviews, checked, faults, credentialDays, deliveries }: Standing): Reading {
  const { posts, oldestDue, behind, subscriptions, suspended, lastSent } = deliveries
  return {
    lfr_index_age_seconds: { help: 'Since the search index was made or read', value: (now - indexed) / 1000 },
    lfr_catalogue_faults: { help: 'What is wrong with the files of the catalogue, while an older one is in use; 0 when they are in use', value: faults.length },
    lfr_reviews: { help: 'Reviews in the catalogue', value: reviews },
    ...checked && { lfr_catalogue_age_days: { help: 'Since the publishers’ pages were last checked', value: Math.floor((now - Date.parse(checked)) / 86_400_000) } },
    ...credentialDays !== undefined && { lfr_credential_days: { help: 'Days left of the secret or certificate of the Teams identity', value: credentialDays } },
    lfr_posts: { help: 'Posts of notices, by state', label: 'state', values: posts },
    lfr_oldest_due_seconds: { help: 'How long the oldest post that is due has waited; 0 when none is', value: oldestDue === undefined ? 0 : Math.max(0, (now - oldestDue) / 1000) },
    lfr_posts_behind: { help: 'Posts that still have to be corrected or replaced', value: behind },
    lfr_subscriptions: { help: 'Subscriptions', value: subscriptions },
    lfr_subscriptions_suspended: { help: 'Subscriptions whose conversation is not posted to', value: suspended },
    ...lastSent !== undefined && { lfr_last_sent_age_seconds: { help: 'Since a notice was last posted', value: (now - lastSent) / 1000 } }
  }
}
