// How the marketplaces' list exports can be told apart, read fail-closed from list-shapes.json: an unknown key, a shape
// without columns or a clause that doesn't exist stops the start.
import { z } from 'zod'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './list-shapes.json' with { type: 'json' }

const text = z.string().min(1)

const schema = z.strictObject({
  about: text,
  clause: z.enum(clauseIds),
  shapes: z.array(
    z.strictObject({
      marketplace: text,
      list: z.enum(['delivery', 'invoice']),
      columns: z.array(text).min(3),
      orderIdPrefix: text.nullable(),
    }),
  ),
})

/** One list of one marketplace's console. */
export interface ListShape {
  readonly marketplace: string
  readonly list: 'delivery' | 'invoice'
  /** The column names, as the console writes them. */
  readonly columns: readonly string[]
  /** How every order id begins there; null where ids have no beginning of their own. */
  readonly orderIdPrefix: string | null
}

/** Throws where the file isn't what the schema says. */
export const readListShapes = (source: unknown): readonly ListShape[] => schema.parse(source).shapes

export const listShapes: readonly ListShape[] = readListShapes(file)
