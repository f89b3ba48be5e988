// What a scenario file may say (`scenarios.md`, File). Strict: a wrong type, an unknown key, command, actor or enum
// value makes it no scenario, because a rule checked by a misread file is not checked.
//
// Readings where the page leaves a field open: `by` is needed with `do`; `with`, `recorded` and `occurredAt` say nothing
// without `do` and are refused there; a missing `with` is an empty one; `title` and `id` hold some text.
import { z } from 'zod'
import type { Instant } from '../../shared/kernel/instant.ts'
import { comingSubjects } from './coming.ts'
import { duration, holidays, instantText, packVersions } from './parameters.ts'
import { expectedFound, problemsOf } from './problem.ts'
import type { Problem } from './problem.ts'

/** The shape of `with` for each command that can run. */
export type CommandSchemas = Readonly<Record<string, z.ZodType<Readonly<Record<string, unknown>>>>>

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
  pack: z.enum(['tencent', 'qingcloud', 'aliyun']),
  packVersions: packVersions.exactOptional(),
  holidays: holidays.exactOptional(),
  subject: z.enum(['order', 'account']),
  given: fields,
  steps: z.array(step),
})

export type OrderGiven = z.infer<typeof orderGiven>
export type Step = z.infer<typeof step>
export interface Scenario extends Omit<z.infer<typeof file>, 'given' | 'subject'> {
  readonly subject: 'order'
  readonly given: OrderGiven
}

export type Reading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a parsed JSON value. Every problem of a level is named at once; a broken frame hides what hangs in it. */
export const readScenario = (json: unknown, commands: CommandSchemas): Reading => {
  const frame = file.safeParse(json)
  if (!frame.success) return { ok: false, problems: problemsOf(frame.error, json) }
  const coming = comingSubjects.get(frame.data.subject)
  if (coming !== undefined) return { ok: false, problems: [{ path: 'subject', message: coming }] }

  const given = orderGiven.safeParse(frame.data.given)
  const readings = frame.data.steps.map((data, index) => readStep(data, index, commands))
  const problems = [
    ...(given.success ? [] : problemsOf(given.error, frame.data.given, ['given'])),
    ...readings.flatMap((reading) => reading.problems),
    ...(given.success ? outOfOrder(frame.data.steps, given.data.paidAt) : []),
  ]
  if (!given.success || problems.length > 0) return { ok: false, problems }
  const steps = readings.map((reading) => reading.step)
  return { ok: true, scenario: { ...frame.data, subject: 'order', given: given.data, steps } }
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
const outOfOrder = (steps: readonly Step[], start: Instant): Problem[] =>
  steps.flatMap((step, index) => {
    const previous = index === 0 ? start : (steps[index - 1]?.at ?? start)
    const problems: Problem[] = []
    const wrong = (key: string, expected: string): void => {
      problems.push({ path: `steps[${index}].${key}`, message: expected })
    }
    if (step.at < start) wrong('at', '不能早于 (may not lie before) given.paidAt')
    else if (step.at < previous) wrong('at', `不能早于上一步 (may not lie before) steps[${index - 1}].at`)
    if (step.occurredAt === undefined || step.do === undefined) return problems
    if (step.recorded !== true) wrong('occurredAt', '只用于 recorded: true 的步骤 (only with recorded: true)')
    else if (step.occurredAt > step.at) wrong('occurredAt', '不能晚于本步的 at (may not lie after at)')
    else if (step.occurredAt < start) wrong('occurredAt', '不能早于 (may not lie before) given.paidAt')
    return problems
  })
