// What a shop has to have deposited, and by how much it falls short.
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Pack } from '../packs/pack.ts'
import type { DepositState } from './state.ts'

/** W5: a category whose amount isn't known asks for the highest there is. */
export const categoryFen = (
  category: string,
  { parameters }: Pack,
): { readonly amountFen: Fen; readonly known: boolean } => {
  const amounts = parameters.depositByCategoryFen.value
  const own = Object.hasOwn(amounts, category) ? amounts[category] : undefined
  if (own !== undefined) return { amountFen: own, known: true }
  return { amountFen: fen(Math.max(0, ...Object.values(amounts))), known: false }
}

/** D2, D3: one deposit, the highest of all categories; A9.5.1: an agreed amount goes before it; A9.5.4: on top of both. */
export const requiredFen = (
  { agreed, surchargeFen }: Pick<DepositState, 'agreed' | 'surchargeFen'>,
  categories: readonly string[],
  pack: Pack,
): Fen => {
  const highest = Math.max(0, ...categories.map((category) => categoryFen(category, pack).amountFen))
  return fen((agreed?.amountFen ?? highest) + surchargeFen)
}

/** 推定 (W5, W18): a category's amount isn't known, or is neither the source's own nor confirmed. An agreed one never is (A9.5.1). */
export const requiredIsInferred = (
  { agreed }: Pick<DepositState, 'agreed'>,
  categories: readonly string[],
  pack: Pack,
): boolean => {
  const { inferred = false, confirmed = [] } = pack.parameters.depositByCategoryFen
  const guessed = (category: string): boolean =>
    !categoryFen(category, pack).known || (inferred && !confirmed.includes(category))
  return agreed === null && (categories.length === 0 ? inferred : categories.some(guessed))
}

export const shortfallFen = (required: Fen, balance: Fen): Fen => fen(Math.max(0, required - balance))
