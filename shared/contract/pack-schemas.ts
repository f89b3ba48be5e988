// The shape of what a page may ask about rule packs. What a draft holds is read strictly where it is used, so that every
// fault can be named; here only that it is JSON of a bearable size.
import { z } from 'zod'
import type { PackCalls } from './packs.ts'
import * as part from './schema-parts.ts'

/** A pack that ships has some 10,000 characters. */
const SOURCE_MAX = 500_000

const source = z.json().refine((json) => JSON.stringify(json).length <= SOURCE_MAX, { error: 'too large' })
const candidate = { marketplace: part.id, source }
const version = z.strictObject({ marketplace: part.id, id: part.id })

export type PackSchemas = { readonly [N in keyof PackCalls]: z.ZodType<PackCalls[N]['input']> }

export const packSchemas: PackSchemas = {
  'packs.list': z.null(),
  'packs.get': version,
  'packs.diff': z.strictObject(candidate),
  'packs.impact': z.strictObject(candidate),
  'packs.stop-impact': z.null(),
  'packs.take': z.strictObject(candidate),
  'packs.take-back': version,
  'packs.export': version,
  'packs.import': z.null(),
  'packs.run-scenarios': z.strictObject({
    ...candidate,
    of: z.enum(['examples', 'files']),
    held: z.enum(['from-its-date', 'throughout']),
  }),
}
