// What the grid shows of a row, in one word: the lock before all (I10), then what is missing (I8), refused, doubtful (W15,
// W16), worth knowing (W7), and what can be submitted.
import type {
  DraftField,
  DraftRemark,
  DraftVerdict,
  InvoiceRow,
  IssueDraft,
} from '../../../../shared/contract/invoices.ts'
import type { RefusalReason } from '../../../../shared/contract/basis.ts'
import type { PasteRefusal } from './paste-plan.ts'

export type RowState =
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged'; readonly refusal: PasteRefusal }
  | { readonly kind: 'missing'; readonly field: DraftField }
  | { readonly kind: 'refused'; readonly refusedBy: readonly RefusalReason[] }
  | { readonly kind: 'warning'; readonly remark: DraftRemark }
  | { readonly kind: 'note'; readonly remark: DraftRemark }
  | { readonly kind: 'ready' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'empty' }

export type RowKind = RowState['kind']

/** Submitting takes these: a warning never blocks. */
export const isReady = (kind: RowKind): boolean => kind === 'ready' || kind === 'note' || kind === 'warning'
/** What a person must look at before it can be submitted, or had better. */
export const isProblem = (kind: RowKind): boolean =>
  kind === 'damaged' || kind === 'missing' || kind === 'refused' || kind === 'warning' || kind === 'locked'

const EMPTY: RowState = { kind: 'empty' }
const READY: RowState = { kind: 'ready' }
const LOCKED: RowState = { kind: 'locked' }
const CHECKING: RowState = { kind: 'checking' }

const ofVerdict = ({ state, missing, refusedBy, remarks }: DraftVerdict): RowState => {
  if (state === 'empty') return EMPTY
  if (state === 'locked') return LOCKED
  if (state === 'refused') return { kind: 'refused', refusedBy }
  const [field] = missing
  if (state === 'missing') return field === undefined ? { kind: 'refused', refusedBy } : { kind: 'missing', field }
  const warning = remarks.find(({ severity }) => severity === 'warning')
  if (warning !== undefined) return { kind: 'warning', remark: warning }
  const [note] = remarks
  return note === undefined ? READY : { kind: 'note', remark: note }
}

export const rowState = (
  row: InvoiceRow,
  draft: IssueDraft | undefined,
  verdict: DraftVerdict | undefined,
  damaged: PasteRefusal | undefined,
): RowState => {
  if (row.lock !== null) return LOCKED
  if (damaged !== undefined && (draft?.[damaged.field] ?? '') === '') return { kind: 'damaged', refusal: damaged }
  if (draft === undefined) return EMPTY
  return verdict === undefined ? CHECKING : ofVerdict(verdict)
}

/** The cell at fault, to be tinted and to go to. */
export const faultOf = (state: RowState): DraftField | null => {
  switch (state.kind) {
    case 'missing':
      return state.field
    case 'damaged':
      return state.refusal.field
    case 'warning':
      return state.remark.field
    case 'locked':
    case 'refused':
    case 'note':
    case 'ready':
    case 'checking':
    case 'empty':
      return null
    default:
      return state satisfies never
  }
}
