// The frame: bars, navigation and the screen in between. Heavy screens load when they are first asked for.
import { Suspense, lazy, useState, useSyncExternalStore } from 'react'

import type { Session } from '../../shared/contract/desk.ts'
import { type Screen, useNavigation } from '../actions/navigation.ts'
import { closePanel, usePanels } from '../actions/panels.ts'
import { DeliveryScreen } from '../features/delivery/delivery-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { BasisPopover } from '../ui/basis-popover.tsx'
import { classNames } from '../ui/class-names.ts'
import { useDeskHotkeys } from './desk-hotkeys.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { HelpDialog } from './help.tsx'
import { Nav } from './nav.tsx'
import { Palette } from './palette.tsx'
import { PasteTarget } from './paste-target.tsx'
import { PracticeDialog } from './practice.tsx'
import { StatusBar } from './status-bar.tsx'
import { WindowBar } from './window-bar.tsx'

import './frame.css'

const RefundsScreen = lazy(() =>
  import('../features/refunds/refunds-screen.tsx').then((m) => ({ default: m.RefundsScreen })),
)
const InvoicesScreen = lazy(() =>
  import('../features/invoices/invoices-screen.tsx').then((m) => ({ default: m.InvoicesScreen })),
)
const ComplianceScreen = lazy(() =>
  import('../features/compliance/compliance-screen.tsx').then((m) => ({ default: m.ComplianceScreen })),
)
const FillInScreen = lazy(() =>
  import('../features/fill-in/fill-in-screen.tsx').then((m) => ({ default: m.FillInScreen })),
)
const AppealsScreen = lazy(() =>
  import('../features/appeals/appeals-screen.tsx').then((m) => ({ default: m.AppealsScreen })),
)
const ReportsScreen = lazy(() =>
  import('../features/reports/reports-screen.tsx').then((m) => ({ default: m.ReportsScreen })),
)
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })),
)
const ImportDialog = lazy(() =>
  import('../features/imports/import-dialog.tsx').then((m) => ({ default: m.ImportDialog })),
)
const AddOrderDialog = lazy(() =>
  import('../features/imports/add-order-dialog.tsx').then((m) => ({ default: m.AddOrderDialog })),
)

const screenOf: Readonly<Record<Screen, () => React.ReactNode>> = {
  home: () => <HomeScreen />,
  delivery: () => <DeliveryScreen />,
  refunds: () => <RefundsScreen />,
  invoices: () => <InvoicesScreen />,
  compliance: () => <ComplianceScreen />,
  'fill-in': () => <FillInScreen />,
  appeals: () => <AppealsScreen />,
  reports: () => <ReportsScreen />,
  settings: () => <SettingsScreen />,
}

/** Boards are panels on the app's grey; everything else is one white sheet. */
const boards: ReadonlySet<Screen> = new Set(['home', 'compliance', 'reports'])

/** Below this width the navigation has only room for icons; below the wider one an open drawer takes its words too. */
const RAIL_BELOW = 1100
const RAIL_WITH_DRAWER_BELOW = 1440

const onResize = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

const useRail = (wanted: boolean): boolean => {
  const narrow = useSyncExternalStore(onResize, () => window.innerWidth < RAIL_BELOW)
  const tight = useSyncExternalStore(onResize, () => window.innerWidth < RAIL_WITH_DRAWER_BELOW)
  const drawer = useNavigation(
    ({ screen, order, view, invoice }) =>
      (screen === 'delivery' && order !== null && view === 'drawer') || (screen === 'invoices' && invoice !== null),
  )
  return wanted || narrow || (tight && drawer)
}

function OpenPanel() {
  const open = usePanels((state) => state.open)
  if (open === 'palette') return <Palette onClose={closePanel} />
  if (open === 'help') return <HelpDialog onClose={closePanel} />
  if (open === 'import') return <ImportDialog onClose={closePanel} />
  return open === 'add-order' ? <AddOrderDialog onClose={closePanel} /> : null
}

export function Desk({ session }: { session: Session }) {
  const screen = useNavigation((state) => state.screen)
  const rail = useRail(session.preferences.railNav)
  const [movingToday, setMovingToday] = useState(false)
  useDeskHotkeys()
  return (
    <div className={classNames('frame', rail && 'is-rail', window.desk.platform === 'darwin' && 'is-mac')}>
      <WindowBar />
      <Nav />
      <main className={classNames('frame-main', boards.has(screen) && 'is-board')}>
        <ErrorBoundary key={screen}>
          <Suspense>{screenOf[screen]()}</Suspense>
        </ErrorBoundary>
      </main>
      <StatusBar onMoveToday={() => setMovingToday(true)} />
      <PasteTarget />
      <Suspense>
        <OpenPanel />
      </Suspense>
      {movingToday && <PracticeDialog now={session.now} onClose={() => setMovingToday(false)} />}
      <BasisPopover />
    </div>
  )
}
