// Opens one order in the drawer, with main's answers as a test wants them.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

import { initialQueue, useNavigation } from '../../../renderer/actions/navigation.ts'
import { DeliveryScreen } from '../../../renderer/features/delivery/delivery-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import { closeBasis } from '../../../renderer/ui/basis-store.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { Verdict } from '../../../shared/contract/outcomes.ts'
import type { ClauseText } from '../../../shared/contract/basis.ts'
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { giveLayout } from '../../ui/layout.ts'
import type { Answers } from '../fake-desk.ts'
import { mount } from '../mount.tsx'
import { page } from '../orders.ts'

const clause = (id: string, title: string): ClauseText => ({
  id,
  kind: 'rule',
  source: { zh: '交付中心', en: 'Delivery' },
  article: '3',
  title: { zh: title, en: title },
  text: { zh: title, en: title },
})
export const taken = (more: Partial<Extract<Verdict, { ok: true }>> = {}): Verdict => ({
  ok: true,
  actId: 'a1',
  notices: [],
  flags: [],
  moved: true,
  ...more,
})

export const showOrder = async (order: OrderDetail, given: Answers = {}) => {
  const desk = fakeDesk({
    'queue.page': () => page([order.row]),
    'queue.products': () => [],
    'view.list': () => [],
    'template.list': () => [
      { id: 't1', command: 'requirement.confirm', title: '材料齐全', text: '材料齐全，按期实施' },
      { id: 't2', command: 'requirement.reject', title: '缺清单', text: '缺服务器清单' },
    ],
    'order.get': () => order,
    'order.perform': () => taken(),
    'order.record-fact': () => taken(),
    'draft.get': () => null,
    'draft.save': () => ({ savedAt: NOW }),
    'undo.list': () => [],
    'rulebook.get': () => [clause('T5', '确认需求'), clause('A15', '不得催促客户'), clause('T12', '验收驳回可申诉')],
    ...given,
  })
  useNavigation.setState({ order: order.row.stream })
  mount(
    <>
      <DeliveryScreen />
      <BasisPopover />
    </>,
  )
  await screen.findByRole('heading', { name: order.row.orderId })
  return desk
}
export const drawer = () => within(screen.getByRole('complementary', { name: '订单' }))
export const note = () => drawer().getByRole<HTMLTextAreaElement>('textbox')
export const write = (text: string): void => void fireEvent.change(note(), { target: { value: text } })
export const key = (pressed: string, more: KeyboardEventInit = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more })
export const said = (): string | undefined => useToast.getState().toast?.text

/** For every file that opens the drawer. */
export const eachOnItsOwn = (): void => {
  giveLayout(1400, 600)
  beforeEach(() => {
    setLanguage('zh')
    setClock(() => NOW)
    useNavigation.setState({
      screen: 'delivery',
      queue: initialQueue,
      order: null,
      view: 'drawer',
      trail: [],
      shops: [],
    })
  })
  afterEach(() => {
    cleanup()
    closeBasis()
  })
}
