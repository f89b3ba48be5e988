// Where the person is: screen, queue, open order. UI state only, so that a reload of the data never moves them.
import { create } from 'zustand'
import type { QueueQuery } from '../../shared/contract/api.ts'
import type { InvoiceQuery } from '../../shared/contract/invoices.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { useRemembered } from './remembered.ts'

export type Screen =
  | 'home'
  | 'delivery'
  | 'appeals'
  | 'refunds'
  | 'invoices'
  | 'compliance'
  | 'fill-in'
  | 'reports'
  | 'settings'

/** Every order, the next deadline of our own first. */
export const initialQueue: QueueQuery = { tab: 'all', filter: {}, sort: 'deadline', descending: false }

/** Every order, sorted as the person last sorted. */
const firstQueue = (): QueueQuery => {
  const { sort, descending } = useRemembered.getState()
  return { ...initialQueue, sort, descending }
}

/** Invoices asked for, the next deadline first. */
export const initialInvoices: InvoiceQuery = { tab: 'requested', filter: {}, sort: 'deadline', descending: false }

/** 列表 · 批量填写 · 扫描枪模式. */
export const invoiceModes = ['list', 'grid', 'scan'] as const
export type InvoiceMode = (typeof invoiceModes)[number]

/** 总览 · 保证金流水 · 违规案卷 · 入驻资料 · 上架检查 · 滞销商品 · 退出清单. */
export const complianceTabs = ['overview', 'ledger', 'cases', 'entry', 'listing', 'idle', 'exit'] as const
export type ComplianceTab = (typeof complianceTabs)[number]

/** Instead of one shop's account: all of them in a table. */
export const ALL_SHOPS = '*'

/** `drawer` docks beside the list; `page` is the order's own page. */
export type OrderView = 'drawer' | 'page'

interface Place {
  readonly screen: Screen
  readonly queue: QueueQuery
  readonly order: StreamId | null
  readonly view: OrderView
  readonly invoices: InvoiceQuery
  readonly invoice: StreamId | null
  readonly invoiceMode: InvoiceMode
  /** Whose account is shown, or all; null until one is chosen. */
  readonly accountShop: string | null
  readonly complianceTab: ComplianceTab
}

interface Navigation extends Place {
  /** Places left behind, newest last: what Alt+← goes back to. */
  readonly trail: readonly Place[]
  /** Which shops the whole desk shows; empty means all. */
  readonly shops: readonly string[]
}

const TRAIL = 50

export const useNavigation = create<Navigation>(() => ({
  screen: 'home',
  queue: firstQueue(),
  order: null,
  view: 'drawer',
  invoices: initialInvoices,
  invoice: null,
  invoiceMode: 'list',
  accountShop: null,
  complianceTab: 'overview',
  trail: [],
  shops: [],
}))

const placeOf = ({ trail: _trail, shops: _shops, ...place }: Navigation): Place => place

const move = (to: Partial<Place>): void =>
  useNavigation.setState((now) => ({ ...to, trail: [...now.trail, placeOf(now)].slice(-TRAIL) }))

export const goTo = (screen: Screen): void => move({ screen, order: null, invoice: null })

/** Opens the delivery queue on a tab, with a filter of its own. */
export const showQueue = (query: Partial<QueueQuery>): void =>
  move({ screen: 'delivery', order: null, queue: { ...firstQueue(), ...query } })

/** Changes what the queue shows without leaving a trace to go back through. */
export const refineQueue = (query: Partial<QueueQuery>): void =>
  useNavigation.setState(({ queue }) => ({ queue: { ...queue, ...query } }))

export const openOrder = (order: StreamId, view: OrderView = 'drawer'): void =>
  move({ screen: 'delivery', order, view })

/** The next order in the same drawer: browsing leaves no trail. */
export const switchOrder = (order: StreamId): void => useNavigation.setState({ order })

export const closeOrder = (): void => useNavigation.setState({ order: null, view: 'drawer' })

/** Opens the invoice desk's list on a tab, with a filter of its own. */
export const showInvoices = (query: Partial<InvoiceQuery>): void =>
  move({ screen: 'invoices', invoice: null, invoiceMode: 'list', invoices: { ...initialInvoices, ...query } })

/** Changes what the invoice desk shows without leaving a trace to go back through. */
export const refineInvoices = (query: Partial<InvoiceQuery>): void =>
  useNavigation.setState(({ invoices }) => ({ invoices: { ...invoices, ...query } }))

export const switchInvoiceMode = (invoiceMode: InvoiceMode): void =>
  useNavigation.setState({ invoiceMode, invoice: null })

export const openInvoice = (invoice: StreamId): void => move({ screen: 'invoices', invoice, invoiceMode: 'list' })

/** The next invoice in the same drawer. */
export const switchInvoice = (invoice: StreamId): void => useNavigation.setState({ invoice })

export const closeInvoice = (): void => useNavigation.setState({ invoice: null })

/** Opens a shop's account on a tab; it stays where it is left. */
export const showAccount = (accountShop: string, complianceTab: ComplianceTab = 'overview'): void =>
  move({ screen: 'compliance', order: null, invoice: null, accountShop, complianceTab })

/** Another shop or tab of the same screen leaves no trail. */
export const switchAccount = (to: Partial<Pick<Place, 'accountShop' | 'complianceTab'>>): void =>
  useNavigation.setState(to)

export const goBack = (): void =>
  useNavigation.setState((now) => {
    const last = now.trail.at(-1)
    return last === undefined ? {} : { ...last, trail: now.trail.slice(0, -1) }
  })

export const chooseShops = (shops: readonly string[]): void => useNavigation.setState({ shops })
