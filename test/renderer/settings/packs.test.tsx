// @vitest-environment jsdom
// 规则包: the versions in words, who may change them, and a file that is no pack (W4, W5, A-FIN).
import { fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, describe, test } from 'vitest'

import { leaveDraft } from '../../../renderer/features/settings/packs/pack-place.ts'
import { PacksSection } from '../../../renderer/features/settings/packs/packs-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { mount } from '../mount.tsx'
import { answers, own, press, show, source, toast } from './pack-page.tsx'

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

test('English leaves no Chinese label behind', async () => {
  setLanguage('en')
  fakeDesk(answers())
  const { container } = mount(<PacksSection />)
  fireEvent.click(await screen.findByRole('button', { name: 'New version' }))
  await screen.findByRole('heading', { name: 'Tencent Cloud · new version' })
  expect(container.textContent).not.toMatch(/\p{Script=Han}/u)
})
