// The drawer: one order docked beside the list, so that the list never goes away.
import { useEffect, useRef } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { closeOrder, openOrder } from '../../actions/navigation.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { failureText } from '../../text/failures.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { MarketMark } from '../../ui/marks.tsx'
import { LogLine } from '../../ui/process-log.tsx'
import { StageTag } from '../../ui/stage-tag.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { StepLine } from '../../ui/steps.tsx'
import { Checklist } from './checklist.tsx'
import { Composer } from './composer.tsx'
import { CopyButton } from '../../actions/copy-button.tsx'
import { FillInLine } from './fill-in-line.tsx'
import { InvoiceLine } from './invoice-panel.tsx'
import { readingOrder } from '../../actions/log-lines.ts'
import { MoreActions } from './more-actions.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderWarnings } from './order-warnings.tsx'
import type { QueuePlace } from './queue-place.ts'
import { RequirementView } from './requirement-view.tsx'

import '../../ui/drawer.css'

interface DrawerProps {
  readonly stream: StreamId
  /** The order's place in the list, to walk through it. */
  readonly place: QueuePlace
}

const pressed = (run: (() => void) | null) => (): void => run?.()

function Head({ row, place }: { row: QueueRow; place: QueuePlace }) {
  const { drawer } = useText(deliveryText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const market = marketplaces.find(({ id }) => id === row.marketplace)
  const { opened, total, previous, next } = place
  return (
    <header className="drawer-head">
      <span className="drawer-back">
        <ButtonAction label={drawer.back} size="small" icon="reject" onPress={closeOrder} />
      </span>
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
      <h2 className="mono">{row.orderId}</h2>
      <CopyButton label={drawer.copyId} value={row.orderId} />
      <StageTag stage={row.stage} hold={row.hold} />
      <span className="grow" />
      {opened >= 0 && <span className="fg-3 small">{drawer.position(opened + 1, total)}</span>}
      <IconButton label={drawer.previous} icon="up" small disabled={previous === null} onPress={pressed(previous)} />
      <IconButton label={drawer.next} icon="down" small disabled={next === null} onPress={pressed(next)} />
      <i className="separator" aria-hidden="true" />
      <ButtonAction
        label={drawer.page}
        size="small"
        icon="open"
        keys="o"
        onPress={() => openOrder(row.stream, 'page')}
      />
      <IconButton label={drawer.close} icon="close" onPress={closeOrder} />
    </header>
  )
}

function Body({ order, next }: { order: OrderDetail; next: (() => void) | null }) {
  const text = useText(deliveryText)
  return (
    <>
      <OrderFacts order={order} />
      <StepLine
        label={text.page.flow}
        steps={order.steps.map(({ id, status }) => ({ id, label: text.page.steps[id], state: status }))}
      />
      <OrderWarnings order={order} />
      <div className="drawer-body">
        <div className="drawer-main">
          <RequirementView order={order} />
          <Checklist order={order} />
        </div>
        <div className="drawer-side">
          <FillInLine order={order} />
          <InvoiceLine order={order} />
          <header className="section-head">
            <h3>{text.drawer.course}</h3>
            <span className="grow" />
            <MoreActions order={order} />
          </header>
          <LogLine label={text.drawer.course} entries={readingOrder(order)} />
        </div>
      </div>
      <Composer
        order={order}
        extra={next !== null && <ButtonAction label={text.drawer.nextOrder} size="large" keys="alt+j" onPress={next} />}
      />
    </>
  )
}

/** The note takes the focus with each order, unless the person is walking through the list itself. */
const useNoteFocus = (stream: StreamId | undefined) => {
  const panel = useRef<HTMLElement>(null)
  const opening = useRef(true)
  useEffect(() => {
    if (stream === undefined) return
    const active = document.activeElement
    const lost = active === null || active === document.body
    if (opening.current || lost) panel.current?.querySelector<HTMLElement>('textarea')?.focus()
    opening.current = false
  }, [stream])
  return panel
}

export function Drawer({ stream, place }: DrawerProps) {
  const text = useText(deliveryText)
  const failures = useText(failureText)
  const { data, error, isPlaceholderData } = useRead('order.get', { stream })
  const shown = data?.row.stream
  const panel = useNoteFocus(shown)
  useHotkeys('drawer', [
    { keys: 'escape', label: text.drawer.close, inText: true, run: closeOrder },
    { keys: 'alt+j', label: text.drawer.nextOrder, run: pressed(place.next) },
    { keys: 'o', label: text.drawer.page, run: () => openOrder(stream, 'page') },
  ])
  return (
    <aside ref={panel} className="drawer" aria-label={text.drawer.label} aria-busy={isPlaceholderData}>
      {error !== null && <ErrorState {...failures(error.error)} />}
      {data === undefined && error === null && <SkeletonRows rows={6} />}
      {data === null && <ErrorState {...failures({ kind: 'not-found' })} />}
      {data !== undefined && data !== null && error === null && (
        <>
          <Head row={data.row} place={place} />
          <Body key={shown} order={data} next={place.next} />
        </>
      )}
    </aside>
  )
}
