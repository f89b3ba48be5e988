// The drawer: one order docked beside the list, so that the list never goes away.
import { useEffect, useRef } from 'react'

import type { QueueRow } from '../../../shared/contract/rows.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { closeOrder, openOrder, switchOrder } from '../../actions/navigation.ts'
import { call } from '../../api/bridge.ts'
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
import { showDone } from '../../ui/toasts.ts'
import { Checklist } from './checklist.tsx'
import { Composer } from './composer.tsx'
import { newestFirst } from './log-lines.ts'
import { MoreActions } from './more-actions.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderWarnings } from './order-warnings.tsx'
import { RequirementView } from './requirement-view.tsx'

interface DrawerProps {
  readonly stream: StreamId
  /** Place in the list, to walk through it; −1 when the order is not in it. */
  readonly index: number
  readonly total: number
  readonly rowAt: (index: number) => QueueRow | undefined
}

function Head({ row, index, total, rowAt }: DrawerProps & { row: QueueRow }) {
  const { drawer } = useText(deliveryText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const market = marketplaces.find(({ id }) => id === row.marketplace)
  const walk = (step: number) => (): void => {
    const next = rowAt(index + step)
    if (next !== undefined) switchOrder(next.stream)
  }
  const copy = async (): Promise<void> => {
    await call('clipboard.write', { text: row.orderId })
    showDone(`${drawer.copied} ${row.orderId}`)
  }
  return (
    <header className="drawer-head">
      <span className="drawer-back">
        <ButtonAction label={drawer.back} size="small" icon="reject" onPress={closeOrder} />
      </span>
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
      <h2 className="mono">{row.orderId}</h2>
      <IconButton label={drawer.copyId} icon="copy" small onPress={() => void copy()} />
      <StageTag stage={row.stage} hold={row.hold} />
      <span className="grow" />
      {index >= 0 && <span className="fg-3 small">{drawer.position(index + 1, total)}</span>}
      <IconButton label={drawer.previous} icon="up" small disabled={index <= 0} onPress={walk(-1)} />
      <IconButton label={drawer.next} icon="down" small disabled={index < 0 || index >= total - 1} onPress={walk(1)} />
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

export function Drawer(props: DrawerProps) {
  const { stream, index, rowAt } = props
  const text = useText(deliveryText)
  const failures = useText(failureText)
  const { data: order, error } = useRead('order.get', { stream })
  const panel = useRef<HTMLElement>(null)
  const found = order !== undefined && order !== null
  useEffect(() => {
    if (found) panel.current?.querySelector<HTMLElement>('textarea')?.focus()
    // Only when the drawer opens: walking through orders leaves the focus where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found])
  const next = (): void => {
    const row = rowAt(index + 1)
    if (row !== undefined) switchOrder(row.stream)
  }
  useHotkeys('drawer', [
    { keys: 'escape', label: text.drawer.close, inText: true, run: closeOrder },
    { keys: 'alt+j', label: text.drawer.nextOrder, run: next },
    { keys: 'o', label: text.drawer.page, run: () => openOrder(stream, 'page') },
  ])
  return (
    <aside ref={panel} className="drawer" aria-label={text.drawer.label}>
      {error !== null && order === undefined && <ErrorState {...failures(error.error)} />}
      {order === undefined && error === null && <SkeletonRows rows={6} />}
      {found && (
        <>
          <Head {...props} row={order.row} />
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
              <header className="section-head">
                <h3>{text.drawer.course}</h3>
                <span className="grow" />
                <MoreActions order={order} onDone={() => undefined} />
              </header>
              <LogLine label={text.drawer.course} entries={newestFirst(order, false)} />
            </div>
          </div>
          <Composer
            key={stream}
            order={order}
            onDone={() => undefined}
            extra={<ButtonAction label={text.drawer.nextOrder} size="large" keys="alt+j" onPress={next} />}
          />
        </>
      )}
    </aside>
  )
}
