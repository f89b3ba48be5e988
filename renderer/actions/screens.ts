// The places of the desk, in the order of the navigation; each later desk adds its line here.
import type { IconName } from '../ui/icons.tsx'
import type { Badges } from '../../shared/contract/desk.ts'
import type { Screen } from './navigation.ts'

export interface ScreenPlace {
  readonly screen: Screen
  readonly icon: IconName
  /** `g d`: go to delivery. */
  readonly keys: string
  /** What can be acted on there now; `risk` makes it red. */
  readonly badge: (badges: Badges) => { readonly count: number; readonly risk: boolean } | null
  /** Stands below the line, away from the day's work. */
  readonly apart: boolean
}

const none = (): null => null

export const screens: readonly ScreenPlace[] = [
  { screen: 'home', icon: 'home', keys: 'g h', badge: none, apart: false },
  {
    screen: 'delivery',
    icon: 'delivery',
    keys: 'g d',
    badge: ({ delivery, deliveryRisk }) => ({ count: delivery, risk: deliveryRisk }),
    apart: false,
  },
  {
    screen: 'appeals',
    icon: 'appeals',
    keys: 'g a',
    badge: ({ complaints, complaintsRisk }) => ({ count: complaints, risk: complaintsRisk }),
    apart: false,
  },
  {
    screen: 'refunds',
    icon: 'refunds',
    keys: 'g r',
    badge: ({ refunds }) => ({ count: refunds, risk: false }),
    apart: false,
  },
  {
    screen: 'invoices',
    icon: 'invoices',
    keys: 'g i',
    badge: ({ invoices, invoicesRisk }) => ({ count: invoices, risk: invoicesRisk }),
    apart: false,
  },
  {
    screen: 'compliance',
    icon: 'compliance',
    keys: 'g c',
    badge: ({ compliance, complianceRisk }) => ({ count: compliance, risk: complianceRisk }),
    apart: false,
  },
  {
    screen: 'fill-in',
    icon: 'fill-in',
    keys: 'g f',
    badge: ({ fillIn }) => ({ count: fillIn, risk: false }),
    apart: false,
  },
  { screen: 'reports', icon: 'reports', keys: 'g p', badge: none, apart: true },
  { screen: 'settings', icon: 'settings', keys: 'g s', badge: none, apart: true },
]
