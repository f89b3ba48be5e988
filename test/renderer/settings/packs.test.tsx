// @vitest-environment jsdom
// 规则包: versions in words, a draft that is read field by field, its differences, impact and scenarios, and who may take it
// (W4, W5, W6, A-FIN).
import { NOW, fakeDesk } from '../fake-desk.ts'
import type { Answers } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { leaveDraft } from '../../../renderer/features/settings/packs/pack-place.ts'
import { PacksSection } from '../../../renderer/features/settings/packs/packs-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import type { CandidateView, ImpactReport, PackSource, PackVersionRow } from '../../../shared/contract/packs.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { parseInstant } from '../../../shared/kernel/iso.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { completed, diffPacks } from '../../../shared/packs/pack-diff.ts'
import { releasedSources } from '../../../shared/packs/released.ts'
import { mount } from '../mount.tsx'

const at = (written: string): Instant => {
  const instant = parseInstant(written)
  invariant(instant, written)
  return instant
}
const [SHIPS = ''] = [...releasedSources.keys()].filter((id) => id.startsWith('tencent'))
const shipped = releasedSources.get(SHIPS)
invariant(shipped, 'the marketplace ships a pack')
const source = completed(shipped)

const ships: PackVersionRow = {
  id: SHIPS,
  effectiveFrom: at('2015-01-01T00:00:00+08:00'),
  status: 'in-force',
  taken: null,
}
const own: PackVersionRow = {
  id: 'tencent@2026-12-01+abc',
  effectiveFrom: at('2026-12-01T00:00:00+08:00'),
  status: 'upcoming',
  taken: { at: NOW, by: '何晓', hash: '9f2c' },
}
const nothing = { total: 0, changed: 0, kept: 0, untouched: 0, rows: [] }
const report: ImpactReport = {
  at: NOW,
  effectiveFrom: at('2026-10-01T00:00:00+08:00'),
  orders: {
    total: 7,
    changed: 1,
    kept: 1,
    untouched: 5,
    rows: [
      {
        of: 'order:tencent:1001:8001',
        label: '8001',
        shopId: 'tencent:1001',
        keeps: [
          {
            kind: 'requirement.confirm',
            clause: 'T10',
            parameter: 'providerStep',
            startedAt: NOW,
            dueAt: at('2026-09-27T09:00:00+08:00'),
          },
        ],
        changes: [
          { what: 'next-clock', clause: 'T10', parameter: 'providerStep', before: { days: 5 }, after: { days: 2 } },
        ],
      },
    ],
  },
  accounts: nothing,
  catalogue: [],
}

const viewOf = ({ source: draft }: { source: unknown }): CandidateView => ({
  ok: true,
  effectiveFrom: at((draft as PackSource).effectiveFrom),
  against: ships,
  changes: diffPacks(source, draft as PackSource),
  until: null,
  refusals: [],
})

const answers = (mayTake = true): Answers => ({
  'packs.list': () => ({
    mayTake,
    marketplaces: [{ marketplace: 'tencent', versions: [ships, own], takenBack: [] }],
  }),
  'packs.get': ({ id }) => ({ marketplace: 'tencent', row: id === SHIPS ? ships : own, source }),
  'packs.diff': viewOf,
  'packs.impact': () => report,
  'packs.take': () => ({ ok: true, id: 'tencent@2026-10-01+def' }),
  'packs.take-back': () => ({ ok: true, source }),
  'draft.get': () => null,
  'draft.save': () => ({ savedAt: NOW }),
  'rulebook.get': () => [],
})

const show = async (given: Answers = answers()) => {
  const desk = fakeDesk(given)
  mount(
    <>
      <PacksSection />
      <BasisPopover />
    </>,
  )
  await screen.findByRole('table', { name: '腾讯云的版本' })
  return desk
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const startDraft = async (): Promise<void> => {
  press('新版本')
  await screen.findByRole('heading', { name: '腾讯云 · 新版本' })
}
const step = (name: string): void => void fireEvent.click(screen.getByRole('tab', { name }))
const toast = () => useToast.getState().toast

beforeEach(() => {
  setLanguage('zh')
  leaveDraft()
})
afterEach(cleanup)

describe('the list', () => {
  test('says from when each version holds, whether it does, and where it comes from', async () => {
    await show()
    const rows = within(screen.getByRole('table', { name: '腾讯云的版本' })).getAllByRole('row')
    expect(rows.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent))).toEqual([
      [],
      ['2026-12-01', '未生效', '何晓 于 2026-09-23 采用'],
      ['2015-01-01', '生效中', '随应用提供'],
    ])
  })

  test('W4 only one whose day hasn’t come is taken back, and the toast takes it again', async () => {
    const desk = await show()
    expect(screen.getAllByRole('button', { name: '撤回' })).toHaveLength(1)
    press('撤回')
    await waitFor(() => expect(toast()?.text).toMatch(/^已撤回 .* 起的版本$/))
    expect(desk.calls('packs.take-back')).toEqual([{ marketplace: 'tencent', id: own.id }])
    toast()?.undo?.()
    await waitFor(() => expect(desk.calls('packs.take')).toEqual([{ marketplace: 'tencent', source }]))
  })

  test('A-FIN who is no manager reads everything and is told who may change it', async () => {
    const desk = await show(answers(false))
    await screen.findByText('只有主管能改规则、采用或撤回版本：在右上角换成主管再做。')
    for (const name of ['导入', '新版本', '撤回'])
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true')
    press('新版本')
    expect((await screen.findByRole('dialog')).textContent).toContain('现在不能新建版本')
    expect(desk.calls('packs.get')).toEqual([])
  })

  test('a file that is no pack is refused with each fault, where it is and what to do', async () => {
    const faults = [
      { path: 'parameters.invoice.value', fault: 'duration', expected: '' },
      { path: 'surprise', fault: 'unknown', expected: '' },
    ] as const
    await show({ ...answers(), 'packs.import': () => ({ name: '新规.json', ok: false, notJson: false, faults }) })
    press('导入')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('没有导入 新规.json：不是有效的规则包，2 处不对')
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['parameters.invoice.value：应为时长，如 {"days": 5}', 'surprise：没有这一项，请核对拼写或删去'])
  })
})

test('a version is read in words, with clause and 推定, and searched', async () => {
  await show()
  fireEvent.click(screen.getAllByRole('button', { name: '查看' })[1] as HTMLElement)
  const table = await screen.findByRole('table', { name: '参数' })
  const cells = (name: string) => within(table).getByText(name).closest('tr')?.textContent
  expect(cells('我方每步时限')).toBe('我方每步时限5 天 T10云市场自己的规则')
  expect(cells('保证金 · 软件市场')).toMatch(/^保证金 · 软件市场¥5,000.00 推定D3腾讯云公告/)
  expect(screen.getByRole('table', { name: '违规目录' }).textContent).toContain('未填')
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '开票' } })
  expect(screen.queryByText('我方每步时限')).toBeNull()
  expect(screen.getByText('开票时限')).toBeTruthy()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有的词' } })
  expect(screen.getByText('没有找到')).toBeTruthy()
})

describe('a draft', () => {
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
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '采用' }).getAttribute('aria-haspopup')).toBe('dialog'),
    )
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
    const [taken] = desk.calls('packs.take')
    expect((taken?.source as PackSource).parameters.providerStep.value).toEqual({ days: 3 })
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
    const step1 = (mismatches: { path: string; expected: unknown; actual?: unknown }[]) => ({
      at: '2027-03-02T09:00:00+08:00',
      command: 'result.submit',
      mismatches,
    })
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
})

test('English leaves no Chinese label behind', async () => {
  setLanguage('en')
  fakeDesk(answers())
  const { container } = mount(<PacksSection />)
  fireEvent.click(await screen.findByRole('button', { name: 'New version' }))
  await screen.findByRole('heading', { name: 'Tencent Cloud · new version' })
  expect(container.textContent).not.toMatch(/\p{Script=Han}/u)
})
