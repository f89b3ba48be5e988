// What people type into the search, taken from the store itself, common things and rare ones, and what LIKE finds for it.
import type { Store } from '../../../electron/store/open.ts'
import { initialsOf } from '../../../electron/store/pinyin.ts'
import { containing, normalQuery } from '../../../electron/store/queries/search.ts'
import { all } from '../../../electron/store/sql.ts'
import type { Chance } from '../../seed/random.ts'

export interface Typed {
  readonly text: string
  readonly length: 1 | 2 | 6
}

interface Found {
  readonly order_id: string
  readonly customer_name: string
}

const pieces = (text: string, size: number, draw: Chance): string => {
  const chars = Array.from(text)
  const from = draw.below(Math.max(1, chars.length - size + 1))
  return chars.slice(from, from + size).join('')
}

/** `each` queries of every length and kind: customer names, order ids, initials; two characters also such as nobody has. */
export const typedBy = ({ db }: Store, draw: Chance, each: number): Typed[] => {
  const last = all<{ n: number }>(db, 'SELECT max(id) AS n FROM orders')[0]?.n ?? 1
  const some = (): Found => {
    const [row] = all<Found>(db, 'SELECT order_id, customer_name FROM orders WHERE id >= ? ORDER BY id LIMIT 1', [
      1 + draw.below(last),
    ])
    if (row === undefined) throw new Error('a seeded store has orders')
    return row
  }
  const of = (length: Typed['length']): string[] =>
    Array.from({ length: each }, () => [
      pieces(some().customer_name, length, draw),
      pieces(some().order_id, length, draw),
      pieces(initialsOf(some().customer_name), length, draw),
    ]).flat()
  const rare = ['鑫淼', '北域', 'qx', '龘龘'].slice(0, each)
  return ([1, 2, 6] as const).flatMap((length) => {
    const texts = [...new Set([...of(length), ...(length === 2 ? rare : [])])]
    return texts.map((text): Typed => ({ text, length }))
  })
}

/** The first 50 by LIKE over the same texts; the customer's initials stand in the text as a computed column would. */
export const byLike = ({ db }: Store, typed: string): number[] => {
  const pattern = containing(normalQuery(typed))
  return all<{ id: number }>(
    db,
    `SELECT t.id AS id FROM order_text t WHERE t.text LIKE ? ESCAPE '\\'
       OR EXISTS (SELECT 1 FROM personal_text p WHERE p.id = t.id AND p.text LIKE ? ESCAPE '\\') ORDER BY t.id LIMIT 50`,
    [pattern, pattern],
  ).map(({ id }) => id)
}
