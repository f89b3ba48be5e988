// @vitest-environment jsdom
// A new version of a rule pack: read field by field, compared, held against orders and scenarios, taken or dropped (W4, W5, A-FIN).
import { NOW } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { leaveDraft } from '../../../renderer/features/settings/packs/pack-place.ts'
import { PacksSection } from '../../../renderer/features/settings/packs/packs-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { mount } from '../mount.tsx'
import { answers, press, ships, show, startDraft, step, toast, type } from './pack-page.tsx'

beforeEach(() => {
  setLanguage('zh')
  leaveDraft()
})
afterEach(cleanup)

const step1 = (mismatches: { path: string; expected: unknown; actual?: unknown }[]) => ({
  at: '2027-03-02T09:00:00+08:00',
  command: 'result.submit',
  mismatches,
})

test('begins on a later day; W5 an amount that is typed is 推定 no longer', async () => {
  await show({
    ...answers(),
    'packs.list': () => ({
      mayTake: true,
      marketplaces: [{ marketplace: 'tencent', versions: [ships], takenBack: [] }],
    }),
  })
  await startDraft()
  expect(screen.getByLabelText<HTMLInputElement>('生效日期').value).toBe('2026-10-01')
  type('保证金 · 服务市场', '8000')
  fireEvent.click(screen.getByRole('checkbox', { name: '确认 保证金 · 软件市场' }))
  type('分值 引导站外交易', '6')
  step('差异')
  const table = await screen.findByRole('table', { name: '差异' })
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual([
    '各类目保证金 · 服务市场D3¥5,000.00¥8,000.00',
    '各类目保证金 · 已确认的类目D3—软件市场、服务市场',
    '违规目录 · 引导站外交易 · 分值A14未填6 分',
  ])
})

test('a field that can’t be read says why, and stands in the way by name', async () => {
  const desk = await show()
  await startDraft()
  type('生效日期', '2026-09-23')
  type('我方每步时限', '五')
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '只能从以后的日期起生效，不溯及既往（W4）',
    '请填 1 以上的整数和单位',
  ])
  press('采用')
  const popover = await screen.findByRole('dialog')
  expect(popover.textContent).toContain('生效日期：只能从以后的日期起生效，不溯及既往（W4）')
  expect(popover.textContent).toContain('我方每步时限：请填 1 以上的整数和单位')
  step('影响')
  expect((await screen.findByRole('alert')).textContent).toContain('这一步要先改正 2 处')
  expect(desk.calls('packs.take')).toEqual([])
})

test('is taken only once its impact was read, and an older report doesn’t count', async () => {
  const desk = await show()
  await startDraft()
  type('我方每步时限', '2')
  await waitFor(() => expect(screen.getByRole('button', { name: '采用' }).getAttribute('aria-haspopup')).toBe('dialog'))
  press('采用')
  expect((await screen.findByRole('dialog')).textContent).toContain('还没有看这份草稿的影响报告')
  step('影响')
  fireEvent.click(await screen.findByRole('button', { name: '生成影响报告' }))
  const orders = await screen.findByRole('region', { name: '订单' })
  expect(orders.querySelector('dl')?.textContent).toBe(
    '会变1以后的操作、时限或金额按新版本时限不变1已在走的时限按开始时的版本（W4）无关5新版本没有改动它依据的内容',
  )
  expect(orders.textContent).toContain('下一次我方每步时限：5 天 → 2 天')
  expect(orders.textContent).toContain('确认需求仍于 2026-09-27 09:00 到期')
  expect(screen.getByText('这个云市场还没有开立账号')).toBeTruthy()
  step('编辑')
  type('我方每步时限', '3')
  step('影响')
  await screen.findByText('草稿后来改过，原来的报告已作废')
  press('重新生成')
  await screen.findByRole('region', { name: '订单' })
  press('采用')
  await waitFor(() => expect(toast()?.text).toMatch(/^已采用，2026-12-02 起生效$/))
  expect(desk.calls('packs.take')).toMatchObject([{ source: { parameters: { providerStep: { value: { days: 3 } } } } }])
  expect(screen.getByRole('table', { name: '腾讯云的版本' })).toBeTruthy()
})

test('an order of the report opens, and the draft is there when one comes back', async () => {
  await show()
  await startDraft()
  type('我方每步时限', '2')
  step('影响')
  fireEvent.click(await screen.findByRole('button', { name: '生成影响报告' }))
  fireEvent.click(await screen.findByRole('button', { name: '8001' }))
  expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: 'order:tencent:1001:8001' })
  cleanup()
  mount(<PacksSection />)
  expect(await screen.findByRole('region', { name: '订单' })).toBeTruthy()
})

test('dropped by a slip it is had back, and left behind it is kept', async () => {
  const desk = await show()
  await startDraft()
  type('我方每步时限', '2')
  press('取消')
  expect(toast()?.text).toBe('已丢弃草稿')
  toast()?.undo?.()
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('我方每步时限').value).toBe('2'))
  await waitFor(() => expect(desk.calls('draft.save').at(-1)?.text).toContain('"shape":1'))
  const { text = '' } = desk.calls('draft.save').at(-1) ?? {}
  cleanup()
  leaveDraft()
  await show({ ...answers(), 'draft.get': () => ({ text, savedAt: NOW }) })
  fireEvent.click(await screen.findByRole('button', { name: '继续编辑' }))
  expect(screen.getByLabelText<HTMLInputElement>('我方每步时限').value).toBe('2')
})

test('scenarios are counted, and those that fail named with what differs', async () => {
  const due = {
    path: 'obligations[0]',
    expected: { kind: 'x', due: '2026-03-17T00:00:00+08:00' },
    actual: [{ kind: 'x', due: '2026-03-10T00:00:00+08:00' }],
  }
  const desk = await show({
    ...answers(),
    'packs.run-scenarios': () => [
      { file: null, title: '按时交付', ok: true, steps: [step1([])], problems: [] },
      { file: null, title: '逾期开票', ok: false, steps: [step1([due])], problems: [] },
    ],
  })
  await startDraft()
  type('我方每步时限', '2')
  step('情景')
  fireEvent.click(await screen.findByRole('button', { name: '运行内置情景' }))
  expect((await screen.findByText('1 个未通过')).closest('p')?.textContent).toBe('1 个通过 · 1 个未通过')
  const [failed] = screen.getByRole('list', { name: '情景结果' }).children
  expect(failed?.textContent).toContain('逾期开票')
  expect(failed?.querySelector('dl')?.textContent).toBe(
    'obligations[0].due预期 2026-03-17 00:00:00实际 2026-03-10 00:00:00',
  )
  expect(desk.calls('packs.run-scenarios')).toMatchObject([{ of: 'examples', held: 'throughout' }])
})
