// The first look at a list: what kind it is, what its columns mean, whose it can be. A mapping chosen just now comes
// before the one remembered for the shop, and that before the synonyms.
import type { ImportColumn } from '../../../shared/contract/imports.ts'
import type { ListShape } from '../../../shared/packs/list-shapes.ts'
import type { ListTable } from '../../files/list/table.ts'
import { tidyText } from '../../files/list/cells.ts'
import { personalFields } from './fields.ts'
import { guessShop } from './guess-shop.ts'
import type { KnownShop, ShopGuess } from './guess-shop.ts'
import { fromChosen, mapHeaders } from './headers.ts'
import type { HeaderMapping, RememberedMapping } from './headers.ts'
import { about, masked, said } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { sampleOrderIds } from './rows.ts'

export interface InspectInput {
  readonly shapes: readonly ListShape[]
  readonly shops: readonly KnownShop[]
  /** The shop a person chose; null leaves it to the list. */
  readonly shopId: string | null
  /** Column name to field, as chosen in the dry run; null where nobody chose. */
  readonly chosen: Readonly<Record<string, string>> | null
  readonly rememberedOf: (shopId: string) => RememberedMapping
}

export interface Inspected {
  readonly mapping: HeaderMapping
  readonly guess: ShopGuess
  /** The shop the import is for, or null: ask. */
  readonly shopId: string | null
  readonly columns: readonly ImportColumn[]
  readonly reasons: readonly Reason[]
  /** Rows can be read with this mapping. */
  readonly usable: boolean
}

const SAMPLE_ROWS = 50

const columnsOf = (table: ListTable, mapping: HeaderMapping): ImportColumn[] =>
  table.headers.map((header, column) => {
    const field = mapping.columns[column] ?? null
    const filled = table.rows.slice(0, SAMPLE_ROWS).find((row) => tidyText(row.cells[column] ?? '') !== '')
    const sample = tidyText(filled?.cells[column] ?? '')
    return { header, field, sample: field !== null && personalFields.has(field) ? masked(sample) : sample }
  })

const reasonsOf = (mapping: HeaderMapping): Reason[] => {
  if (mapping.kind === 'unknown') return [said('error', 'not-a-list-known')]
  return [
    ...mapping.missing.map((field) => said('error', 'column-missing', field)),
    ...mapping.missingForNew.map((field) => said('warning', 'column-missing-for-new', field)),
    ...mapping.unmapped.map((header) => about('note', 'column-not-used', header, null, null)),
  ]
}

/** Looks at a list before its rows are read. Pure: `rememberedOf` is asked for one shop at most. */
export const inspectList = (table: ListTable, input: InspectInput): Inspected => {
  const chosen = input.chosen ? fromChosen(input.chosen) : {}
  const first = mapHeaders(table.headers, chosen)
  const guess = guessShop(
    input.shapes,
    { headers: table.headers, orderIds: sampleOrderIds(table, first.columns) },
    input.shops,
  )
  const [only, second] = guess.candidates
  const shopId = input.shopId ?? (second === undefined ? (only ?? null) : null)
  const mapping = shopId === null ? first : mapHeaders(table.headers, { ...input.rememberedOf(shopId), ...chosen })
  const reasons = reasonsOf(mapping)
  const usable = reasons.every((reason) => reason.severity !== 'error')
  return { mapping, guess, shopId, columns: columnsOf(table, mapping), reasons, usable }
}
