// What people set: shops, products, people, templates, checklists, views, drafts, preferences; and files on the desk.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addOrder, orderInReview } from './orders.ts'
import { START, at, newDesk, newHost, shopId } from './support.ts'

describe('settings', () => {
  test('a product’s promise and warranty go into the orders added after it', async () => {
    const desk = newDesk()
    const product = await desk.call('product.save', {
      id: null,
      shopId,
      name: '服务器迁移',
      goods: 'service',
      selfOperated: false,
      warranty: { days: 30 },
      promisedWorkdays: 5,
    })
    const stream = await orderInReview(desk)
    const other = await addOrder(desk, { orderId: '202600000000002', productId: product.id, product: '' })
    await desk.call('order.record-fact', {
      stream: other,
      command: 'requirement.submit',
      with: { description: 'x' },
      by: 'customer',
      occurredAt: at('2026-09-21T09:00+08:00'),
    })
    for (const each of [stream, other])
      await desk.call('order.perform', { stream: each, command: 'requirement.confirm', with: { note: '好' } })
    const kinds = async (each: typeof stream) =>
      (await desk.call('order.get', { stream: each }))?.obligations.map(({ kind }) => kind)
    expect(await kinds(stream)).toEqual(['result.submit'])
    expect(await kinds(other)).toEqual(['result.submit', 'target.deliver'])
    expect(await desk.call('queue.products', null)).toEqual(['服务器迁移'])
    await desk.call('product.remove', { id: product.id })
    expect((await desk.call('settings.get', null)).products).toEqual([])
  })

  test('a shop is only added for a marketplace with rules', async () => {
    const desk = newDesk()
    const shop = { accountId: ' 123 ', name: '', targetConfirm: { days: 1 }, targetDeliver: null }
    expect(await desk.call('shop.save', { ...shop, marketplace: 'aliyun' })).toMatchObject({
      id: 'aliyun:123',
      name: '123',
    })
    await expect(desk.call('shop.save', { ...shop, marketplace: 'nowhere' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('people, templates, views, drafts and preferences are kept, over a restart too', async () => {
    const desk = newDesk()
    const person = await desk.call('person.save', { id: null, name: ' 何晓 ', role: 'manager' })
    await desk.call('session.choose-person', { personId: person.id })
    await expect(desk.call('session.choose-person', { personId: 'nobody' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    const template = await desk.call('template.save', {
      id: null,
      command: 'requirement.reject',
      title: 't',
      text: 'x',
    })
    await desk.call('template.save', { ...template, text: 'y' })
    const view = await desk.call('view.save', {
      id: null,
      screen: 'delivery',
      name: '我的',
      state: { tab: 'all', columns: ['due'] },
    })
    expect(await desk.call('draft.save', { key: 'note', text: '写到一半' })).toEqual({ savedAt: at(START) })
    expect(await desk.call('settings.preferences', { density: 'compact', dueSoonHours: 48 })).toMatchObject({
      density: 'compact',
      dueSoonHours: 48,
      language: 'zh',
    })
    const file = (await desk.desk()).store.paths.db
    await desk.host.close()

    const again = newHost({ folder: desk.folder, db: file, today: START })
    again.host.start()
    expect(await again.call('session.get', null)).toMatchObject({
      person: { name: '何晓', role: 'manager' },
      preferences: { density: 'compact' },
    })
    expect(await again.call('template.list', null)).toEqual([{ ...template, text: 'y' }])
    expect(await again.call('view.list', { screen: 'delivery' })).toEqual([view])
    expect(await again.call('draft.get', { key: 'note' })).toEqual({ text: '写到一半', savedAt: at(START) })
    await again.call('template.remove', { id: template.id })
    await again.call('view.remove', { id: view.id })
    expect([await again.call('template.list', null), await again.call('view.list', { screen: 'delivery' })]).toEqual([
      [],
      [],
    ])
  })

  test('a checklist is ticked order by order, at the step it belongs to', async () => {
    const desk = newDesk()
    const items = [
      { text: '需求与规格一致', clause: 'T6' },
      { text: '材料齐全', clause: null },
    ]
    await desk.call('checklist.save', { id: null, step: 'confirm', product: '', items })
    await desk.call('checklist.save', { id: null, step: 'confirm', product: '别的', items })
    const stream = await orderInReview(desk)
    const list = async () => (await desk.call('order.get', { stream }))?.checklist ?? []
    expect((await list()).map(({ text, clause, done }) => [text, clause, done])).toEqual([
      ['需求与规格一致', 'T6', false],
      ['材料齐全', null, false],
    ])
    const [first] = await list()
    await desk.call('order.tick', { stream, itemId: first?.id ?? '', done: true })
    expect((await list()).map(({ done }) => done)).toEqual([true, false])
    await desk.call('order.tick', { stream, itemId: first?.id ?? '', done: false })
    expect((await list()).map(({ done }) => done)).toEqual([false, false])
  })
})

describe('files', () => {
  test('picked ones are stored, shown safely and saved elsewhere; too many or too large are refused', async () => {
    const desk = newDesk()
    const text = path.join(desk.folder, '说明.txt')
    const page = path.join(desk.folder, '页面.html')
    writeFileSync(text, '按步骤操作')
    writeFileSync(page, '<script>alert(1)</script>')
    desk.picking.files = [text, page]
    const refs = await desk.call('attachment.pick', null)
    expect(refs.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['说明.txt', 15],
      ['页面.html', 25],
    ])
    for (const { sha256, name } of refs)
      expect(await desk.call('attachment.preview', { sha256, name })).toMatchObject({ kind: 'text' })
    expect(await desk.call('attachment.save-as', { sha256: refs[0]?.sha256 ?? '', name: '另存.txt' })).toEqual({
      saved: true,
    })

    await desk.call('settings.preferences', { attachmentMaxMb: 1, attachmentsPerAct: 1 })
    await expect(desk.call('attachment.pick', null)).rejects.toMatchObject({ kind: 'too-many-attachments' })
    await expect(
      desk.call('attachment.begin', { name: 'x.zip', bytes: 1024 * 1024 + 1, purpose: 'attachment' }),
    ).rejects.toMatchObject({ kind: 'attachment-too-large' })
    const { uploadId } = await desk.call('attachment.begin', { name: 'x', bytes: 4, purpose: 'attachment' })
    expect(await desk.call('attachment.cancel', { uploadId })).toBeNull()
    await expect(desk.call('attachment.finish', { uploadId })).rejects.toMatchObject({ kind: 'upload-unknown' })
  })
})

describe('what an order rests on', () => {
  test('a clock, a refusal, a fact and 平台回填 each have their basis; what is open has none', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const basis = (subject: Parameters<typeof desk.call<'order.basis'>>[1]['subject']) =>
      desk.call('order.basis', { stream, subject })
    expect(await basis({ kind: 'clock', obligation: 'requirement.confirm' })).toMatchObject({
      kind: 'clock',
      clause: 'T10',
      consequence: 'T13',
    })
    expect(await basis({ kind: 'refusal', command: 'result.submit', by: 'provider' })).toMatchObject({
      kind: 'refusal',
      unmet: [{ clause: 'T7', reason: 'wrong-stage' }],
    })
    expect(await basis({ kind: 'refusal', command: 'requirement.confirm', by: 'provider' })).toBeNull()
    expect(await basis({ kind: 'fact', subject: 'entitlement' })).toMatchObject({
      range: { minFen: 680_000, maxFen: 680_000 },
    })
    await desk.call('order.perform', { stream, command: 'requirement.confirm', with: { note: '好' } })
    expect(await basis({ kind: 'fact', subject: 'fill-in' })).toMatchObject({
      clauses: ['W14'],
      events: [{ type: 'requirement.confirmed', at: at(START) }],
    })
  })

  test('Q14 a ticket is noted, closed and undone', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    await desk.call('order.ticket', { stream, number: 'WO-1', text: '发票抬头争议', closed: false })
    await desk.call('order.ticket', { stream, number: 'WO-1', text: '', closed: true })
    const tickets = async () => (await desk.call('order.get', { stream }))?.tickets
    expect(await tickets()).toEqual([
      { number: 'WO-1', text: '发票抬头争议', openedAt: at(START), closedAt: at(START) },
    ])
    const [close] = await desk.call('undo.list', null)
    if (close !== undefined) await desk.call('undo.run', { target: close.target })
    expect(await tickets()).toMatchObject([{ closedAt: null }])
  })
})
