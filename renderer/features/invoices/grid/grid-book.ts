// What the clerk has typed and pasted so far: drafts by invoice, how the last paste fell, and the way back. Only what is
// typed lives here; what becomes of it is asked of main.
import { create } from 'zustand'

import type { DraftRow, DraftVerdict, IssueDraft } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import type { Drafts } from './check-set.ts'
import { blankDraft, isBlank } from './grid-cells.ts'
import type { CellField } from './grid-cells.ts'
import type { GridField } from './paste-columns.ts'
import type { PasteEdit, PastePlan, PasteRefusal } from './paste-plan.ts'

interface Step {
  readonly drafts: Drafts
  /** The batch that a submission made: taking the step back undoes it. */
  readonly groupId: string | null
}

/** How the last paste fell: its frame, the lines it left out, and cells that came damaged. */
export interface LastPaste {
  readonly rows: ReadonlySet<StreamId>
  readonly fields: readonly GridField[]
  readonly skipped: ReadonlySet<StreamId>
  readonly refused: readonly PasteRefusal[]
}

interface Book {
  readonly drafts: Drafts
  readonly verdicts: ReadonlyMap<StreamId, DraftVerdict>
  readonly paste: LastPaste | null
  readonly steps: readonly Step[]
  /** The cell being typed into: one step however many letters. */
  readonly typing: string | null
}

const empty: Book = { drafts: new Map(), verdicts: new Map(), paste: null, steps: [], typing: null }
const STEPS_KEPT = 100

export const useGridBook = create<Book>(() => empty)

const set = (change: Partial<Book>): void => useGridBook.setState(change)
const now = (): Book => useGridBook.getState()

export const clearBook = (): void => set(empty)

const withStep = ({ steps, drafts }: Book, groupId: string | null = null): readonly Step[] => [
  ...steps.slice(-STEPS_KEPT + 1),
  { drafts, groupId },
]

type Edit = { readonly stream: StreamId; readonly field: CellField; readonly value: string }

const edited = (drafts: Drafts, edits: readonly Edit[]): Drafts => {
  const next = new Map(drafts)
  for (const { stream, field, value } of edits) {
    const draft: IssueDraft = { ...(next.get(stream) ?? blankDraft), [field]: value }
    if (isBlank(draft)) next.delete(stream)
    else next.set(stream, draft)
  }
  return next
}

/** Several cells at once: one step back. */
export const edit = (edits: readonly Edit[]): void => {
  if (edits.length === 0) return
  const book = now()
  set({ drafts: edited(book.drafts, edits), steps: withStep(book), typing: null })
}

/** A letter in a cell; all letters until another cell is reached are one step. */
export const typeInto = (stream: StreamId, field: CellField, value: string): void => {
  const book = now()
  const typing = `${stream}/${field}`
  const steps = book.typing === typing ? book.steps : withStep(book)
  set({ drafts: edited(book.drafts, [{ stream, field, value }]), steps, typing })
}

export const endTyping = (): void => set({ typing: null })

export const takePaste = (plan: PastePlan): void => {
  const book = now()
  const paste: LastPaste = {
    rows: new Set(plan.rows),
    fields: plan.fields,
    skipped: new Set(plan.skipped),
    refused: plan.refused,
  }
  const edits: readonly PasteEdit[] = plan.edits
  const drafts = edits.length === 0 ? book.drafts : edited(book.drafts, edits)
  set({ drafts, paste, steps: edits.length === 0 ? book.steps : withStep(book), typing: null })
}

/** Issued rows have done their work; the way back holds their drafts and the batch. */
export const submitted = (issued: ReadonlySet<StreamId>, groupId: string): void => {
  const book = now()
  const drafts = new Map([...book.drafts].filter(([stream]) => !issued.has(stream)))
  set({ drafts, paste: null, steps: withStep(book, groupId), typing: null })
}

/** The latest step, taken off. */
export const stepBack = (): void => {
  const { steps } = now()
  const last = steps.at(-1)
  if (last !== undefined) set({ drafts: last.drafts, steps: steps.slice(0, -1), paste: null, typing: null })
}

/** Drafts found again after the desk was closed; what was typed meanwhile stands. */
export const recall = (rows: readonly DraftRow[]): void => {
  const { drafts } = now()
  set({ drafts: new Map([...rows.map(({ stream, draft }) => [stream, draft] as const), ...drafts]) })
}

/** Answers about drafts that still stand as they were asked about. */
export const judged = (asked: readonly DraftRow[], answers: readonly DraftVerdict[]): void => {
  const { drafts, verdicts } = now()
  const next = new Map(verdicts)
  for (const [at, { stream, draft }] of asked.entries()) {
    const answer = answers[at]
    if (answer !== undefined && drafts.get(stream) === draft) next.set(stream, answer)
  }
  for (const stream of next.keys()) if (!drafts.has(stream)) next.delete(stream)
  set({ verdicts: next })
}
