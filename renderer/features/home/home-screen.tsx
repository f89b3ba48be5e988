// 工作台: are we safe, what is due, who may appeal, what the next fortnight brings, what the console doesn't know yet.
import { useCallback, useState } from 'react'

import type { Home, Role } from '../../../shared/contract/desk.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { useNavigation } from '../../actions/navigation.ts'
import { openPanel } from '../../actions/panels.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { failureText } from '../../text/failures.ts'
import { homeText } from '../../text/home.ts'
import { useText } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { useAtMinute } from '../../ui/clock.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { DuePanel } from './due-panel.tsx'
import { FillInPanel } from './fill-in-panel.tsx'
import { InvoicePanel } from './invoice-panel.tsx'
import { LoadPanel } from './load-panel.tsx'
import { RadarPanel } from './radar-panel.tsx'
import { SafetyPanel } from './safety-panel.tsx'

import './home.css'

/** Without a marketplace's appeals there is no radar to show, and its place goes to the load. */
function Panels({ home, role }: { home: Home; role: Role }) {
  const { marketplaces, shops } = useSession()
  const appeals = marketplaces.some(({ id, hasAppeals }) => hasAppeals && shops.some((shop) => shop.marketplace === id))
  return (
    <>
      {role === 'manager' && <SafetyPanel home={home} />}
      <div className="home-columns">
        {role === 'invoice' ? <InvoicePanel home={home} /> : <DuePanel home={home} mineFirst={role === 'service'} />}
        <div className="home-side">
          {appeals && <RadarPanel home={home} />}
          <div className="home-bottom">
            <LoadPanel home={home} />
            <FillInPanel home={home} />
          </div>
          {role !== 'manager' && !appeals && <SafetyPanel home={home} />}
        </div>
      </div>
    </>
  )
}

function FirstSteps() {
  const { firstSteps } = useText(homeText)
  return (
    <div className="home-first">
      <EmptyState title={firstSteps.title} text={firstSteps.text}>
        <ButtonAction label={firstSteps.import} look="primary" onPress={() => openPanel('import')} />
      </EmptyState>
    </div>
  )
}

export function HomeScreen() {
  const text = useText(homeText)
  const time = useText(timeText)
  const failures = useText(failureText)
  const { person, shops: all } = useSession()
  const today = useAtMinute(useCallback((at: Instant) => time.longDate(at), [time]))
  const shops = useNavigation((state) => state.shops)
  const [chosen, setChosen] = useState<Role | null>(null)
  const role = chosen ?? person?.role ?? 'manager'
  const { data: home, error } = useRead('home.get', shops.length === 0 ? {} : { shops })
  const nothingYet = home !== undefined && home.shops.every(({ openOrders }) => openOrders === 0) && home.dueTotal === 0
  return (
    <>
      <header className="home-head">
        <h1>{text.title}</h1>
        <span className="fg-2">{today}</span>
        <span className="grow" />
        <SegmentedControl
          label={text.view}
          options={(['manager', 'service', 'invoice'] as const).map((id) => ({ id, label: text.roles[id] }))}
          chosen={role}
          onChange={setChosen}
        />
      </header>
      <div className="home-toast">
        <ToastSlot />
      </div>
      <div className="home-body">
        {error !== null && home === undefined && <ErrorState {...failures(error.error)} />}
        {home === undefined && error === null && <SkeletonRows rows={12} />}
        {home !== undefined && (all.length === 0 && nothingYet ? <FirstSteps /> : <Panels home={home} role={role} />)}
      </div>
    </>
  )
}
