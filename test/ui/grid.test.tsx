// @vitest-environment jsdom
// The list: what exists of a hundred thousand rows, keys, ticks, and which rows render again.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { setLanguage } from '../../renderer/text/text.ts'
import { BasisPopover } from '../../renderer/ui/basis-popover.tsx'
import { closeBasis } from '../../renderer/ui/basis-store.ts'
import { BasisAnchor } from '../../renderer/ui/basis.tsx'
import type { GridColumn } from '../../renderer/ui/grid-columns.ts'
import { gridWidth, shownColumns, trackTemplate } from '../../renderer/ui/grid-columns.ts'
import { rowAfterKey } from '../../renderer/ui/grid-keys.ts'
import { Grid } from '../../renderer/ui/grid.tsx'
import type { GridProps } from '../../renderer/ui/grid-props.ts'
import { isSelected, nothingSelected, selectedCount, toggled, withSelected } from '../../renderer/ui/selection.ts'
import type { Selection } from '../../renderer/ui/selection.ts'
import { giveLayout } from './layout.ts'

giveLayout(1200, 400)
beforeEach(() => setLanguage('zh'))
afterEach(() => {
  cleanup()
  closeBasis()
})

interface Order {
  readonly id: string
}

const orders = Array.from({ length: 100_000 }, (_, index): Order => ({ id: `o${index}` }))
const rendered = vi.fn<(id: string) => void>()
const columns: readonly GridColumn<Order>[] = [
  {
    id: 'order',
    label: '订单号',
    track: { narrow: '1fr', medium: '1fr', wide: '1fr' },
    sortable: true,
    cell: (row) => {
      rendered(row.id)
      return (
        <BasisAnchor inRow source={{ kind: 'refusal', title: `为何 ${row.id}`, unmet: [] }}>
          {row.id}
        </BasisAnchor>
      )
    },
  },
  { id: 'stage', label: '阶段', track: { wide: '90px' }, cell: () => '实施中' },
]

type Given = Partial<GridProps<Order>>

const Desk = (given: Given) => {
  const [current, setCurrent] = useState(given.current ?? 0)
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  return (
    <>
      <Grid
        label="交付"
        columns={columns}
        count={orders.length}
        rowAt={(index) => orders[index]}
        keyOf={(row) => row.id}
        selection={selection}
        rowLabel={(row) => row.id}
        {...given}
        current={current}
        onCurrent={setCurrent}
        onSelection={setSelection}
      />
      <output>{selectedCount(selection, orders.length)}</output>
      <BasisPopover />
    </>
  )
}

const grid = (): HTMLElement => screen.getByRole('grid', { name: '交付' })
const ticked = (): string | null => screen.getByRole('status').textContent
const currentIndex = (): string | undefined => {
  const id = grid().getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.dataset['index']
}
const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(grid(), { key, ...more })
}

describe('the rows that exist', () => {
  test('of 100,000 rows only those in view and a few around them', () => {
    render(<Desk />)
    expect(grid().getAttribute('aria-rowcount')).toBe('100001')
    const rows = within(grid()).getAllByRole('row')
    expect(rows.length).toBeLessThan(40)
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2')
  })

  test('it asks for the pages around what is in view, and shows bones until they come', () => {
    const onNeed = vi.fn<(range: { from: number; to: number }) => void>()
    const { container } = render(<Desk rowAt={() => undefined} onNeed={onNeed} />)
    const last = onNeed.mock.lastCall?.[0]
    expect(last?.from).toBe(0)
    expect(last?.to).toBeGreaterThan(50)
    expect(last?.to).toBeLessThan(150)
    expect(container.querySelectorAll('.grid-bone').length).toBeGreaterThan(0)
  })

  test('what cannot be drawn is said', () => {
    render(<Desk count={1_000_000} />)
    expect(screen.getByText(/共 1,000,000 行，这里只显示前 800,000 行/)).toBeTruthy()
  })

  test('no rows: the empty state stands in the list', () => {
    render(<Desk count={0} empty={<p>这里还没有订单</p>} />)
    expect(screen.getByText('这里还没有订单')).toBeTruthy()
  })
})

describe('keys', () => {
  test('arrows and j/k move; place and ticks are two things', () => {
    render(<Desk />)
    press('ArrowDown')
    press('j')
    press('k')
    expect(currentIndex()).toBe('1')
    expect(ticked()).toBe('0')
    press(' ')
    expect(ticked()).toBe('1')
    press('ArrowDown')
    expect(currentIndex()).toBe('2')
    expect(ticked()).toBe('1')
  })

  test('Shift extends, Ctrl A ticks all that match', () => {
    render(<Desk />)
    press(' ')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(ticked()).toBe('3')
    press('a', { ctrlKey: true })
    expect(ticked()).toBe('100000')
    press(' ')
    expect(ticked()).toBe('99999')
  })

  test('Enter opens the current row, but not while an input method composes', () => {
    const onOpen = vi.fn<(row: Order) => void>()
    render(<Desk onOpen={onOpen} current={3} />)
    fireEvent.keyDown(grid(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(grid(), { key: 'Process', keyCode: 229 })
    expect(onOpen).not.toHaveBeenCalled()
    press('Enter')
    expect(onOpen.mock.calls[0]?.[0]).toBe(orders[3])
  })

  test('B opens the basis of the current row; Esc returns the focus to the list', () => {
    render(<Desk current={2} />)
    grid().focus()
    press('b')
    expect(screen.getByText('为何 o2')).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('dialog', { name: '依据' }), { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(grid())
  })
})

test('a click makes the row current and opens it; a click on the box only ticks', () => {
  const onOpen = vi.fn<(row: Order) => void>()
  render(<Desk onOpen={onOpen} />)
  fireEvent.click(screen.getByRole('checkbox', { name: 'o4' }))
  expect(ticked()).toBe('1')
  expect(currentIndex()).toBe('0')
  fireEvent.click(screen.getByRole('checkbox', { name: 'o7' }), { shiftKey: true })
  expect(ticked()).toBe('4')
  const cell = document.querySelector('[data-index="5"] [role=gridcell]:last-child')
  fireEvent.click(cell ?? grid())
  expect(onOpen.mock.calls).toEqual([[orders[5], 5]])
  expect(currentIndex()).toBe('5')
})

test('moving the current row renders two rows again, not the whole list', () => {
  render(<Desk />)
  rendered.mockClear()
  press('ArrowDown')
  expect(new Set(rendered.mock.calls.map(([id]) => id))).toEqual(new Set(['o0', 'o1']))
})

test('the head sorts and says how', () => {
  const onSort = vi.fn<(sort: { column: string; direction: string }) => void>()
  render(<Desk sort={{ column: 'order', direction: 'ascending' }} onSort={onSort} />)
  const head = screen.getByRole('columnheader', { name: '订单号' })
  expect(head.getAttribute('aria-sort')).toBe('ascending')
  fireEvent.click(within(head).getByRole('button', { name: '订单号' }))
  expect(onSort.mock.calls[0]?.[0]).toEqual({ column: 'order', direction: 'descending' })
})

test('columns are dropped by the list’s own width', () => {
  expect([819, 820, 1039, 1040].map(gridWidth)).toEqual(['narrow', 'medium', 'medium', 'wide'])
  expect(shownColumns(columns, 'medium').map(({ id }) => id)).toEqual(['order'])
  expect(trackTemplate(shownColumns(columns, 'wide'), 'wide', true)).toBe('16px 1fr 90px')
})

test('keys at the edges stay inside the list', () => {
  expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0)
  expect(rowAfterKey('PageDown', 3, 5, 3)).toBe(4)
  expect(rowAfterKey('End', 0, 5, 3)).toBe(4)
  expect(rowAfterKey('ArrowDown', -1, 5, 3)).toBe(0)
  expect(rowAfterKey('ArrowDown', 0, 0, 3)).toBeNull()
  expect(rowAfterKey('x', 0, 5, 3)).toBeNull()
})

test('all matching is a flag with exceptions', () => {
  const all: Selection = { all: true, keys: new Set() }
  const butOne = toggled(all, 'a')
  expect(isSelected(butOne, 'a')).toBe(false)
  expect(isSelected(butOne, 'never loaded')).toBe(true)
  expect(selectedCount(butOne, 1_000_000)).toBe(999_999)
  expect(selectedCount(withSelected(butOne, ['a', 'b'], true), 1_000_000)).toBe(1_000_000)
})
