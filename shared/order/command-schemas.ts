// The keys of `with` for each order command, checked strictly where a command comes in from outside: an unknown key, a
// wrong type or a missing key that isn't text makes it no command. A missing or blank text is for the rules to refuse,
// so texts are optional here. Instants are read from their written form.
import { z } from 'zod'
import { fen } from '../kernel/fen.ts'
import { parseInstant } from '../kernel/iso.ts'

const text = z.string().exactOptional()
const attachments = z.array(z.string()).exactOptional()
const money = z.int().transform(fen).exactOptional()
const instant = z.string().transform((written, context) => {
  const at = parseInstant(written)
  if (at !== null) return at
  context.addIssue({
    code: 'custom',
    message: '带时区的 ISO 8601 时刻 (an ISO 8601 instant with offset), 2026-03-02T09:00:00+08:00',
  })
  return z.NEVER
})

const described = z.strictObject({ description: text, attachments })
const noted = z.strictObject({ note: text, attachments })
const reasoned = z.strictObject({ reason: text })
const nothing = z.strictObject({})

const stage = z.enum([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
])

const reasonCode = z.enum([
  'no-reason',
  'dissatisfied',
  'late',
  'not-as-described',
  'attitude',
  'unable',
  'quality',
  'quality-loss',
  'provider-closing',
  'unreachable',
  'bankrupt',
  'customer-change',
  'other',
])

/** W16: only a digital invoice names its form. */
const digital = z.literal('digital')
/** Read by the form it names, so that what is wrong with it is said of that form. */
const byForm = <Paper extends z.ZodType, Digital extends z.ZodType>(paper: Paper, ofDigital: Digital) =>
  z.record(z.string(), z.unknown()).transform((input, context): z.infer<Paper> | z.infer<Digital> => {
    const read = 'form' in input ? ofDigital.safeParse(input) : paper.safeParse(input)
    if (read.success) return read.data
    context.issues.push(...(read.error.issues as typeof context.issues))
    return z.NEVER
  })
const freight = z.enum(['collect', 'prepaid']).exactOptional()
const asked = { type: z.enum(['ordinary', 'special']), title: text, amountFen: z.int().transform(fen), taxId: text }
const posted = { recipient: text, phone: text, address: text, postcode: text }

/** By the scenario vocabulary. `command.undo` names a step, which whoever runs the scenario turns into an act. */
export const orderCommandSchemas = {
  'order.adopt': z.strictObject({
    stage: stage.nullable(),
    hold: z.enum(['appeal', 'refund']).exactOptional(),
    since: instant,
    inferred: z.boolean(),
  }),
  'command.undo': z.strictObject({ step: z.int().min(0) }),
  'requirement.submit': described,
  'requirement.revise': described,
  'requirement.confirm': noted,
  'requirement.reject': reasoned,
  'result.submit': noted,
  'result.accept': z.strictObject({ note: text }),
  'result.reject': reasoned,
  'appeal.file': reasoned,
  'appeal.withdraw': nothing,
  'appeal.settle': z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('resume'), note: text }),
    z.strictObject({ outcome: z.literal('close'), note: text, amountFen: money }),
  ]),
  'refund.request': z.strictObject({
    via: z.enum(['online', 'ticket']),
    reason: text,
    detail: text,
    amountFen: money,
    reasonCode: reasonCode.exactOptional(),
  }),
  'refund.withdraw': nothing,
  'refund.approve': z.strictObject({ amountFen: money }),
  'refund.decline': z.strictObject({ note: text }),
  'invoice.request': byForm(
    z.strictObject({ ...asked, ...posted }),
    z.strictObject({ ...asked, form: digital, email: text }),
  ),
  'invoice.retype': z.strictObject({ calledAt: instant, spokeWith: text, agreed: z.boolean() }),
  'invoice.issue': byForm(
    z.strictObject({ number: text, courier: text, tracking: text, freight }),
    z.strictObject({ form: digital, number: text, link: text }),
  ),
  'invoice.correct': z.strictObject({
    title: text,
    taxId: text,
    ...posted,
    form: digital.exactOptional(),
    email: text,
    number: text,
    courier: text,
    tracking: text,
    freight,
    link: text,
    why: text,
  }),
  'invoice.markRefunded': nothing,
  'invoice.reverse': z.strictObject({ returned: z.literal(true).exactOptional(), redNumber: text }),
  'invoice.cancel': nothing,
}
