// W24, W25: what a later list makes of orders the desk knows: moves recorded, details put right, what is behind left alone,
// contradictions kept for a person and cleared again.
import { describe, expect, test } from 'vitest'
import type { ImportPlan, RowVerdict } from '../../shared/contract/imports.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { done, happened, orderInReview } from './orders.ts'
import { at, newDesk, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const HEADERS =
  '订单ID\t商品名称\t商品类型\t客户ID\t联系人\t客户名称\t联系方式\t实收金额\t支付时间\t订单类型\t交付状态\t更新时间'

interface Row {
  readonly id: string
  readonly state: string
  readonly updatedAt: string
  readonly customer?: string
  readonly paidAt?: string
  readonly goods?: string
  readonly phone?: string
  readonly amount?: string
}

const line = ({ id, state, updatedAt, customer, paidAt, goods, phone, amount }: Row): string =>
  [id, '服务器迁移', goods ?? '人工服务', 'u-1', '沈一鸣', customer ?? '杭州云栖科技有限公司', phone ?? '13800001234']
    .concat([amount ?? '6800.00', paidAt ?? '2026-09-20 09:00:00', '新购', state, updatedAt])
    .join('\t')

const paste = ({ call }: TestDesk, rows: readonly Row[]): Promise<ImportPlan> =>
  call('import.plan', {
    source: { kind: 'clipboard', text: [HEADERS, ...rows.map(line)].join('\n'), html: '' },
    shopId,
    mapping: null,
  })

const bring = async (desk: TestDesk, rows: readonly Row[]): Promise<readonly RowVerdict[]> => {
  const plan = await paste(desk, rows)
  await desk.call('import.apply', { planId: plan.planId })
  proveSound(await desk.desk())
  return plan.rows.map(({ verdict }) => verdict)
}

const ID = '202600000000001'
const stream = `order:${shopId}:${ID}` as StreamId

describe('a later list', () => {
  test('that shows the next stage is evidence: the only way there is recorded, flagged as seen in a list', async () => {
    const desk = newDesk()
    expect(await bring(desk, [{ id: ID, state: '待确认需求', updatedAt: '2026-09-21 09:00:00' }])).toEqual(['new'])
    await desk.moveTo('2026-09-26T09:00+08:00')
    expect(await bring(desk, [{ id: ID, state: '实施中', updatedAt: '2026-09-24 09:00:00' }])).toEqual(['changed'])
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'implementing', fillIn: 'none', deadline: { inferred: true } })
    expect(page?.log.at(-1)).toMatchObject({
      type: 'requirement.confirmed',
      at: at('2026-09-24T09:00+08:00'),
      who: 'provider',
    })
    const [item] = await desk.call('undo.list', null)
    expect(item?.target.kind).toBe('import')
    const target = item?.target ?? { kind: 'import', id: '' }
    expect(await desk.call('undo.run', { target })).toEqual({ undone: 1, kept: [] })
    expect((await desk.call('order.get', { stream }))?.row.stage).toBe('requirement-review')
    proveSound(await desk.desk())
  })

  test('that is only behind what was done here is no conflict', async () => {
    const desk = newDesk()
    await orderInReview(desk, ID)
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    expect(await bring(desk, [{ id: ID, state: '待确认需求', updatedAt: '2026-09-21 09:00:00' }])).toEqual([
      'fill-in-pending',
    ])
    expect((await desk.call('order.get', { stream }))?.conflict).toBeNull()
  })

  test('that contradicts is kept, both sides, once; it clears when a list agrees or what happened is recorded', async () => {
    const desk = newDesk()
    await orderInReview(desk, ID)
    await desk.moveTo('2026-09-26T09:00+08:00')
    const shown = { id: ID, state: '需求待提交', updatedAt: '2026-09-22 09:00:00' }
    expect(await bring(desk, [shown])).toEqual(['conflicting'])
    expect((await desk.call('order.get', { stream }))?.conflict).toMatchObject({
      shown: 'requirement-pending',
      ours: 'requirement-review',
    })
    expect((await desk.call('home.get', {})).waiting.conflicts).toBe(1)
    const { events } = await desk.call('audit.verify', null)
    await bring(desk, [shown])
    expect((await desk.call('audit.verify', null)).events).toBe(events)

    await bring(desk, [{ id: ID, state: '待确认需求', updatedAt: '2026-09-23 09:00:00' }])
    expect((await desk.call('order.get', { stream }))?.conflict).toBeNull()
    await bring(desk, [shown])
    await happened(desk, stream, 'requirement.revise', { description: '三台' }, at('2026-09-25T09:00+08:00'))
    expect((await desk.call('order.get', { stream }))?.conflict).toBeNull()
    proveSound(await desk.desk())
  })

  test('puts texts right, tells what was unknown, and its undo brings both back', async () => {
    const desk = newDesk()
    const first: Row = { id: ID, state: '待确认需求', updatedAt: '2026-09-21 09:00:00', paidAt: '', goods: '' }
    expect(await bring(desk, [first])).toEqual(['new'])
    expect((await desk.call('order.get', { stream }))?.row.paidAt).toBeNull()
    const second: Row = {
      ...first,
      paidAt: '2026-09-20 09:00:00',
      goods: 'SaaS人工交付',
      customer: '杭州云栖网络有限公司',
    }
    expect(await bring(desk, [second])).toEqual(['changed'])
    const known = await desk.call('order.get', { stream })
    expect(known?.row).toMatchObject({
      paidAt: at('2026-09-20T09:00+08:00'),
      goods: 'saas-manual',
      customerName: '杭州云栖网络有限公司',
      stage: 'requirement-review',
    })
    expect(await bring(desk, [second])).toEqual(['unchanged'])
    expect((await desk.call('search.find', { text: '云栖网络' })).length).toBe(1)

    const item = (await desk.call('undo.list', null)).find(({ open }) => open)
    if (item !== undefined) await desk.call('undo.run', { target: item.target })
    expect((await desk.call('order.get', { stream }))?.row).toMatchObject({
      paidAt: null,
      goods: 'service',
      customerName: '杭州云栖科技有限公司',
    })
    proveSound(await desk.desk())
  })

  test('that shows only a hold leaves the stage unknown until a person settles it', async () => {
    const desk = newDesk()
    expect(await bring(desk, [{ id: ID, state: '退款中', updatedAt: '2026-09-21 09:00:00' }])).toEqual(['new'])
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'unknown', hold: 'refund', refund: { status: 'requested' } })
    expect(page?.possibleStages).toContain('implementing')
    expect(page?.possibleStages).not.toContain('closed')
    const settled = await desk.call('order.settle-stage', {
      stream,
      stage: 'implementing',
      since: at('2026-09-20T12:00+08:00'),
    })
    expect(settled.ok).toBe(true)
    expect((await desk.call('order.get', { stream }))?.row).toMatchObject({
      stage: 'implementing',
      hold: 'refund',
      fillIn: 'none',
    })
    expect(
      await desk.call('order.settle-stage', { stream, stage: 'completed', since: at(`2026-09-20T12:00+08:00`) }),
    ).toMatchObject({
      ok: false,
      refusedBy: [{ clause: 'W24' }],
    })
    proveSound(await desk.desk())
  })

  test('is asked for its shop where two could be meant, and planned again without being read again', async () => {
    const desk = newDesk()
    await desk.call('shop.save', {
      marketplace: 'tencent',
      accountId: '2',
      name: '二号',
      targetConfirm: null,
      targetDeliver: null,
    })
    const text = [HEADERS, line({ id: ID, state: '待确认需求', updatedAt: '2026-09-21 09:00:00' })].join('\n')
    const asked = await desk.call('import.plan', {
      source: { kind: 'clipboard', text, html: '' },
      shopId: null,
      mapping: null,
    })
    expect(asked).toMatchObject({ shopId: null, total: 1, rows: [] })
    expect(asked.shopCandidates.length).toBeGreaterThan(1)
    await expect(desk.call('import.apply', { planId: asked.planId })).rejects.toMatchObject({ kind: 'plan-not-ready' })
    const chosen = await desk.call('import.plan', {
      source: { kind: 'plan', planId: asked.planId },
      shopId,
      mapping: null,
    })
    expect(chosen).toMatchObject({ shopId, counts: { new: 1 } })
    expect(await desk.call('import.rows', { planId: chosen.planId, verdict: 'new', offset: 0, limit: 10 })).toEqual(
      chosen.rows,
    )
    await desk.call('import.cancel', { planId: chosen.planId })
    await expect(desk.call('import.apply', { planId: chosen.planId })).rejects.toMatchObject({ kind: 'plan-gone' })
  })

  test('that is no list at all is refused by the reader’s own code', async () => {
    const desk = newDesk()
    await expect(
      desk.call('import.plan', { source: { kind: 'clipboard', text: ' ', html: '' }, shopId: null, mapping: null }),
    ).rejects.toMatchObject({ kind: 'list-unreadable', detail: 'empty' })
  })
})
