// How long a completed order's personal data is kept after its warranty, and from when on an order is past it (W9).
import { z } from 'zod'
import { after, DAY, type Instant } from '../../../shared/kernel/instant.ts'
import type { ReadDb } from '../../store/open.ts'
import { preference } from '../../store/settings/preferences.ts'

export const KEY = 'retention'
/** Half a year: nothing in the rules says how long. */
const DEFAULT_DAYS = 180

const kept = z.object({ afterDays: z.int().min(0) }).catch({ afterDays: DEFAULT_DAYS })

export const afterDaysOf = (db: ReadDb): number => kept.parse(preference(db, KEY)).afterDays

/** Whose time began at or before this is past it at `now`. */
export const pastSince = (afterDays: number, now: Instant): Instant => after(now, -afterDays * DAY)
