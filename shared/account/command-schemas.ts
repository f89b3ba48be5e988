// The keys of `with` for each account command, checked strictly where a command comes in from outside, as an order's:
// an unknown key, a wrong type or a missing key that isn't text makes it no command; texts are for the rules to refuse.
import { z } from 'zod'
import { fen } from '../kernel/fen.ts'
import { parseInstant } from '../kernel/iso.ts'

const text = z.string().exactOptional()
const money = z.int().transform(fen)
const instant = z.string().transform((written, context) => {
  const at = parseInstant(written)
  if (at !== null) return at
  context.addIssue({
    code: 'custom',
    message: '带时区的 ISO 8601 时刻 (an ISO 8601 instant with offset), 2026-03-02T09:00:00+08:00',
  })
  return z.NEVER
})

const amount = z.strictObject({ amountFen: money })
const nothing = z.strictObject({})
const category = z.strictObject({ category: text })
const product = z.strictObject({ product: text })
const complaint = z.strictObject({ complaint: text })

const checklist = z.strictObject({
  securityAudit: z.boolean(),
  agreement: z.boolean(),
  licences: z.boolean(),
  accurateText: z.boolean(),
  ownSitePage: z.boolean(),
  delistPlan: z.boolean(),
})

/** By the scenario vocabulary. `command.undo` names a step, which whoever runs the scenario turns into an act. */
export const accountCommandSchemas = {
  'command.undo': z.strictObject({ step: z.int().min(0) }),
  'deposit.pay': amount,
  'deposit.deduct': z.strictObject({ amountFen: money, reason: z.enum(['violation', 'refund']) }),
  'deposit.surcharge': nothing,
  'deposit.liftSurcharge': nothing,
  'deposit.return': amount,
  'deposit.agree': z.strictObject({ amountFen: money.nullable(), reason: text }),
  'settlement.run': amount,
  'category.add': category,
  'category.remove': category,
  'product.list': z.strictObject({ product: text, category: text, checklist }),
  'product.delist': product,
  'product.order': product,
  'violation.record': z.strictObject({
    id: text,
    type: text,
    points: z.int(),
    occurredAt: instant,
    complaint: z.boolean().exactOptional(),
  }),
  'violation.withdraw': z.strictObject({ id: text }),
  'sales.report': z.strictObject({ year: z.int().min(1).max(9999), sold: z.int(), onCloud: z.int() }),
  'document.change': z.strictObject({ document: text, changedAt: instant }),
  'document.report': z.strictObject({ document: text }),
  'complaint.receive': complaint,
  'complaint.answer': complaint,
  'account.exit': nothing,
  'account.expel': z.strictObject({ ground: z.literal([1, 2, 3, 4, 5]) }),
  'account.reapply': nothing,
}
