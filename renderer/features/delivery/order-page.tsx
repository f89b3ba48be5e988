// An order's own page: facts, flow, process log, and what it entitles to.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { goBack, showQueue } from '../../actions/navigation.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { failureText } from '../../text/failures.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { MarketMark } from '../../ui/marks.tsx'
import { ProcessLog } from '../../ui/process-log.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { StageTag } from '../../ui/stage-tag.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { Composer } from './composer.tsx'
import { CopyButton } from '../../actions/copy-button.tsx'
import { newestFirst } from '../../actions/log-lines.ts'
import { MoreActions } from './more-actions.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderWarnings } from './order-warnings.tsx'
import { PagePanels } from './page-panels.tsx'
import { PageSteps } from './page-steps.tsx'
import { RequirementView } from './requirement-view.tsx'

import './order-page.css'

function PageHead({ order }: { order: OrderDetail }) {
  const { title, drawer } = useText(deliveryText)
  const { stages, holds } = useText(wordsText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const { row } = order
  const market = marketplaces.find(({ id }) => id === row.marketplace)
  const tab = row.hold ?? row.stage
  return (
    <header className="list-head page-head">
      <button type="button" className="link" onClick={() => showQueue({})}>
        {title}
      </button>
      <Icon name="right" size="xs" />
      <button
        type="button"
        className="link"
        onClick={() => showQueue({ tab: tab === 'none' || tab === 'unknown' ? 'all' : tab })}
      >
        {row.hold === null ? stages[row.stage] : holds[row.hold]}
      </button>
      <Icon name="right" size="xs" />
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
      <h1 className="mono">{row.orderId}</h1>
      <CopyButton label={drawer.copyId} value={row.orderId} />
      <StageTag stage={row.stage} hold={row.hold} />
      <span className="grow page-toast">
        <ToastSlot />
      </span>
      <MoreActions order={order} />
      <ButtonAction label={drawer.back} keys="alt+arrowleft" onPress={goBack} />
    </header>
  )
}

function Log({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const [shown, setShown] = useState<'all' | 'moves'>('all')
  return (
    <section className="page-log" aria-label={page.log}>
      <header className="section-head">
        <h2>{page.log}</h2>
        <span className="fg-3 small">{page.logCount(order.log.length)}</span>
        <span className="grow" />
        <SegmentedControl
          small
          label={page.log}
          options={[
            { id: 'all', label: page.logAll },
            { id: 'moves', label: page.logMoves },
          ]}
          chosen={shown}
          onChange={setShown}
        />
      </header>
      <ProcessLog label={page.log} entries={newestFirst(order, shown === 'moves')} />
    </section>
  )
}

export function OrderPage({ stream }: { stream: StreamId }) {
  const { drawer } = useText(deliveryText)
  const failures = useText(failureText)
  const { data: order, error } = useRead('order.get', { stream })
  useHotkeys('drawer', [{ keys: 'escape', label: drawer.back, inText: true, run: goBack }])
  if (error !== null) return <ErrorState {...failures(error.error)} />
  if (order === undefined) return <SkeletonRows rows={12} />
  if (order === null) return <ErrorState {...failures({ kind: 'not-found' })} />
  return (
    <>
      <PageHead order={order} />
      <OrderFacts order={order} wide />
      <OrderWarnings order={order} />
      <div className="page-columns">
        <div className="page-left">
          <RequirementView order={order} />
          <PageSteps order={order} />
        </div>
        <div className="page-middle">
          <Log order={order} />
        </div>
        <PagePanels order={order} />
      </div>
      <Composer order={order} />
    </>
  )
}
