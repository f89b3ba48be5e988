// @vitest-environment jsdom
// 报表: figures and their months, the table, the rows behind a number, what each means, files, and having nothing to show.
import { NOW, Refusal, fakeDesk } from '../fake-desk.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { chooseShops, useNavigation } from '../../../renderer/actions/navigation.ts'
import { ReportsScreen } from '../../../renderer/features/reports/reports-screen.tsx'
import { useReportPlace } from '../../../renderer/features/reports/report-place.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'
import { figures, nothing, report, row } from './made-report.ts'

giveLayout(1400, 600)

const answers = {
  'report.get': () => report(),
  'report.rows': () => ({ rows: [row(1), row(2)], next: null }),
} as const
const ready = () => screen.findByRole('table', { name: '按店铺' })
const panel = (name: string) => screen.getByRole('region', { name })

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useReportPlace.setState({ kind: 'this-month', custom: null, group: 'shop', rows: null })
})
afterEach(() => {
  cleanup()
  chooseShops([])
})

describe('the figures', () => {
  test('stand big, with what they are made of, and their months in words for whoever doesn’t see them', async () => {
    fakeDesk(answers)
    mount(<ReportsScreen />)
    await ready()
    const onTime = within(panel('按时率'))
    expect(onTime.getByRole('button', { name: '75.0%' })).toBeTruthy()
    expect(onTime.getByText('5 / 7')).toBeTruthy()
    const chart = onTime.getByRole('img')
    expect(chart.getAttribute('aria-label')).toContain('2026-09 75.0%（按时 6，未按时 2）')
    expect(within(panel('驳回')).getByText('每确认一单 0.50')).toBeTruthy()
    expect(within(panel('各阶段天数')).getByRole('button', { name: '2.5' })).toBeTruthy()
    expect(within(panel('发票按期率')).getByRole('button', { name: '—' })).toBeTruthy()
  })

  test('tell months apart without colour: hatched, solid, outlined, each with its number', async () => {
    fakeDesk(answers)
    mount(<ReportsScreen />)
    await ready()
    const bars = panel('按时率').querySelectorAll('.month-bar')
    expect(bars).toHaveLength(2)
    const [before, now] = [...bars]
    expect(before?.classList.contains('is-before')).toBe(true)
    expect(before?.querySelector('.month-hatched')?.getAttribute('fill')).toBe('none')
    const hatch = now?.querySelector('.month-hatched')?.getAttribute('fill') ?? ''
    expect(hatch).toMatch(/^url\(#/)
    expect(panel('按时率').querySelector('pattern')?.id).toBe(hatch.slice(5, -1))
    expect(now?.querySelector('.month-label')?.textContent).toBe('75')
  })

  test('open what they mean, with the clauses', async () => {
    fakeDesk({ ...answers, 'rulebook.get': () => [] })
    mount(
      <>
        <ReportsScreen />
        <BasisPopover />
      </>,
    )
    await ready()
    fireEvent.click(within(panel('按时率')).getByRole('button', { name: '口径' }))
    const popover = await screen.findByRole('dialog')
    expect(popover.textContent).toContain('怎么算')
    expect(popover.textContent).toContain('T10')
    expect(popover.textContent).toContain('W20')
  })
})

describe('the period', () => {
  test('is this month, and what else is chosen; months picked by hand never cross', async () => {
    const desk = fakeDesk(answers)
    mount(<ReportsScreen />)
    await ready()
    expect(desk.calls('report.get').at(-1)).toEqual({ from: '2026-09', to: '2026-09', group: 'shop' })
    for (const [name, from, to] of [
      ['上月', '2026-08', '2026-08'],
      ['本季', '2026-07', '2026-09'],
      ['本年', '2026-01', '2026-09'],
    ] as const) {
      fireEvent.click(screen.getByRole('radio', { name }))
      await waitFor(() => expect(desk.calls('report.get').at(-1)).toEqual({ from, to, group: 'shop' }))
    }
    fireEvent.click(screen.getByRole('radio', { name: '自选月份' }))
    fireEvent.change(screen.getByRole('combobox', { name: '截止月份' }), { target: { value: '2026-02' } })
    await waitFor(() =>
      expect(desk.calls('report.get').at(-1)).toEqual({ from: '2026-02', to: '2026-02', group: 'shop' }),
    )
  })

  test('is asked of the desk’s shops, grouped as chosen', async () => {
    const desk = fakeDesk(answers)
    chooseShops(['tencent:1001'])
    mount(<ReportsScreen />)
    await ready()
    fireEvent.click(screen.getByRole('radio', { name: '人员' }))
    await waitFor(() =>
      expect(desk.calls('report.get').at(-1)).toEqual({
        from: '2026-09',
        to: '2026-09',
        group: 'person',
        shops: ['tencent:1001'],
      }),
    )
    expect(await screen.findByRole('rowheader', { name: '未指派' })).toBeTruthy()
  })
})

describe('the rows behind a number', () => {
  test('stand in the table’s place, of the line that was clicked', async () => {
    const desk = fakeDesk(answers)
    mount(<ReportsScreen />)
    const table = within(await ready())
    const line = within(table.getByRole('row', { name: /云帆腾讯一店/ }))
    fireEvent.click(line.getAllByRole('button')[2]!)
    await screen.findByText('20261')
    expect(desk.calls('report.rows').at(-1)).toMatchObject({
      from: '2026-09',
      to: '2026-09',
      shops: ['tencent:1001'],
      part: { figure: 'on-time', kept: false },
    })
    expect(screen.getByRole('heading', { name: '按时率 · 云帆腾讯一店' })).toBeTruthy()
    expect(screen.getByText('2 条')).toBeTruthy()
    expect(screen.getByText('晚 2 小时 0 分')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /回到分组表/ }))
    await ready()
    // The focus is where it was.
    expect(document.activeElement?.getAttribute('aria-description')).toBe(
      '云帆腾讯一店 · 交付期限 · 未按时，看背后的订单',
    )
  })

  test('are narrowed to what was kept or missed, and open their order', async () => {
    const desk = fakeDesk(answers)
    mount(<ReportsScreen />)
    await ready()
    fireEvent.click(within(panel('按时率')).getByRole('button', { name: '75.0%' }))
    await screen.findByText('20261')
    const shown = within(screen.getByRole('radiogroup', { name: '显示' }))
    fireEvent.click(shown.getByRole('radio', { name: '按时' }))
    await waitFor(() => expect(desk.calls('report.rows').at(-1)?.part).toEqual({ figure: 'on-time', kept: true }))
    await screen.findByText('20261')
    fireEvent.keyDown(screen.getByRole('grid', { name: '明细' }), { key: 'Enter' })
    await waitFor(() => expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: row(1).stream }))
  })

  test('of nobody are nobody’s, and of a month the month’s', async () => {
    const desk = fakeDesk({
      ...answers,
      'report.get': ({ group }) =>
        report({ lines: [{ key: group === 'month' ? '2026-08' : null, figures: figures() }] }),
    })
    act(() => useReportPlace.setState({ group: 'person' }))
    mount(<ReportsScreen />)
    const nobody = within(await screen.findByRole('row', { name: /未指派/ }))
    fireEvent.click(nobody.getAllByRole('button')[0]!)
    await waitFor(() => expect(desk.calls('report.rows').at(-1)).toMatchObject({ person: null }))
    act(() => useReportPlace.setState({ group: 'month', rows: null }))
    const month = within(await screen.findByRole('row', { name: /2026-08/ }))
    fireEvent.click(month.getAllByRole('button')[0]!)
    await waitFor(() => expect(desk.calls('report.rows').at(-1)).toMatchObject({ from: '2026-08', to: '2026-08' }))
  })
})

test('arrows go from number to number in the table, and Tab from line to line', async () => {
  fakeDesk(answers)
  mount(<ReportsScreen />)
  const table = await ready()
  const numbers = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((line) =>
    Array.from(line.querySelectorAll<HTMLElement>('.report-number')),
  )
  const [first, second] = numbers
  expect(numbers.flat().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(numbers.length)
  first?.[0]?.focus()
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? table, { key })
  press('ArrowRight')
  press('ArrowDown')
  expect(document.activeElement).toBe(second?.[1])
  press('End')
  expect(document.activeElement).toBe(second?.at(-1))
  press('Home')
  press('ArrowUp')
  expect(document.activeElement).toBe(first?.[0])
  press('ArrowUp')
  expect(document.activeElement).toBe(first?.[0])
})

describe('the files', () => {
  test('are saved with the same question, and can be opened', async () => {
    const desk = fakeDesk({
      ...answers,
      'report.export': () => ({ path: '/tmp/报表.xlsx', rows: 1 }),
      'report.print': () => ({ path: '/tmp/报表.pdf', pages: 1, problem: null }),
      'file.open-saved': () => ({ opened: true }),
    })
    mount(<ReportsScreen />)
    await ready()
    fireEvent.click(screen.getByRole('button', { name: '导出' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '导出 xlsx' }))
    await screen.findByText('已存到 /tmp/报表.xlsx')
    expect(desk.calls('report.export')).toEqual([{ from: '2026-09', to: '2026-09', group: 'shop' }])
    // 打印 hands the paper to the machine's own viewer at once.
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    await waitFor(() => expect(desk.calls('file.open-saved')).toEqual([{ path: '/tmp/报表.pdf' }]))
  })

  test('say so where none can be made', async () => {
    fakeDesk({ ...answers, 'report.print': () => ({ path: null, pages: 0, problem: 'no-printer' as const }) })
    mount(<ReportsScreen />)
    await ready()
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    await screen.findByText(/没有打印/)
  })
})

describe('with nothing to show', () => {
  test('it says what would, and offers the year', async () => {
    const desk = fakeDesk({ ...answers, 'report.get': () => nothing() })
    mount(<ReportsScreen />)
    await screen.findByText('这段时间还没有可统计的')
    fireEvent.click(screen.getByRole('button', { name: '看本年' }))
    await waitFor(() => expect(desk.calls('report.get').at(-1)?.from).toBe('2026-01'))
  })

  test('an answer that didn’t come is said and asked for again', async () => {
    let works = false
    fakeDesk({ ...answers, 'report.get': () => (works ? report() : new Refusal('disk-full')) })
    mount(<ReportsScreen />)
    await screen.findByRole('alert')
    works = true
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    await ready()
  })

  test('it can be read in English', async () => {
    setLanguage('en')
    fakeDesk(answers)
    mount(<ReportsScreen />)
    await screen.findByRole('table', { name: 'By shop' })
    expect(screen.getByRole('region', { name: 'On-time rate' })).toBeTruthy()
  })
})
