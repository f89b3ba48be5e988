// @vitest-environment jsdom
// What lies over the page: dialog, toast, and where a popover is placed.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { setLanguage } from '../../renderer/text/text.ts'
import { ButtonAction } from '../../renderer/ui/button-action.tsx'
import { Dialog } from '../../renderer/ui/dialog.tsx'
import { openLayer } from '../../renderer/ui/keyboard.ts'
import { place } from '../../renderer/ui/placement.ts'
import { ToastSlot } from '../../renderer/ui/toast.tsx'
import { dismissToast, showDone, showFailed } from '../../renderer/ui/toasts.ts'

beforeEach(() => setLanguage('zh'))
afterEach(() => {
  cleanup()
  act(() => dismissToast())
  vi.useRealTimers()
})

const Page = ({ onSubmit }: { onSubmit: () => void }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        新增订单
      </button>
      {open && (
        <Dialog
          title="新增订单"
          onClose={() => setOpen(false)}
          onSubmit={onSubmit}
          foot={<ButtonAction label="提交" look="primary" submit onPress={() => undefined} />}
        >
          <input aria-label="订单号" />
        </Dialog>
      )}
    </>
  )
}

const second = (): void => {
  act(() => {
    vi.advanceTimersByTime(1000)
  })
}

const at = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 })

describe('dialog', () => {
  test('takes the focus into its first field, keeps it, gives it back on Esc', () => {
    render(<Page onSubmit={() => undefined} />)
    const opener = screen.getByRole('button', { name: '新增订单' })
    opener.focus()
    fireEvent.click(opener)
    const field = screen.getByRole('textbox', { name: '订单号' })
    expect(document.activeElement).toBe(field)
    const submit = screen.getByRole('button', { name: '提交' })
    submit.focus()
    fireEvent.keyDown(submit, { key: 'Tab' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
    fireEvent.keyDown(document.activeElement ?? opener, { key: 'Tab', shiftKey: true })
    expect(document.activeElement).toBe(submit)
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
    expect(screen.getByRole('dialog', { name: '新增订单' })).toBeTruthy()
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  test('the page’s keys wait while it is open', () => {
    const confirm = vi.fn<() => void>()
    const close = openLayer('drawer', () => [{ keys: 'mod+enter', label: '确认需求', run: confirm }])
    render(<Page onSubmit={() => undefined} />)
    fireEvent.click(screen.getByRole('button', { name: '新增订单' }))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true })
    expect(confirm).not.toHaveBeenCalled()
    close()
  })

  test('submits as a form', () => {
    const onSubmit = vi.fn<() => void>()
    render(<Page onSubmit={onSubmit} />)
    fireEvent.click(screen.getByRole('button', { name: '新增订单' }))
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })
})

describe('toast', () => {
  test('ten seconds to undo; looking at it stops the ring', () => {
    vi.useFakeTimers()
    render(<ToastSlot />)
    act(() => showDone('已确认需求 · 青禾餐饮', () => undefined))
    expect(screen.getByRole('status').textContent).toContain('已确认需求 · 青禾餐饮')
    for (let n = 0; n < 5; n += 1) second()
    const toast = document.querySelector('.toast')
    expect(toast).not.toBeNull()
    if (toast !== null) fireEvent.pointerEnter(toast)
    for (let n = 0; n < 20; n += 1) second()
    expect(document.querySelector('.toast-ring')?.textContent).toBe('5')
    if (toast !== null) fireEvent.pointerLeave(toast)
    for (let n = 0; n < 5; n += 1) second()
    expect(document.querySelector('.toast')).toBeNull()
  })

  test('撤销 undoes once and closes; a newer toast starts its own ten seconds', () => {
    vi.useFakeTimers()
    const undo = vi.fn<() => void>()
    render(<ToastSlot />)
    act(() => showDone('一', undo))
    for (let n = 0; n < 8; n += 1) second()
    act(() => showDone('二', undo))
    second()
    expect(document.querySelector('.toast-ring')?.textContent).toBe('9')
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(document.querySelector('.toast')).toBeNull()
  })

  test('a failure is an alert and stays until dismissed', () => {
    vi.useFakeTimers()
    render(<ToastSlot />)
    act(() => showFailed('没有导入：文件正被占用；数据未改动。'))
    for (let n = 0; n < 30; n += 1) second()
    expect(screen.getByRole('alert').textContent).toContain('数据未改动')
    fireEvent.click(screen.getByRole('button', { name: '收起提示' }))
    expect(document.querySelector('.toast')).toBeNull()
  })
})

describe('placement', () => {
  const viewport = { width: 1366, height: 768 }
  const size = { width: 352, height: 280 }

  test('below its anchor, above where there is no room, never outside the window', () => {
    expect(place(at(100, 100), size, viewport, 'start')).toMatchObject({ left: 100, top: 128, side: 'below' })
    expect(place(at(100, 700), size, viewport, 'start')).toMatchObject({ top: 412, side: 'above' })
    expect(place(at(1300, 100), size, viewport, 'start').left).toBe(1006)
    expect(place(at(1200, 100), size, viewport, 'end').left).toBe(928)
    expect(place(at(-40, 100), size, viewport, 'start').left).toBe(8)
  })

  test('too tall for either side: the larger one, scrolling', () => {
    const tall = place(at(100, 300), { width: 352, height: 2000 }, viewport, 'start')
    expect(tall).toMatchObject({ side: 'below', maxHeight: 432 })
  })
})
