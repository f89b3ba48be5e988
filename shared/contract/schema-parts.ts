// The small shapes that the inputs of several calls share. Everything is strict: a key nobody declared is an error.
import { z } from 'zod'
import { instant } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'
import type { QueueSort } from './api.ts'
import { queueTabs } from './rows.ts'

/** The longest text a person may write in one field; a requirement pasted whole fits. */
export const TEXT_MAX = 20_000
export const PAGE_MAX = 200
const LIST_MAX = 1000

/** Years 1970 to 9999: what the app can write down as an instant. */
const LAST_INSTANT = 253_402_271_999_999

export const id = z.string().min(1).max(200)
export const name = z.string().max(200)
export const longText = z.string().max(TEXT_MAX)
export const atInstant = z
  .int()
  .min(0)
  .max(LAST_INSTANT)
  .transform((ms): Instant => instant(ms))
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Shop ids are `<marketplace>:<accountId>`. */
export const shopId = z
  .string()
  .regex(/^[a-z0-9-]+:.+$/s)
  .max(200)
export const streamId = z
  .string()
  .regex(/^order:[a-z0-9-]+:[^:]+:.+$/s)
  .max(500)
  .transform((text): StreamId => text as StreamId)

const count = (most: number) => z.int().min(1).max(most)
export const duration = z.union([
  z.strictObject({ days: count(3660) }),
  z.strictObject({ workdays: count(2500) }),
  z.strictObject({ minutes: count(5_000_000) }),
  z.strictObject({ months: count(120) }),
  z.strictObject({ years: count(10) }),
])

export const attachmentRef = z.strictObject({ sha256, name: z.string().min(1).max(255), bytes: z.int().min(0) })

/** Fields of a command: their own schema is the rules' (`shared/order`); here only what may cross the bridge at all. */
export const commandFields = z
  .record(z.string().max(60), z.json())
  .refine((fields) => Object.keys(fields).length <= 40, { error: 'too many fields' })

const filter = z.strictObject({
  shops: z.array(shopId).max(LIST_MAX).exactOptional(),
  assignees: z.array(id.nullable()).max(LIST_MAX).exactOptional(),
  products: z.array(name).max(LIST_MAX).exactOptional(),
  turn: z.enum(['provider', 'customer', 'platform']).exactOptional(),
  dueWithinHours: z.number().min(0).max(10_000).exactOptional(),
  overdue: z.boolean().exactOptional(),
  appealable: z.boolean().exactOptional(),
  fillInPending: z.boolean().exactOptional(),
  flagged: z.boolean().exactOptional(),
  text: z.string().max(200).exactOptional(),
})
const sorts = [
  'deadline',
  'paidAt',
  'updatedAt',
  'amount',
  'customer',
  'orderId',
] as const satisfies readonly QueueSort[]
const queryFields = { tab: z.enum(queueTabs), filter, sort: z.enum(sorts), descending: z.boolean() }

export const queueQuery = z.strictObject(queryFields)
export const queuePage = z.strictObject({
  ...queryFields,
  cursor: z.string().max(2000).nullable(),
  limit: z.int().min(1).max(PAGE_MAX),
})

export const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('streams'), streams: z.array(streamId).min(1).max(10_000) }),
  z.strictObject({
    kind: z.literal('all-matching'),
    query: queueQuery,
    except: z.array(streamId).max(10_000).exactOptional(),
  }),
])

export const performFields = {
  stream: streamId,
  command: z.string().min(1).max(60),
  with: commandFields,
  attachments: z.array(attachmentRef).max(LIST_MAX).exactOptional(),
}
