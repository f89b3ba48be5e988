// A case with what is kept of it: the empty file one begins with, what was taken for it, and its course in order.
import type { AccountFiles, CaseFile } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { addYears, dayOfDate, startOfDay } from '../../../../shared/kernel/civil.ts'
import { type Fen, fen } from '../../../../shared/kernel/fen.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import type { LogSeat } from '../../../ui/process-log.tsx'
import type { Case } from './cases.ts'

export const emptyFile: CaseFile = {
  noticeAt: null,
  noticeNumber: '',
  noticeText: '',
  facts: '',
  attachments: [],
  appeal: null,
  closedAt: null,
  deductions: [],
}

export type Deduction = AccountDetail['ledger'][number]

/** What was taken, as a sum of its own. */
export const takenFen = ({ changeFen }: Pick<Deduction, 'changeFen'>): Fen => fen(0 - changeFen)

/** Everything the platform took that stands. */
const allDeductions = ({ ledger }: AccountDetail): readonly Deduction[] =>
  ledger.filter(({ type, superseded }) => type === 'deposit.deducted' && !superseded)

/** What was taken for this case (A9.5.2). */
export const deductionsOf = (account: AccountDetail, { deductions }: CaseFile): readonly Deduction[] =>
  allDeductions(account).filter(({ actId }) => deductions.includes(actId))

/** What it may still be given: a deduction belongs to one case at most. */
export const freeDeductions = (account: AccountDetail, files: AccountFiles, caseId: string): readonly Deduction[] => {
  const elsewhere = new Set(
    Object.entries(files.cases).flatMap(([id, { value }]) => (id === caseId ? [] : value.deductions)),
  )
  return allDeductions(account).filter(({ actId, reason }) => reason === 'violation' && !elsewhere.has(actId))
}

export interface CaseStep {
  readonly kind:
    | 'occurred'
    | 'noticed'
    | 'decided'
    | 'deducted'
    | 'appealed'
    | 'outcome'
    | 'withdrawn'
    | 'closed'
    | 'wiped'
  readonly key: string
  readonly at: Instant
  readonly who: LogSeat
  readonly clauses: readonly string[]
  readonly amountFen?: Fen
}

const step = (
  kind: CaseStep['kind'],
  at: Instant | null | undefined,
  who: LogSeat,
  clauses: readonly string[] = [],
): readonly CaseStep[] => (at === null || at === undefined ? [] : [{ kind, key: kind, at, who, clauses }])

/** A21: when points of its year return to nothing; not before that year is over. */
const wipedAt = ({ year, withdrawnAt }: Case, now: Instant): Instant | null => {
  const end = addYears(startOfDay(dayOfDate({ year, month: 1, day: 1 })), 1)
  return withdrawnAt === null && end <= now ? end : null
}

/** In the order it happened; of one instant in the order written here. */
export const courseOf = (
  each: Case,
  file: CaseFile,
  account: AccountDetail,
  clause: string | null,
): readonly CaseStep[] =>
  [
    ...step('occurred', each.occurredAt, 'provider', clause === null ? [] : [clause]),
    ...step('noticed', file.noticeAt, 'platform'),
    ...step('decided', each.decidedAt, 'platform', ['A19']),
    ...deductionsOf(account, file).map((taken): CaseStep => ({
      kind: 'deducted',
      key: taken.actId,
      at: taken.at,
      who: 'platform',
      clauses: ['A9.5.2'],
      amountFen: takenFen(taken),
    })),
    ...step('appealed', file.appeal?.filedAt, 'provider'),
    ...step('outcome', file.appeal?.decidedAt, 'platform'),
    ...step('withdrawn', each.withdrawnAt, 'platform', ['W21']),
    ...step('closed', file.closedAt, 'provider'),
    ...step('wiped', wipedAt(each, account.at), 'workbench', ['A21']),
  ].toSorted((a, b) => a.at - b.at)
