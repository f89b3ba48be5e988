// One object per thing a person can do to an order. Buttons, the palette, the help page and the shortcuts all come from
// this table; whether an action is open comes from the engine, with the refusing clauses when it is not.
import type { Actor } from '../../shared/kernel/facts.ts'

export type OrderActionId =
  | 'confirmRequirement'
  | 'rejectRequirement'
  | 'submitResult'
  | 'submitRequirement'
  | 'reviseRequirement'
  | 'acceptResult'
  | 'rejectResult'
  | 'fileAppeal'
  | 'withdrawAppeal'
  | 'settleAppeal'
  | 'requestRefund'
  | 'withdrawRefund'
  | 'approveRefund'
  | 'declineRefund'

/** A field of an action's form; `name` is the command's own key in the scenario vocabulary. */
export type ActionField =
  | { readonly name: 'note' | 'reason' | 'description' | 'detail'; readonly kind: 'text'; readonly required: boolean }
  | { readonly name: 'attachments'; readonly kind: 'attachments' }
  | {
      readonly name: 'amountFen'
      readonly kind: 'money'
      readonly only?: { readonly field: string; readonly is: string }
    }
  | { readonly name: string; readonly kind: 'choice'; readonly options: readonly string[]; readonly initial: string }

export interface OrderAction {
  readonly id: OrderActionId
  readonly command: string
  /** `command`: a choice made here, refused where the rules say no. `fact`: recorded, kept whatever they say (W13). */
  readonly mode: 'command' | 'fact'
  /** Who can have done it; more than one asks. */
  readonly by: readonly Actor[]
  readonly fields: readonly ActionField[]
  readonly tone: 'primary' | 'danger' | 'plain'
  /** As the hotkey registry writes it, or null. */
  readonly shortcut: string | null
  /** Offered for many orders at once: choices made here only, since facts have an instant each. */
  readonly batch: boolean
  /** Asks once more before it is done: the other side cannot take it back (Q4, Q13). */
  readonly confirms: boolean
}

const REFUND_REASONS = [
  'other',
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
] as const

const text = (name: 'note' | 'reason' | 'description' | 'detail', required = true): ActionField => ({
  name,
  kind: 'text',
  required,
})
const attachments: ActionField = { name: 'attachments', kind: 'attachments' }

const action = (
  id: OrderActionId,
  command: string,
  by: readonly Actor[],
  fields: readonly ActionField[],
  more: Partial<OrderAction> = {},
): OrderAction => ({
  id,
  command,
  mode: 'fact',
  by,
  fields,
  tone: 'plain',
  shortcut: null,
  batch: false,
  confirms: false,
  ...more,
})

export const orderActions: readonly OrderAction[] = [
  action('confirmRequirement', 'requirement.confirm', ['provider'], [text('note'), attachments], {
    mode: 'command',
    tone: 'primary',
    shortcut: 'mod+enter',
    batch: true,
  }),
  action('rejectRequirement', 'requirement.reject', ['provider'], [text('reason')], {
    mode: 'command',
    tone: 'danger',
    shortcut: 'alt+r',
    batch: true,
  }),
  action('submitResult', 'result.submit', ['provider'], [text('note'), attachments], {
    mode: 'command',
    tone: 'primary',
    shortcut: 'mod+enter',
  }),
  action('submitRequirement', 'requirement.submit', ['customer'], [text('description'), attachments], {
    shortcut: 'alt+n',
    confirms: true,
  }),
  action('reviseRequirement', 'requirement.revise', ['customer'], [text('description'), attachments]),
  action('acceptResult', 'result.accept', ['customer'], [text('note', false)], {
    shortcut: 'alt+y',
    confirms: true,
  }),
  action('rejectResult', 'result.reject', ['customer'], [text('reason')], { shortcut: 'alt+x', confirms: true }),
  action('fileAppeal', 'appeal.file', ['customer', 'provider'], [text('reason')]),
  action('withdrawAppeal', 'appeal.withdraw', ['customer', 'provider'], []),
  action(
    'settleAppeal',
    'appeal.settle',
    ['operations'],
    [
      { name: 'outcome', kind: 'choice', options: ['resume', 'close'], initial: 'resume' },
      { name: 'amountFen', kind: 'money', only: { field: 'outcome', is: 'close' } },
      text('note', false),
    ],
  ),
  action(
    'requestRefund',
    'refund.request',
    ['customer'],
    [
      { name: 'via', kind: 'choice', options: ['online', 'ticket'], initial: 'online' },
      { name: 'reasonCode', kind: 'choice', options: REFUND_REASONS, initial: 'other' },
      text('reason'),
      text('detail'),
      { name: 'amountFen', kind: 'money' },
    ],
  ),
  action('withdrawRefund', 'refund.withdraw', ['customer'], []),
  action('approveRefund', 'refund.approve', ['platform'], [{ name: 'amountFen', kind: 'money' }]),
  action('declineRefund', 'refund.decline', ['platform'], [text('note', false)]),
]

const byId = new Map(orderActions.map((each) => [each.id, each]))

export const orderAction = (id: OrderActionId): OrderAction => {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`no action ${id}`)
  return found
}

/** The action behind a command name, to word a log entry or an undo; undefined for names without a button. */
export const actionOfCommand = (command: string): OrderAction | undefined =>
  orderActions.find((each) => each.command === command)
