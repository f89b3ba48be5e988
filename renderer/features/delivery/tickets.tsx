// Disputes that go to the platform by ticket (Q14): a note on the order with its number, opened and closed.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { settle } from '../../actions/act.ts'
import { actionsText } from '../../text/actions.ts'
import { call } from '../../api/bridge.ts'
import { deliveryText } from '../../text/delivery.ts'
import { dateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

export function TicketDialog({ stream, onClose }: { stream: StreamId; onClose: () => void }) {
  const { page } = useText(deliveryText)
  const { required } = useText(actionsText)
  const { buttons } = useText(wordsText)
  const [number, setNumber] = useState('')
  const [about, setAbout] = useState('')
  const [tried, setTried] = useState(false)
  const save = async (): Promise<void> => {
    setTried(true)
    if (number.trim() === '') return
    const taken = await settle(
      'ticket.open',
      () => call('order.ticket', { stream, number: number.trim(), text: about.trim(), closed: false }),
      () => page.ticketNoted(number.trim()),
    )
    if (taken) onClose()
  }
  return (
    <Dialog
      title={page.ticketAdd}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={page.ticketAdd} look="primary" submit onPress={() => undefined} />
        </>
      }
    >
      <div className="record-form">
        <TextField
          label={page.ticketNumber}
          value={number}
          mono
          error={tried && number.trim() === '' ? required(page.ticketNumber) : null}
          onChange={setNumber}
        />
        <TextField label={page.ticketText} value={about} onChange={setAbout} />
      </div>
    </Dialog>
  )
}

export function TicketList({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const close = (number: string, text: string): void =>
    void settle(
      'ticket.close',
      () => call('order.ticket', { stream: order.row.stream, number, text, closed: true }),
      () => page.ticketClosed(number),
    )
  return (
    <ul className="ticket-list">
      {order.tickets.map(({ number, text, openedAt, closedAt }) => (
        <li key={number}>
          <span className="mono">{number}</span>
          <span className="ellipsis grow" title={text}>
            {text}
          </span>
          <span className="fg-3">
            {closedAt === null ? `${dateTime(openedAt)} ${page.ticketOpen}` : dateTime(closedAt)}
          </span>
          {closedAt === null && (
            <button type="button" className="link" onClick={() => close(number, text)}>
              {page.ticketClose}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
