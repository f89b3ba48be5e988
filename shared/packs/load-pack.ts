// From a checked pack file to the lookups the engine reads: by command, by stage, by goods. Done once per pack.
import type { Goods, RefundReason, Stage } from '../kernel/facts.ts'
import { invariant } from '../kernel/invariant.ts'
import { formatDay } from '../kernel/iso.ts'
import { dayOf } from '../kernel/civil.ts'
import { isRefusingClauseId } from '../rulebook/clauses.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { packFile } from './pack-file.ts'
import type { PackFile } from './pack-file.ts'
import { catalogueOf } from './violations.ts'
import type { Appeals, Flow, Move, MoveCommand, Pack, Parameters, RefundRow, RefundTable, StageClock } from './pack.ts'

/** Reads one pack file. Throws when it is not a complete, well-formed pack: a pack ships with the app. */
export const loadPack = (json: unknown): Pack => {
  const file = packFile.parse(json)
  return packOf(file, `${file.marketplace}@${formatDay(dayOf(file.effectiveFrom))}`)
}

/** `id` names the version wherever something was counted by it. */
export const packOf = (file: PackFile, id: string): Pack => {
  const standard = standardFlow(file)
  const { selfOperated } = file.flows
  return {
    id,
    marketplace: file.marketplace,
    labels: file.labels,
    effectiveFrom: file.effectiveFrom,
    parameters: parametersOf(file, id),
    delivered: file.delivered.goods,
    flows: {
      standard,
      selfOperated: { ...standard, clause: selfOperated.clause, customerSeat: selfOperated.customerSeat },
    },
    appeals: appealsOf(file),
    refunds: refundsOf(file),
    invoiceCancelledBy: file.invoices.cancelledByRefund,
    notices: file.notices,
    catalogue: catalogueOf(file),
    stateWords: file.listWords.states,
    goodsWords: file.listWords.goods,
  }
}

const originOf = (file: PackFile, inferredFrom: string | undefined) => {
  if (inferredFrom === undefined) return {}
  const origin = file.origins[inferredFrom]
  invariant(origin !== undefined, `pack ${file.marketplace} explains the origin ${inferredFrom}`)
  return { inferred: true as const, origin }
}

const parametersOf = (file: PackFile, version: string): Parameters => {
  const rows = Object.entries(file.parameters).map(([name, { inferredFrom, ...row }]) => [
    name,
    { ...row, ...originOf(file, inferredFrom), version },
  ])
  return Object.fromEntries(rows) as Parameters
}

const standardFlow = (file: PackFile): Flow => {
  const { clause, customerSeat, moves, clocks } = file.flows.standard
  const byCommand = Object.fromEntries(moves.map((move) => [move.command, moveOf(move)]))
  invariant(Object.keys(byCommand).length === moves.length, `pack ${file.marketplace} defines each move once`)
  const byStage = clocks.map(({ stage, makes, ...clock }) => [stage, { ...clock, automatic: makes !== undefined }])
  return {
    clause,
    customerSeat,
    moves: byCommand as Record<MoveCommand, Move>,
    clocks: Object.fromEntries(byStage) as Partial<Record<Stage, StageClock>>,
  }
}

type FileMove = PackFile['flows']['standard']['moves'][number]

const moveOf = ({ command, by, clause, needs, steps }: FileMove): Move => ({
  command,
  by,
  clause,
  text: needs,
  from: Object.fromEntries(steps.map(({ from, to, citing = [] }) => [from, { to, citing: [clause, ...citing] }])),
})

const appealsOf = ({ appeals: { clause, grounds } }: PackFile): Appeals => ({
  clause,
  known: grounds.length > 0,
  byStage: Object.fromEntries(grounds.flatMap((ground) => ground.stages.map((stage) => [stage, ground]))),
  grounds,
})

const refundsOf = (file: PackFile): Record<Goods, RefundTable> => {
  const { service, application, tool } = file.refunds
  const delivered = refundTable(file, service)
  return {
    service: delivered,
    'saas-manual': delivered,
    application: refundTable(file, application),
    tool: refundTable(file, tool),
  }
}

type FileRefundRow = PackFile['refunds']['service'][number]

const refundTable = (file: PackFile, rows: readonly FileRefundRow[]): RefundTable => {
  const table: Partial<
    Record<FileRefundRow['when'], { usual: RefundRow; forReason: Partial<Record<RefundReason, RefundRow>> }>
  > = {}
  for (const row of rows.filter(({ reasonCode }) => reasonCode === undefined))
    table[row.when] = { usual: refundRow(file, row), forReason: {} }
  for (const row of rows) {
    if (row.reasonCode === undefined) continue
    const usual = table[row.when]
    invariant(usual, `pack ${file.marketplace} has a usual refund row for ${row.when}`)
    usual.forReason[row.reasonCode] = refundRow(file, row)
  }
  return table
}

const refundRow = (file: PackFile, row: FileRefundRow): RefundRow => ({
  online: row.ways.includes('online'),
  ticket: row.ways.includes('ticket'),
  amount: row.amount,
  clauses: row.clauses,
  refusing: row.refusing ?? onlyRefusing(row.clauses),
  ...originOf(file, row.inferredFrom),
})

const onlyRefusing = (clauses: readonly ClauseId[]) => {
  const refusing = clauses.filter(isRefusingClauseId)
  invariant(refusing.length > 0, `a refund row can refuse by one of ${clauses.join(', ')}`)
  return refusing
}
