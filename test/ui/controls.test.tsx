// @vitest-environment jsdom
// Names, keys and states of the controls: a control's name is its visible label, exactly.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { setLanguage } from '../../renderer/text/text.ts'
import { AttachmentField, FileDrop } from '../../renderer/ui/attachments.tsx'
import { BasisPopover } from '../../renderer/ui/basis-popover.tsx'
import { closeBasis } from '../../renderer/ui/basis-store.ts'
import { ButtonAction } from '../../renderer/ui/button-action.tsx'
import { TextField } from '../../renderer/ui/field.tsx'
import { FilterChip } from '../../renderer/ui/filter-chip.tsx'
import { MenuButton } from '../../renderer/ui/menu.tsx'
import { RejectionMeter } from '../../renderer/ui/rejection-meter.tsx'
import { SearchField } from '../../renderer/ui/search-field.tsx'
import { SegmentedControl } from '../../renderer/ui/segmented.tsx'
import { Tabs } from '../../renderer/ui/tabs.tsx'

const nothing = (): void => undefined

beforeEach(() => setLanguage('zh'))
afterEach(() => {
  cleanup()
  closeBasis()
})

describe('a button for an act', () => {
  test('is named by its label though it shows a key', () => {
    render(<ButtonAction label="确认需求" look="primary" keys="mod+enter" description="5 天内" onPress={nothing} />)
    const button = screen.getByRole('button', { name: '确认需求' })
    expect(button.textContent).toBe('确认需求Ctrl ↵')
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('5 天内')
  })

  test('a two-character label gets no space inside', () => {
    render(<ButtonAction label="导入" onPress={nothing} />)
    expect(screen.getByRole('button', { name: '导入' }).textContent).toBe('导入')
  })

  test('forbidden, it stays focusable, does nothing, and lists every unmet clause', () => {
    const onPress = vi.fn<() => void>()
    const next = vi.fn<() => void>()
    render(
      <>
        <ButtonAction
          label="开票"
          onPress={onPress}
          refusal={{
            kind: 'refusal',
            title: '现在不能开票',
            unmet: [
              { clause: 'I10', why: '订单退款申请中', behind: '09-22 14:05', next: { label: '查看退款', run: next } },
              { clause: 'I8', why: '缺快递编号' },
            ],
          }}
        />
        <BasisPopover />
      </>,
    )
    const button = screen.getByRole('button', { name: '开票' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    button.focus()
    expect(document.activeElement).toBe(button)
    fireEvent.click(button)
    expect(onPress).not.toHaveBeenCalled()
    const dialog = screen.getByRole('dialog', { name: '依据' })
    expect([...dialog.querySelectorAll('.clause-chip')].map((chip) => chip.textContent)).toEqual(['I10', 'I8'])
    fireEvent.click(screen.getByRole('button', { name: '查看退款' }))
    expect(next).toHaveBeenCalledTimes(1)
    fireEvent.keyDown(dialog, { key: 'Escape' })
    expect(document.activeElement).toBe(button)
  })

  test('busy, a second press does nothing', () => {
    const onPress = vi.fn<() => void>()
    render(<ButtonAction label="提交" busy onPress={onPress} />)
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(onPress).not.toHaveBeenCalled()
  })
})

describe('a basis', () => {
  test('asked for on demand; a failure says that nothing changed and can be retried', async () => {
    let calls = 0
    const source = async () => {
      calls += 1
      if (calls === 1) throw new Error('no answer')
      return { kind: 'rule' as const, clause: 'T10', rule: '我方确认需求，5 天内', rows: [] }
    }
    render(
      <>
        <ButtonAction label="确认需求" refusal={source} onPress={nothing} />
        <BasisPopover />
      </>,
    )
    fireEvent.click(screen.getByRole('button', { name: '确认需求' }))
    expect(await screen.findByText(/数据未改动/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('我方确认需求，5 天内')).toBeTruthy()
  })
})

describe('tabs', () => {
  const tabs = [
    { id: 'all', label: '全部', count: 1380 },
    { id: 'review', label: '待确认需求', count: 18 },
    { id: 'closed', label: '已关闭', count: null, breakBefore: true },
  ]
  const Row = () => {
    const [tab, setTab] = useState('all')
    return <Tabs label="阶段" tabs={tabs} selected={tab} onSelect={setTab} />
  }
  test('counts are descriptions; arrows, Home and End move; one tab stop', () => {
    render(<Row />)
    const first = screen.getByRole('tab', { name: '全部' })
    expect(first.getAttribute('aria-description')).toBe('1,380')
    fireEvent.keyDown(first, { key: 'ArrowRight' })
    const second = screen.getByRole('tab', { name: '待确认需求' })
    expect(document.activeElement).toBe(second)
    expect(second.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(second, { key: 'End' })
    fireEvent.keyDown(screen.getByRole('tab', { name: '已关闭' }), { key: 'ArrowRight' })
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('全部1,380')
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1)
  })
})

describe('search', () => {
  test('a composition reaches the search only once it is chosen', () => {
    const onChange = vi.fn<(value: string) => void>()
    const onEnter = vi.fn<() => void>()
    render(<SearchField label="找订单、客户" value="" onChange={onChange} onEnter={onEnter} keys="/" />)
    const input = screen.getByRole<HTMLInputElement>('searchbox', { name: '找订单、客户' })
    fireEvent.compositionStart(input)
    fireEvent.change(input, { target: { value: 'qing' } })
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
    expect(input.value).toBe('qing')
    expect(onChange).not.toHaveBeenCalled()
    expect(onEnter).not.toHaveBeenCalled()
    fireEvent.change(input, { target: { value: '青禾' } })
    fireEvent.compositionEnd(input)
    expect(onChange.mock.calls).toEqual([['青禾']])
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(onEnter).toHaveBeenCalledTimes(1)
  })
})

describe('filter', () => {
  const options = [
    { id: 'a', label: '云帆旗舰店', count: 3 },
    { id: 'b', label: '云帆腾讯一店' },
  ]
  test('its name stays; what is chosen is its description', () => {
    const onChange = vi.fn<(chosen: readonly string[]) => void>()
    render(<FilterChip label="店铺" options={options} chosen={['a']} onChange={onChange} />)
    const chip = screen.getByRole('button', { name: '店铺' })
    expect(chip.getAttribute('aria-description')).toBe('云帆旗舰店')
    fireEvent.click(chip)
    const group = screen.getByRole('group', { name: '店铺' })
    fireEvent.click(screen.getByRole('checkbox', { name: '云帆腾讯一店' }))
    expect(onChange.mock.lastCall).toEqual([['a', 'b']])
    fireEvent.keyDown(group, { key: 'Escape' })
    expect(chip.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: '清除筛选 店铺' }))
    expect(onChange.mock.lastCall).toEqual([[]])
  })
})

describe('menu', () => {
  test('opens by arrow, focuses the chosen item, runs and closes', () => {
    const run = vi.fn<() => void>()
    render(
      <MenuButton
        label="视图"
        items={[
          { id: 'a', label: '全店全阶段', run, chosen: false },
          { id: 'b', label: '待我确认', run, chosen: true },
        ]}
      />,
    )
    const button = screen.getByRole('button', { name: '视图' })
    button.focus()
    fireEvent.keyDown(button, { key: 'ArrowDown' })
    const chosen = screen.getByRole('menuitemradio', { name: '待我确认', checked: true })
    expect(document.activeElement).toBe(chosen)
    fireEvent.keyDown(chosen, { key: 'ArrowUp' })
    expect(document.activeElement?.textContent).toBe('全店全阶段')
    fireEvent.click(chosen)
    expect(run).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
  })
})

test('a field is named by its label; its error is a description', () => {
  render(<TextField label="订单号" value="" onChange={nothing} required error="订单号不能为空" hint="控制台里的长号" />)
  const input = screen.getByRole('textbox', { name: '订单号' })
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['控制台里的长号', '订单号不能为空'])
})

test('a segmented control is a group of radio buttons', () => {
  const onChange = vi.fn<(id: string) => void>()
  const options = [
    { id: 'full', label: '全文' },
    { id: 'diff', label: '对比 v2' },
  ]
  render(<SegmentedControl label="需求" options={options} chosen="full" onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio', { name: '对比 v2' }))
  expect(onChange.mock.lastCall).toEqual(['diff'])
})

test('the rejection meter is an image that says its figure; a lower bound says so (W24)', () => {
  const { rerender } = render(<RejectionMeter count={1} limit={3} />)
  expect(screen.getByRole('img', { name: '驳回 1/3' })).toBeTruthy()
  rerender(<RejectionMeter count={2} limit={3} atLeast />)
  expect(screen.getByRole('img', { name: '驳回 至少 2/3' }).textContent).toBe('至少 2/3')
  rerender(<RejectionMeter count={2} limit={null} />)
  expect(screen.queryByRole('img')).toBeNull()
})

describe('attachments', () => {
  const file = new File(['x'], '需求说明.docx')
  test('files are taken by drop and by paste; pasted text is left alone', () => {
    const onFiles = vi.fn<(files: readonly File[]) => void>()
    render(
      <FileDrop onFiles={onFiles}>
        <textarea aria-label="备注" />
      </FileDrop>,
    )
    const note = screen.getByRole('textbox')
    const dataTransfer = { types: ['Files'], files: [file] }
    fireEvent.dragEnter(note, { dataTransfer })
    expect(screen.getByText('松开即添加')).toBeTruthy()
    fireEvent.drop(note, { dataTransfer })
    expect(screen.queryByText('松开即添加')).toBeNull()
    fireEvent.paste(note, { clipboardData: { files: [file] } })
    expect(fireEvent.paste(note, { clipboardData: { files: [] } })).toBe(true)
    expect(onFiles.mock.calls).toEqual([[[file]], [[file]]])
  })

  test('progress, failure in words, and a way to take one back', () => {
    const onRemove = vi.fn<(id: string) => void>()
    render(
      <AttachmentField
        files={[
          { id: '1', name: 'a.docx', bytes: 200, state: 'uploading', sent: 50 },
          { id: '2', name: 'b.mp4', bytes: 80_000_000, state: 'failed', problem: '超过 50 MB' },
        ]}
        onAdd={nothing}
        onRemove={onRemove}
      />,
    )
    expect(screen.getByText('25%')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('超过 50 MB')
    fireEvent.click(screen.getByRole('button', { name: '移除 b.mp4' }))
    expect(onRemove.mock.lastCall).toEqual(['2'])
  })
})

test('switching the language rewords what is on the page', () => {
  render(<RejectionMeter count={1} limit={3} />)
  act(() => setLanguage('en'))
  expect(screen.getByRole('img', { name: 'Rejected 1/3' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
