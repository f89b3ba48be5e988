// The shape of what a page may ask of the audit.
import { z } from 'zod'
import type { AuditCalls } from './audit.ts'

const nothing = z.null()

export type AuditSchemas = { readonly [N in keyof AuditCalls]: z.ZodType<AuditCalls[N]['input']> }

export const auditSchemas: AuditSchemas = {
  'audit.state': nothing,
  'audit.verify': nothing,
  'audit.stop': nothing,
  'audit.find-head': z.strictObject({ head: z.string().regex(/^[0-9a-fA-F]{12,64}$/) }),
  'audit.export': nothing,
}
