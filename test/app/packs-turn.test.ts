// A-FIN: the day a version begins it holds for orders nobody touches too, whether the desk was open on that day or not.
import path from 'node:path'
import { expect, test } from 'vitest'
import { keepRulesTurned, rulesTurned } from '../../electron/store/settings/rules-turned.ts'
import { run } from '../../electron/store/sql.ts'
import { addOrder, happened } from './orders.ts'
import { draftOf, managed, take } from './pack-desk.ts'
import type { Draft } from './pack-desk.ts'
import { at, newHost, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const DAY = '2026-09-25T00:00:00+08:00'
const LATER = '2026-09-25T09:00:00+08:00'

/** Rejected twice: its customer may appeal after three. */
const twiceRejected = async (desk: TestDesk) => {
  const stream = await addOrder(desk)
  for (const hour of ['10', '12']) {
    await happened(desk, stream, 'requirement.submit', { description: '迁移' }, at(`2026-09-20T${hour}:00+08:00`))
    const when = at(`2026-09-20T${hour}:30+08:00`)
    await happened(desk, stream, 'requirement.reject', { reason: '不符' }, when, 'provider')
  }
  return stream
}

const fewer = ({ parameters }: Draft): void => {
  parameters.rejectionsBeforeAppeal.value = 2
}

const rowOf = async ({ call }: Pick<TestDesk, 'call'>) => {
  const page = await call('queue.page', {
    tab: 'all',
    filter: {},
    sort: 'deadline',
    descending: false,
    cursor: null,
    limit: 10,
  })
  return page.rows[0]
}

test('a row follows the version on its day, and its reader is told', async () => {
  const desk = await managed()
  await twiceRejected(desk)
  await take(desk, await draftOf(desk, fewer, DAY))
  expect(await rowOf(desk)).toMatchObject({ rejectionLimit: 3, appealableFrom: null })
  proveSound(await desk.desk())
  desk.pushes.length = 0
  await desk.moveTo(LATER)
  expect(await rowOf(desk)).toMatchObject({ rejectionLimit: 2, appealableFrom: at('2026-09-20T12:30+08:00') })
  expect(desk.pushes).toContainEqual({ kind: 'changed', topics: ['orders', 'accounts', 'session'] })
  proveSound(await desk.desk())
})

test('a desk that was closed on that day follows when it opens, once', async () => {
  const desk = await managed()
  await twiceRejected(desk)
  await take(desk, await draftOf(desk, fewer, DAY))
  await desk.host.close()
  const again = newHost({ folder: desk.folder, db: path.join(desk.folder, 'test.db'), today: LATER })
  again.host.start()
  expect(await rowOf(again)).toMatchObject({ rejectionLimit: 2 })
  proveSound(await again.desk())
})

test('what was broken off is gone on with', async () => {
  const desk = await managed()
  await twiceRejected(desk)
  await take(desk, await draftOf(desk, fewer, DAY))
  await desk.moveTo(LATER)
  const { store } = await desk.desk()
  store.write((db) => {
    keepRulesTurned(db, { at: at(DAY), after: 1 })
    run(db, 'UPDATE orders SET rejection_limit = 3, appealable_from = NULL, appeal_ground = NULL')
  })
  await desk.host.close()
  const again = newHost({ folder: desk.folder, db: path.join(desk.folder, 'test.db'), today: LATER })
  again.host.start()
  expect(await rowOf(again)).toMatchObject({ rejectionLimit: 2 })
  const reopened = await again.desk()
  expect(rulesTurned(reopened.store.db)).toEqual({ at: at(DAY), after: null })
  proveSound(reopened)
})

test('a version that changes nothing a row shows leaves the rows alone', async () => {
  const desk = await managed()
  await twiceRejected(desk)
  await take(desk, await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }), DAY))
  await desk.moveTo(LATER)
  expect(await rowOf(desk)).toMatchObject({ rejectionLimit: 3 })
  proveSound(await desk.desk())
})
