// Reading: cached answers of main's queries, made stale by main's own notices. Nothing here knows what an answer means.
import { QueryClient, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ApiInput, ApiName, ApiOutput, Push, QueuePage, QueueQuery } from '../../shared/contract/api.ts'
import type { InvoicePage, InvoiceQuery } from '../../shared/contract/invoices.ts'
import type { ReportRows, ReportRowsQuery } from '../../shared/contract/reports.ts'
import type { Session } from '../../shared/contract/desk.ts'
import { MINUTE } from '../../shared/kernel/instant.ts'
import { type CallFailed, call } from './bridge.ts'

/** Everything is local: an answer stays true until main says that something changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

type Topic = Extract<Push, { kind: 'changed' }>['topics'][number]

const readsOf: Readonly<Record<Topic, readonly ApiName[]>> = {
  orders: [
    'session.get',
    'home.get',
    'queue.page',
    'queue.products',
    'order.get',
    'order.basis',
    'search.find',
    'undo.list',
    'fill-in.list',
    'refund.list',
    'invoice.page',
    'invoice.get',
    'invoice.check',
    'report.get',
    'report.rows',
    'appeal.list',
    'appeal.appealable',
  ],
  accounts: [
    'account.list',
    'account.get',
    'account.what-if',
    'account.files',
    'account.file-history',
    'appeal.complaints',
    'appeal.cases',
    'session.get',
    'undo.list',
  ],
  reminders: ['session.get', 'reminder.list'],
  session: ['session.get', 'reminder.list', 'account.list', 'home.get', 'undo.list'],
  imports: ['import.list', 'undo.list', 'session.get'],
  settings: [
    'account.list',
    'settings.get',
    'session.get',
    'template.list',
    'view.list',
    'backup.list',
    'queue.page',
    'order.get',
    'invoice.page',
    'report.get',
  ],
}

const refresh = (names: ReadonlySet<ApiName>): void => {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => names.has(queryKey[0] as ApiName) })
}

/** Connects main's notices to the cache; returns how to disconnect. Automatic events change orders like any other. */
export const followPushes = (onPush: (push: Push) => void): (() => void) =>
  window.desk.onPush((push) => {
    if (push.kind === 'changed') refresh(new Set(push.topics.flatMap((topic) => readsOf[topic])))
    if (push.kind === 'automatic') refresh(new Set(readsOf.orders))
    onPush(push)
  })

/** What a clock changes without anything happening: a step falls overdue, a customer may appeal. Asked again each minute. */
const timely: ReadonlySet<ApiName> = new Set(['session.get', 'home.get', 'report.get'])

/** The answer of one call, kept while the next one is on its way so that nothing flickers. */
export const useRead = <N extends ApiName>(name: N, input: ApiInput<N>, enabled = true) =>
  useQuery<ApiOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    placeholderData: keepPreviousData,
    refetchInterval: timely.has(name) ? MINUTE : false,
    enabled,
  })

/** What the frame knows. Screens are mounted only once it is there. */
export const useSession = (): Session => {
  const { data } = useRead('session.get', null)
  if (data === undefined) throw new Error('a screen was mounted before the session was read')
  return data
}

const PAGE = 100

/** The delivery queue, page by page as it is scrolled. */
export const useQueue = (query: QueueQuery) =>
  useInfiniteQuery<QueuePage, CallFailed, { pages: QueuePage[] }, readonly unknown[], string | null>({
    queryKey: ['queue.page', query],
    queryFn: ({ pageParam }) => call('queue.page', { ...query, cursor: pageParam, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** The invoice desk, page by page as it is scrolled. */
export const useInvoices = (query: InvoiceQuery) =>
  useInfiniteQuery<InvoicePage, CallFailed, { pages: InvoicePage[] }, readonly unknown[], string | null>({
    queryKey: ['invoice.page', query],
    queryFn: ({ pageParam }) => call('invoice.page', { ...query, cursor: pageParam, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** The rows behind one figure, page by page as they are scrolled. */
export const useReportRows = (query: ReportRowsQuery) =>
  useInfiniteQuery<ReportRows, CallFailed, { pages: ReportRows[] }, readonly unknown[], string | null>({
    queryKey: ['report.rows', query],
    queryFn: ({ pageParam }) => call('report.rows', { ...query, cursor: pageParam, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
