// The parts of a scenario file that say which rules hold: later pack versions, the parameters they may set, holidays.
// Reading: lengths and counts are whole and not negative; only the parameters the page calls nullable may be null;
// a share lies between 0 and 1.
import { z } from 'zod'
import { parseDay, parseInstant } from '../kernel/iso.ts'
import type { Instant } from '../kernel/instant.ts'

/** Longer lengths leave the calendar's four-digit years. */
const LONGEST = 1_000_000
const whole = z.int().min(0)
const length = whole.max(LONGEST)

export const instantText = z.string().transform((text, context): Instant => {
  const at = parseInstant(text)
  if (at !== null) return at
  context.addIssue({
    code: 'custom',
    message: '带时区的 ISO 8601 时刻 (an ISO 8601 instant with offset), 2026-03-02T09:00:00+08:00',
  })
  return z.NEVER
})

const dayText = z.string().refine((text) => parseDay(text) !== null, '存在的日期 (a date that exists), 2026-10-01')

export const duration = z.union(
  [
    z.strictObject({ days: length }),
    z.strictObject({ workdays: length.max(10_000) }),
    z.strictObject({ minutes: length }),
    z.strictObject({ months: length.max(12_000) }),
    z.strictObject({ years: length.max(1_000) }),
  ],
  { error: '时长 (a duration): {"days" | "workdays" | "minutes" | "months" | "years": n}' },
)

const packParameters = z.strictObject({
  providerStep: duration.nullable().exactOptional(),
  autoAccept: duration.nullable().exactOptional(),
  invoice: duration.exactOptional(),
  replenish: duration.exactOptional(),
  changeReport: duration.exactOptional(),
  complaintAnswer: duration.exactOptional(),
  idle: duration.exactOptional(),
  reapply: duration.exactOptional(),
  applicationGuarantee: duration.exactOptional(),
  warranty: duration.nullable().exactOptional(),
  rejectionsBeforeAppeal: whole.exactOptional(),
  freightCollectMaxFen: whole.exactOptional(),
  freightConsentMaxFen: whole.exactOptional(),
  surchargeFen: whole.exactOptional(),
  deductionsBeforeSurcharge: whole.exactOptional(),
  expulsionPoints: whole.exactOptional(),
  cloudShareMin: z.number().min(0).max(1).exactOptional(),
  depositByCategoryFen: z.record(z.string(), whole).exactOptional(),
})

export const packVersions = z.array(z.strictObject({ effectiveFrom: instantText, set: packParameters }))

export const holidays = z.strictObject({ off: z.array(dayText), work: z.array(dayText) })
