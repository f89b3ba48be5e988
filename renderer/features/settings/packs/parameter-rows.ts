// A version's parameters as they are read: a row each, the deposit by category, in the groups a manager thinks in.
import type { PackSource } from '../../../../shared/contract/packs.ts'
import type { Fen } from '../../../../shared/kernel/fen.ts'
import { yuan } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow } from '../../../text/text.ts'
import { categoryName, originOf, parameterWords } from './pack-words.ts'
import { groups, groupNames } from './parameter-kinds.ts'
import type { ParameterGroup, SingleParameter } from './parameter-kinds.ts'

export interface ParameterRow {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly clause: string
  /** Where it comes from though the marketplace's own source is silent: 推定. */
  readonly inferredFrom: string | null
}

const single = (source: PackSource, key: SingleParameter): ParameterRow => {
  const { value, clause, inferredFrom } = source.parameters[key]
  const { names } = textNow(packsText)
  return {
    key,
    name: names[key] ?? key,
    value: parameterWords(key, value),
    clause,
    inferredFrom: originOf(source, inferredFrom),
  }
}

/** W5: a confirmed amount is 推定 no longer. */
const deposits = (source: PackSource): readonly ParameterRow[] => {
  const { value, clause, inferredFrom, confirmed = [] } = source.parameters.depositByCategoryFen
  const { depositOf } = textNow(packsText)
  return Object.entries(value).map(([category, amount]) => ({
    key: `deposit:${category}`,
    name: depositOf(categoryName(category)),
    value: yuan(amount as Fen),
    clause,
    inferredFrom: confirmed.includes(category) ? null : originOf(source, inferredFrom),
  }))
}

/** Whether every word typed stands somewhere in what is shown; width and case don't matter. */
export const isFound = (typed: string, shown: readonly string[]): boolean => {
  const text = shown.join(' ').normalize('NFKC').toLowerCase()
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/)
  return words.every((word) => text.includes(word))
}

export interface RowGroup {
  readonly group: ParameterGroup
  readonly rows: readonly ParameterRow[]
}

/** Groups without a row that is found are left out. */
export const rowsOf = (source: PackSource, typed: string): readonly RowGroup[] =>
  groupNames
    .map((group) => {
      const singles = groups[group].map((key) => single(source, key))
      const all = group === 'deposit' ? [...deposits(source), ...singles] : singles
      const rows = all.filter(({ name, value, clause, inferredFrom }) =>
        isFound(typed, [name, value, clause, inferredFrom ?? '']),
      )
      return { group, rows }
    })
    .filter(({ rows }) => rows.length > 0)
