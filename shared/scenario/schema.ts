// What a scenario file may say (`scenarios.md`, File). Strict: a wrong type, an unknown key, command, actor or enum
// value makes it no scenario, because a rule checked by a misread file is not checked.
//
// Readings where the page leaves a field open: `by` is needed with `do`; `with`, `recorded` and `occurredAt` say nothing
// without `do` and are refused there; a missing `with` is an empty one; `title` and `id` hold some text.
import { z } from 'zod'
import type { Instant } from '../kernel/instant.ts'
import { releasedPacks } from '../packs/released.ts'
import { duration, holidays, instantText, packVersions } from './parameters.ts'
import { expectedFound, problemsOf } from './problem.ts'
import type { Problem } from './problem.ts'

type CommandSchemas = Readonly<Record<string, z.ZodType<Readonly<Record<string, unknown>>>>>
/** The shape of `with` for each command of each subject. */
export type SubjectSchemas = Readonly<Record<'order' | 'account', CommandSchemas>>

const someText = z.string().refine((text) => text.trim() !== '', '不为空的文本 (a text that is not blank)')
const fields = z.record(z.string(), z.unknown())

const orderGiven = z.strictObject({
  id: someText,
  paidAt: instantText,
  amountFen: z.int().min(0),
  goods: z.enum(['service', 'saas-manual', 'application', 'tool']),
  kind: z.string().exactOptional(),
  selfOperated: z.boolean().exactOptional(),
  offlineInvoice: z.boolean().exactOptional(),
  warranty: duration.exactOptional(),
  targets: z.strictObject({ confirm: duration.exactOptional(), deliver: duration.exactOptional() }).exactOptional(),
})

const accountGiven = z.strictObject({ openedAt: instantText, categories: z.array(someText) })

const step = z.strictObject({
  at: instantText,
  by: z.enum(['customer', 'provider', 'operations', 'platform']).exactOptional(),
  do: z.string().exactOptional(),
  with: fields.exactOptional(),
  recorded: z.boolean().exactOptional(),
  occurredAt: instantText.exactOptional(),
  expect: fields.exactOptional(),
})

const file = z.strictObject({
  title: someText,
  pack: z.enum([...releasedPacks.keys()]),
  packVersions: packVersions.exactOptional(),
  holidays: holidays.exactOptional(),
  subject: z.enum(['order', 'account']),
  given: fields,
  steps: z.array(step),
})

type OrderGiven = z.infer<typeof orderGiven>
type AccountGiven = z.infer<typeof accountGiven>
export type Step = z.infer<typeof step>
type Frame = Omit<z.infer<typeof file>, 'given' | 'subject'>
export type OrderScenario = Frame & { readonly subject: 'order'; readonly given: OrderGiven }
export type AccountScenario = Frame & { readonly subject: 'account'; readonly given: AccountGiven }
export type Scenario = OrderScenario | AccountScenario

export type Reading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a parsed JSON value. Every problem of a level is named at once; a broken frame hides what hangs in it. */
export const readScenario = (json: unknown, commands: SubjectSchemas): Reading => {
  const frame = file.safeParse(json)
  if (!frame.success) return { ok: false, problems: problemsOf(frame.error, json) }
  const { subject, given, steps: written } = frame.data
  const start = startOf(subject, given)
  const readings = written.map((data, index) => readStep(data, index, commands[subject]))
  const problems = [
    ...start.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...(start.given === null ? [] : outOfOrder(written, start.at, start.key)),
  ]
  if (start.given === null || problems.length > 0) return { ok: false, problems }
  const steps = readings.map((reading) => reading.step)
  return { ok: true, scenario: { ...frame.data, subject, given: start.given, steps } as Scenario }
}

type Start =
  | {
      readonly given: OrderGiven | AccountGiven
      readonly at: Instant
      readonly key: string
      readonly problems: readonly []
    }
  | { readonly given: null; readonly problems: readonly Problem[] }

const startOf = (subject: Scenario['subject'], written: unknown): Start => {
  if (subject === 'account') {
    const read = accountGiven.safeParse(written)
    if (read.success) return { given: read.data, at: read.data.openedAt, key: 'given.openedAt', problems: [] }
    return { given: null, problems: problemsOf(read.error, written, ['given']) }
  }
  const read = orderGiven.safeParse(written)
  if (read.success) return { given: read.data, at: read.data.paidAt, key: 'given.paidAt', problems: [] }
  return { given: null, problems: problemsOf(read.error, written, ['given']) }
}

type StepReading = { readonly step: Step; readonly problems: readonly Problem[] }

const readStep = (data: Step, index: number, commands: CommandSchemas): StepReading => {
  const problem = (key: string, message: string): Problem => ({ path: `steps[${index}].${key}`, message })
  const { do: command } = data
  if (command === undefined) {
    const idle = (['with', 'recorded', 'occurredAt'] as const).filter((key) => data[key] !== undefined)
    return {
      step: data,
      problems: idle.map((key) => problem(key, '只用于带 do 的步骤 (only in a step with do)')),
    }
  }
  const schema = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (schema === undefined) return { step: data, problems: [problem('do', unknownCommand(command, commands))] }
  const actor =
    data.by === undefined
      ? [problem('by', expectedFound('customer | provider | operations | platform', undefined))]
      : []
  const input = data.with ?? {}
  const read = schema.safeParse(input)
  if (read.success) return { step: { ...data, with: read.data }, problems: actor }
  return { step: data, problems: [...actor, ...problemsOf(read.error, input, ['steps', index, 'with'])] }
}

const unknownCommand = (command: string, commands: CommandSchemas): string =>
  expectedFound(`命令 (a command): ${Object.keys(commands).join(' | ')}`, command)

/** A step may not lie before the one above it or the start; what happened lies between the start and its recording. */
const outOfOrder = (steps: readonly Step[], start: Instant, from: string): Problem[] =>
  steps.flatMap((step, index) => {
    const previous = index === 0 ? start : (steps[index - 1]?.at ?? start)
    const problems: Problem[] = []
    const wrong = (key: string, expected: string): void => {
      problems.push({ path: `steps[${index}].${key}`, message: expected })
    }
    if (step.at < start) wrong('at', `不能早于 (may not lie before) ${from}`)
    else if (step.at < previous) wrong('at', `不能早于上一步 (may not lie before) steps[${index - 1}].at`)
    if (step.occurredAt === undefined || step.do === undefined) return problems
    if (step.recorded !== true) wrong('occurredAt', '只用于 recorded: true 的步骤 (only with recorded: true)')
    else if (step.occurredAt > step.at) wrong('occurredAt', '不能晚于本步的 at (may not lie after at)')
    else if (step.occurredAt < start) wrong('occurredAt', `不能早于 (may not lie before) ${from}`)
    return problems
  })
