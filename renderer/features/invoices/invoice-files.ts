// Print and export of a selection: the choices, what was saved where, and the way to open it.
import type { InvoiceSelection, Printable } from '../../../shared/contract/invoices.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { invoicesText } from '../../text/invoices.ts'
import { textNow } from '../../text/text.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { showFailed, showFollow } from '../../ui/toasts.ts'

const open = async (path: string): Promise<void> => {
  const done = await guarded(() => call('file.open-saved', { path }))
  if (done?.opened === false) showFailed(textNow(invoicesText).notOpened(path))
}

const showSaved = (text: string, path: string): void =>
  showFollow(text, { label: textNow(invoicesText).openSaved, run: () => void open(path) })

const print = async (selection: InvoiceSelection, what: Printable): Promise<void> => {
  const done = await guarded(() => call('invoice.print', { selection, what }))
  if (done === null) return
  const { printed, notPrinted } = textNow(invoicesText)
  if (done.problem !== null) showFailed(notPrinted[done.problem])
  else if (done.path !== null) showSaved(printed(done.pages, done.left, done.path), done.path)
}

const exportAs = async (
  selection: InvoiceSelection,
  format: 'csv' | 'xlsx',
  personal: boolean,
  columns: readonly string[],
): Promise<void> => {
  const done = await guarded(() => call('invoice.export', { selection, format, personal, columns }))
  if (done !== null && done.path !== null) showSaved(textNow(invoicesText).exported(done.rows, done.path), done.path)
}

/** 寄件清单, 信封标签, 寄件标签: addresses stand on each (W9). */
export const printItems = (selection: () => InvoiceSelection): readonly MenuItem[] => {
  const { printables } = textNow(invoicesText)
  return (['shipping-list', 'envelopes', 'labels'] as const).map((what) => ({
    id: what,
    label: printables[what],
    run: () => void print(selection(), what),
  }))
}

export const exportItems = (selection: () => InvoiceSelection, columns: readonly string[]): readonly MenuItem[] => {
  const { exportChoices } = textNow(invoicesText)
  const item = (id: keyof typeof exportChoices, format: 'csv' | 'xlsx', personal: boolean): MenuItem => ({
    id,
    label: exportChoices[id],
    run: () => void exportAs(selection(), format, personal, columns),
  })
  return [
    item('xlsx', 'xlsx', false),
    item('csv', 'csv', false),
    { ...item('personalXlsx', 'xlsx', true), breakBefore: true },
    item('personal', 'csv', true),
  ]
}
