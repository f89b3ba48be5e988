// What a page may ask to be packed, checked strictly.
import { z } from 'zod'
import type { EvidenceCalls } from './evidence.ts'
import * as part from './schema-parts.ts'

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), stream: part.streamId }),
  z.strictObject({
    kind: z.literal('violation'),
    shopId: part.shopId,
    id: z.string().max(200).nullable(),
    decidedAt: part.atInstant,
  }),
  z.strictObject({ kind: z.literal('complaint'), shopId: part.shopId, complaint: z.string().min(1).max(200) }),
])

export type EvidenceSchemas = { readonly [N in keyof EvidenceCalls]: z.ZodType<EvidenceCalls[N]['input']> }

export const evidenceSchemas: EvidenceSchemas = {
  'evidence.preview': subject,
  'evidence.pack': z.strictObject({ subject, personal: z.boolean() }),
  'evidence.cancel': z.null(),
}
