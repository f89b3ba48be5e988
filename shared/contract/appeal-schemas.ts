// The shape of what a page may ask of appeals and complaints, checked strictly.
import { z } from 'zod'
import type { AppealCalls } from './appeals.ts'
import * as part from './schema-parts.ts'

const shops = z.array(part.id).max(200).exactOptional()

export type AppealSchemas = { readonly [N in keyof AppealCalls]: z.ZodType<AppealCalls[N]['input']> }

export const appealSchemas: AppealSchemas = {
  'appeal.list': z.strictObject({ shops, open: z.boolean() }),
  'appeal.appealable': z.strictObject({ shops }),
  'appeal.complaints': z.strictObject({ shops }),
  'appeal.cases': z.strictObject({ shops }),
}
