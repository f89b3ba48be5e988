// The invoice desk with main's answers as a test wants them.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

import { initialInvoices, useNavigation } from '../../../renderer/actions/navigation.ts'
import { InvoicesScreen } from '../../../renderer/features/invoices/invoices-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import { closeBasis } from '../../../renderer/ui/basis-store.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { DraftVerdict, InvoiceDetail, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { GroupOutcome } from '../../../shared/contract/outcomes.ts'
import { giveLayout } from '../../ui/layout.ts'
import type { Answers } from '../fake-desk.ts'
import { mount } from '../mount.tsx'
import { invoiceDetail, invoicePage } from './invoices.ts'

export const taken = { ok: true, actId: 'a1', notices: [], flags: [], moved: true } as const

export const groupOf = (rows: readonly { readonly stream: InvoiceRow['stream'] }[]): GroupOutcome => ({
  groupId: 'g1',
  accepted: rows.length,
  refused: 0,
  outcomes: rows.map(({ stream }) => ({ stream, orderId: stream, verdict: taken })),
})

/** I8 in small: what is blank is missing. */
export const check = ({ rows }: ApiInput<'invoice.check'>): readonly DraftVerdict[] =>
  rows.map(({ stream, draft }) => {
    const missing = (['number', 'courier', 'tracking'] as const).filter((field) => draft[field] === '')
    const state = missing.length === 0 ? 'ready' : missing.length === 3 ? 'empty' : 'missing'
    return { stream, state, missing, refusedBy: [], remarks: [], draft }
  })

export const showDesk = async (rows: readonly InvoiceRow[], given: Answers = {}, detail?: InvoiceDetail) => {
  const desk = fakeDesk({
    'invoice.page': () => invoicePage(rows),
    'invoice.get': ({ stream }) => {
      const row = rows.find((each) => each.stream === stream)
      return row === undefined ? null : (detail ?? invoiceDetail(row))
    },
    'invoice.check': check,
    'invoice.couriers': () => [{ code: 'shunfeng', name: '顺丰速运' }],
    'invoice.issue-many': (input) => groupOf(input.rows),
    'invoice.mark-refunded-many': () => groupOf(rows),
    'order.perform': () => taken,
    'order.record-fact': () => taken,
    'draft.get': () => null,
    'draft.save': () => ({ savedAt: NOW }),
    'view.list': () => [],
    'undo.list': () => [],
    'rulebook.get': () => [],
    ...given,
  })
  mount(
    <>
      <InvoicesScreen />
      <BasisPopover />
    </>,
  )
  // The grid and the scanner load when they are asked for, which takes its time beside other work.
  if (rows[0] !== undefined) await screen.findAllByText(rows[0].orderId, undefined, { timeout: 10_000 })
  return desk
}

export const openForm = async (row: InvoiceRow, given: Answers = {}, detail?: InvoiceDetail) => {
  useNavigation.setState({ invoice: row.stream })
  const desk = await showDesk([row], given, detail)
  await screen.findByRole('heading', { name: row.orderId })
  return desk
}

export const form = () => within(screen.getByRole('complementary', { name: '发票' }))

/** For every file that opens the desk. */
export const eachOnItsOwn = (): void => {
  giveLayout(1400, 600)
  beforeEach(() => {
    setLanguage('zh')
    setClock(() => NOW)
    useNavigation.setState({
      screen: 'invoices',
      invoices: initialInvoices,
      invoice: null,
      invoiceMode: 'list',
      order: null,
      trail: [],
      shops: [],
    })
  })
  afterEach(() => {
    cleanup()
    closeBasis()
  })
}
