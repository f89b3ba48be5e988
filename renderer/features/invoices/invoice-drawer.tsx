// The form as the marketplace shows it (I9), docked beside the list: what there is to know of the order stands beside it.
import { useEffect, useRef } from 'react'

import type { InvoiceDetail, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { CopyButton } from '../../actions/copy-button.tsx'
import { closeInvoice, openOrder } from '../../actions/navigation.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { failureText } from '../../text/failures.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { InvoiceStatusTag } from '../../ui/invoice-status-tag.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { InvoiceFacts } from './invoice-facts.tsx'
import { printItems } from './invoice-files.ts'
import { InvoiceForm } from './invoice-form.tsx'
import type { InvoicePlace } from './invoice-place.ts'
import { InvoiceWarnings } from './invoice-warnings.tsx'
import { OrderInfo } from './order-info.tsx'

import '../../ui/act-parts.css'
import '../../ui/drawer.css'

interface DrawerProps {
  readonly stream: StreamId
  /** The invoice's place in the list, to walk through it. */
  readonly place: InvoicePlace
}

const pressed = (run: (() => void) | null) => (): void => run?.()

function Head({ row, place }: { row: InvoiceRow; place: InvoicePlace }) {
  const { drawer, printThis } = useText(invoicesText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const market = marketplaces.find(({ id }) => id === row.marketplace)
  const { opened, total, previous, next } = place
  return (
    <header className="drawer-head">
      <span className="drawer-back">
        <ButtonAction label={drawer.back} size="small" icon="reject" onPress={closeInvoice} />
      </span>
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
      <h2 className="mono">{row.orderId}</h2>
      <CopyButton label={drawer.copyId} value={row.orderId} />
      <InvoiceStatusTag status={row.status} toReverse={row.toReverse} />
      <span className="grow" />
      {opened >= 0 && <span className="fg-3 small">{drawer.position(opened + 1, total)}</span>}
      <IconButton label={drawer.previous} icon="up" small disabled={previous === null} onPress={pressed(previous)} />
      <IconButton label={drawer.next} icon="down" small disabled={next === null} onPress={pressed(next)} />
      <i className="separator" aria-hidden="true" />
      <MenuButton
        label={printThis}
        className="icon-button"
        align="end"
        items={printItems(() => ({ kind: 'streams', streams: [row.stream] }))}
      >
        <Icon name="print" size="s" />
      </MenuButton>
      <ButtonAction label={drawer.order} size="small" icon="open" keys="o" onPress={() => openOrder(row.stream)} />
      <IconButton label={drawer.close} icon="close" onPress={closeInvoice} />
    </header>
  )
}

function Body({ detail, next }: { detail: InvoiceDetail; next: (() => void) | null }) {
  return (
    <>
      <InvoiceFacts detail={detail} />
      <InvoiceWarnings detail={detail} />
      <InvoiceForm detail={detail} next={next} aside={<OrderInfo detail={detail} />} />
    </>
  )
}

/** The number takes the focus with each invoice, unless the person is walking through the list itself. */
const useNumberFocus = (stream: StreamId | undefined) => {
  const panel = useRef<HTMLElement>(null)
  const opening = useRef(true)
  useEffect(() => {
    if (stream === undefined) return
    const active = document.activeElement
    const lost = active === null || active === document.body
    if (opening.current || lost) panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    opening.current = false
  }, [stream])
  return panel
}

export function InvoiceDrawer({ stream, place }: DrawerProps) {
  const { drawer } = useText(invoicesText)
  const failures = useText(failureText)
  const { data, error, isPlaceholderData } = useRead('invoice.get', { stream })
  const shown = data?.row.stream
  const panel = useNumberFocus(shown)
  useHotkeys('drawer', [
    { keys: 'escape', label: drawer.close, inText: true, run: closeInvoice },
    { keys: 'alt+j', label: drawer.nextInvoice, run: pressed(place.next) },
    { keys: 'o', label: drawer.order, run: () => openOrder(stream) },
  ])
  return (
    <aside ref={panel} className="drawer" aria-label={drawer.label} aria-busy={isPlaceholderData}>
      {error !== null && <ErrorState {...failures(error.error)} />}
      {data === undefined && error === null && <SkeletonRows rows={6} />}
      {data === null && <ErrorState {...failures({ kind: 'not-found' })} />}
      {data !== undefined && data !== null && error === null && (
        <>
          <Head row={data.row} place={place} />
          <Body key={shown} detail={data} next={place.next} />
        </>
      )}
    </aside>
  )
}
