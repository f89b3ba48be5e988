// The shape of what a page may ask about keeping and purging personal data.
import { z } from 'zod'
import type { RetentionCalls } from './retention.ts'

const nothing = z.null()

export type RetentionSchemas = { readonly [N in keyof RetentionCalls]: z.ZodType<RetentionCalls[N]['input']> }

export const retentionSchemas: RetentionSchemas = {
  'retention.get': nothing,
  'retention.save': z.strictObject({ afterDays: z.int().min(0).max(3650) }),
  'retention.preview': nothing,
  'retention.purge': nothing,
  'retention.stop': nothing,
  'retention.reveals': z.strictObject({ before: z.int().min(1).nullable() }),
}
