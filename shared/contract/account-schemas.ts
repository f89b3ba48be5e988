// The shape of what a page may ask of an account, checked strictly. What a command's own fields mean its schema says.
import { z } from 'zod'
import type { AccountCalls } from './accounts.ts'
import * as part from './schema-parts.ts'

const by = z.enum(['customer', 'provider', 'operations', 'platform'])
const fields = z.record(z.string().max(100), z.unknown())
const command = z.string().min(1).max(100)

const facts = ['required', 'balance', 'points', 'standing', 'exposure', 'reset', 'cloud-share'] as const
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clock'), obligation: command, of: z.string().max(200).nullable() }),
  z.strictObject({ kind: z.literal('refusal'), command, by }),
  z.strictObject({ kind: z.literal('fact'), subject: z.enum(facts) }),
])

export type AccountSchemas = { readonly [N in keyof AccountCalls]: z.ZodType<AccountCalls[N]['input']> }

export const accountSchemas: AccountSchemas = {
  'account.list': z.null(),
  'account.get': z.strictObject({ shopId: part.id }),
  'account.open': z.strictObject({
    shopId: part.id,
    categories: z.array(z.string().min(1).max(200)).min(1).max(50),
    openedAt: part.atInstant,
  }),
  'account.perform': z.strictObject({ shopId: part.id, command, with: fields }),
  'account.record-fact': z.strictObject({ shopId: part.id, command, by, occurredAt: part.atInstant, with: fields }),
  'account.basis': z.strictObject({ shopId: part.id, subject }),
  'account.what-if': z.strictObject({
    shopId: part.id,
    steps: z.array(z.strictObject({ command, by, at: part.atInstant.nullable(), with: fields })).max(20),
  }),
}
