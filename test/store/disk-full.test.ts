// A full disk: the person is told, nothing is half-written, and work goes on once there is room.
import { expect, it } from 'vitest'
import { WorldError } from '../../electron/platform/world-error.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { connectionOf, value } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { project, someOrder } from './made-up-order.ts'
import { addShop, newStore, tell } from './support.ts'

it('is refused as disk-full, and leaves everything as it was', () => {
  const store = newStore()
  addShop(store)
  const { raw } = connectionOf(store.db)
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 12}`)
  let kept = 0
  const fill = () => {
    for (; kept < 10_000; kept += 1)
      store.write((db) => tell(db, { ...someOrder, orderId: `F${kept}`, customerName: '甲'.repeat(kept % 90) }))
  }
  let refusal: unknown
  try {
    fill()
  } catch (error) {
    refusal = error
  }
  expect(refusal).toBeInstanceOf(WorldError)
  expect(refusal).toMatchObject({ kind: 'disk-full', path: store.paths.db })
  expect(kept).toBeGreaterThan(5)
  expect(value<number>(store.db, 'SELECT count(*) FROM orders')).toBe(kept)
  expect(verifyWhole(store.db)).toMatchObject({ intact: true, acts: kept, events: kept })
  expect(findDrift(store.db, project)).toEqual([])
  raw.pragma('max_page_count = 1000000')
  store.write((db) => tell(db, { ...someOrder, orderId: 'after' }))
  expect(verifyWhole(store.db)).toMatchObject({ intact: true, acts: kept + 1 })
})
