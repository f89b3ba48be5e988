// @vitest-environment jsdom
// One order in the drawer: what others did is recorded as it happened, what asks for a person, and what stands around it.
import { NOW } from '../fake-desk.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { instant } from '../../../shared/kernel/instant.ts'
import { closed, detail, open, row, streamOf } from '../orders.ts'
import { drawer, eachOnItsOwn, key, said, showOrder, taken, write } from './open-drawer.tsx'

eachOnItsOwn()

describe('W13 what the customer or the platform did', () => {
  const review = row(1, { stage: 'acceptance-review', turn: 'customer' })
  const against = { clause: 'T12', reason: 'too-few-rejections' }

  test('a fact from the bar is asked about once, with its own instant, never one to come', async () => {
    const desk = await showOrder(detail(review, { available: [open('result.reject', 'customer')] }))
    write('图片没有迁过来')
    fireEvent.click(drawer().getByRole('button', { name: '验收驳回' }))
    const dialog = within(await screen.findByRole('dialog', { name: '确认验收驳回？' }))
    const when = dialog.getByRole('textbox', { name: '发生时间' })
    fireEvent.change(when, { target: { value: '2026-09-24 09:00' } })
    fireEvent.click(dialog.getByRole('button', { name: '验收驳回' }))
    expect(dialog.getByText('还没有发生的事不能记录，时间不能晚于现在')).toBeTruthy()
    fireEvent.change(when, { target: { value: '2026-09-22 18:30' } })
    fireEvent.click(dialog.getByRole('button', { name: '验收驳回' }))
    await waitFor(() =>
      expect(desk.calls('order.record-fact')).toEqual([
        {
          stream: streamOf(1),
          command: 'result.reject',
          with: { reason: '图片没有迁过来' },
          attachments: [],
          by: 'customer',
          occurredAt: instant(Date.parse('2026-09-22T18:30:00+08:00')),
        },
      ]),
    )
  })

  test('what contradicts the rules is said before, and recorded all the same; the toast names the clauses', async () => {
    const desk = await showOrder(detail(review, { available: [closed('appeal.file', 'customer', against)] }), {
      'order.record-fact': () => taken({ flags: ['T12'] }),
    })
    fireEvent.click(drawer().getByRole('button', { name: '更多' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '发起申诉' }))
    const dialog = within(await screen.findByRole('dialog', { name: '记录：发起申诉' }))
    expect(dialog.getByRole('note').textContent).toContain('驳回次数还没有达到可申诉的次数')
    fireEvent.click(dialog.getByRole('button', { name: '发起申诉' }))
    expect(dialog.getByText('请填写原因')).toBeTruthy()
    fireEvent.change(dialog.getByRole('textbox', { name: '原因' }), { target: { value: '拖延' } })
    fireEvent.click(dialog.getByRole('button', { name: '发起申诉' }))
    await waitFor(() => expect(said()).toBe('已记录申诉，流程冻结 · 客户1；与 验收驳回可申诉 T12 不符，已标明'))
    expect(desk.calls('order.record-fact')[0]).toMatchObject({
      by: 'customer',
      occurredAt: NOW,
      with: { reason: '拖延' },
    })
  })

  test('an amount is read exactly or not at all', async () => {
    const desk = await showOrder(detail(review, { available: [open('refund.request', 'customer')] }))
    fireEvent.click(drawer().getByRole('button', { name: '更多' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '申请退款' }))
    const dialog = within(await screen.findByRole('dialog', { name: '记录：申请退款' }))
    const type = (name: string, value: string): void =>
      void fireEvent.change(dialog.getByRole('textbox', { name }), { target: { value } })
    type('原因', '不满意')
    type('详细说明', '两次没有迁完')
    type('退款金额（元）', '一千')
    fireEvent.click(dialog.getByRole('button', { name: '申请退款' }))
    expect(dialog.getByText('金额请写成 1234.50 这样的数字')).toBeTruthy()
    expect(desk.calls('order.record-fact')).toEqual([])
    type('退款金额（元）', '1,234.5')
    fireEvent.click(dialog.getByRole('button', { name: '申请退款' }))
    await waitFor(() =>
      expect(desk.calls('order.record-fact')[0]?.with).toEqual({
        via: 'online',
        reasonCode: 'other',
        reason: '不满意',
        detail: '两次没有迁完',
        amountFen: 123_450,
      }),
    )
  })

  test('W2 on a self-operated order the platform sits in the customer’s seat', async () => {
    const available = [open('result.accept', 'platform')]
    const desk = await showOrder(detail(review, { selfOperated: true, available }))
    fireEvent.click(drawer().getByRole('button', { name: '验收通过' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '验收通过' }))
    await waitFor(() => expect(desk.calls('order.record-fact')[0]).toMatchObject({ by: 'platform' }))
  })

  test('a fact that moved nothing says that it waits for a person', async () => {
    await showOrder(detail(review, { available: [] }), { 'order.record-fact': () => taken({ moved: false }) })
    fireEvent.click(drawer().getByRole('button', { name: '验收通过' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '验收通过' }))
    await waitFor(() => expect(said()).toBe('已记下「验收通过」；与当前阶段不符，订单没有变动，等人处理'))
  })
})

describe('what asks for a person', () => {
  test('W24 an unknown stage is chosen from the possible ones, since an instant', async () => {
    const unknown = detail(row(1, { stage: 'unknown', hold: 'refund', deadline: null }), {
      possibleStages: ['implementing', 'acceptance-review'],
    })
    const desk = await showOrder(unknown, { 'order.settle-stage': () => taken() })
    const form = within(drawer().getByRole('form', { name: '请选定这一单现在的阶段' }))
    fireEvent.change(form.getByRole('combobox', { name: '现在的阶段' }), { target: { value: 'acceptance-review' } })
    fireEvent.change(form.getByRole('textbox', { name: '从何时起' }), { target: { value: '2026-09-20 10:00' } })
    fireEvent.click(form.getByRole('button', { name: '选定阶段' }))
    await waitFor(() => expect(said()).toBe('阶段选定为 待验收'))
    expect(desk.calls('order.settle-stage')).toEqual([
      {
        stream: streamOf(1),
        stage: 'acceptance-review',
        since: instant(Date.parse('2026-09-20T10:00:00+08:00')),
      },
    ])
  })

  test('W25 a conflict shows both sides, and facts that moved nothing are counted', async () => {
    await showOrder(detail(row(1, { openFlags: 2 }), { conflict: { shown: '待验收', ours: '待确认需求', at: NOW } }))
    expect(drawer().getByText(/清单显示「待验收」，这里是「待确认需求」/)).toBeTruthy()
    expect(drawer().getByText('2 条记录等人处理')).toBeTruthy()
  })
})

describe('around the order', () => {
  test('W14 what is pending is marked as filled in with its acts', async () => {
    const fillIns = ['a7', 'a8'].map((actId, n) => ({
      actId,
      stream: streamOf(1),
      marketplace: 'tencent',
      shopId: 'tencent:1001',
      orderId: '20261',
      customerName: '客户1',
      command: 'requirement.confirm',
      at: NOW,
      by: '陈立',
      fields: [],
      filled: n === 0 ? { at: NOW, by: '陈立' } : null,
    }))
    const desk = await showOrder(detail(row(1, { fillIn: 'pending' }), { fillIns }), {
      'fill-in.mark': ({ actIds }) => ({ marked: actIds.length }),
    })
    fireEvent.click(drawer().getByRole('button', { name: '标记已回填' }))
    await waitFor(() => expect(said()).toBe('已标记回填 1 项'))
    expect(desk.calls('fill-in.mark')).toEqual([{ actIds: ['a8'] }])
  })

  test('the assignee is changed where it stands', async () => {
    const desk = await showOrder(detail(row(1)), { 'order.assign': () => ({ changed: 1 }) })
    fireEvent.click(drawer().getByRole('button', { name: '陈立' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '何晓' }))
    await waitFor(() => expect(said()).toBe('已指派 1 单'))
    expect(desk.calls('order.assign')).toEqual([
      { selection: { kind: 'streams', streams: [streamOf(1)] }, personId: 'p2' },
    ])
  })

  test('W9 the contact is masked until it is asked for, and then shown whole', async () => {
    const desk = await showOrder(detail(row(1)), {
      'order.reveal-contact': () => ({ name: '林夏', phone: '13812344608', email: 'lin@example.com' }),
    })
    expect(drawer().getByText('林* · 138****4608')).toBeTruthy()
    expect(desk.calls('order.reveal-contact')).toEqual([])
    fireEvent.click(drawer().getByRole('button', { name: '显示' }))
    expect(await drawer().findByText('林夏 · 13812344608 · lin@example.com')).toBeTruthy()
  })

  test('W9 a purged contact says when and on what ground it went', async () => {
    const purged = { at: NOW, person: '何晓', afterDays: 180, since: instant(Date.parse('2026-03-01T09:00:00+08:00')) }
    await showOrder({ ...detail(row(1)), purged, contact: { name: '', phone: '', email: '' } })
    expect(drawer().getByText(/已清除 2026-09-23/)).toBeTruthy()
    expect(drawer().getByText('2026-03-01 起算满 180 天（W9），由 何晓 清除')).toBeTruthy()
    expect(drawer().queryByRole('button', { name: '显示' })).toBeNull()
  })

  test('the order number is copied digit by digit', async () => {
    const desk = await showOrder(detail(row(1)), { 'clipboard.write': () => null })
    fireEvent.click(drawer().getByRole('button', { name: '复制订单号' }))
    await waitFor(() => expect(said()).toBe('已复制 20261'))
    expect(desk.calls('clipboard.write')).toEqual([{ text: '20261' }])
  })

  test('the page has the log, the entitlement and the way back', async () => {
    const log = [
      {
        eventId: 'e1',
        actId: 'a1',
        type: 'requirement.submitted',
        at: NOW,
        recordedAt: NOW,
        who: 'customer' as const,
        person: '陈立',
        text: '迁移三台',
        attachments: [],
        citing: ['T3'],
        moved: true,
        superseded: false,
        flags: [],
        waiting: false,
      },
    ]
    await showOrder(detail(row(1), { log }))
    fireEvent.click(drawer().getByRole('button', { name: '完整页' }))
    const table = within(await screen.findByRole('table', { name: '流程日志' }))
    expect(table.getByText('客户提交需求')).toBeTruthy()
    expect(screen.getByText('¥6,800.00', { selector: 'b' })).toBeTruthy()
    key('Escape')
    expect(await screen.findByRole('grid', { name: '订单' })).toBeTruthy()
    expect(useNavigation.getState().view).toBe('drawer')
  })

  test('requirement versions are compared; text that shares nothing does not hold the page up', async () => {
    const requirements = [
      { version: 1, at: NOW, description: 'a'.repeat(6000), attachments: [] },
      { version: 2, at: NOW, description: 'b'.repeat(6000), attachments: [] },
    ]
    const before = performance.now()
    await showOrder(detail(row(1), { requirements }))
    expect(drawer().getByText('b'.repeat(6000), { selector: 'ins' })).toBeTruthy()
    fireEvent.click(drawer().getByRole('button', { name: '只看本版' }))
    expect(drawer().queryByText('a'.repeat(6000), { selector: 'del' })).toBeNull()
    expect(performance.now() - before).toBeLessThan(15_000)
  })
})
