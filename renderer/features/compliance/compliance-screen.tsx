// 合规: one shop's account at its marketplace. What it stands at, why, and what one more mistake would cost.
import { useMemo } from 'react'

import type { AccountRow } from '../../../shared/contract/accounts.ts'
import { useShop } from '../../actions/account-shop.ts'
import { AttachmentPreviewSlot } from '../../actions/preview.tsx'
import { ALL_SHOPS, complianceTabs, switchAccount, useNavigation } from '../../actions/navigation.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { complianceText } from '../../text/compliance.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { useText } from '../../text/text.ts'
import { openFirstBasis } from '../../ui/basis-store.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { useKeyHints } from '../../ui/key-hints.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { MarketMark } from '../../ui/marks.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { AllShops } from './all-shops.tsx'
import { NoAccount, NoShop } from './no-account.tsx'
import { OverviewPane } from './overview/overview-pane.tsx'
import { useAccountFiles } from '../../actions/kept/kept.ts'
import { panes, waitingOn } from './panes.tsx'
import { worstOff } from './worst-off.ts'

import './compliance.css'

const BODY = 'compliance-body'
const offered = complianceTabs.filter((tab) => panes[tab] !== undefined)

/** The shop chosen; else the one the whole desk is narrowed to; else the one worst off. */
const useAccountShop = (rows: readonly AccountRow[]): string | null => {
  const chosen = useNavigation((state) => state.accountShop)
  const narrowed = useNavigation((state) => state.shops)
  if (chosen !== null && (chosen === ALL_SHOPS || rows.some(({ shopId }) => shopId === chosen))) return chosen
  return narrowed.length === 1 ? (narrowed[0] ?? null) : worstOff(rows)
}

function ShopMenu({ shopId, rows }: { shopId: string; rows: readonly AccountRow[] }) {
  const { shop: label, allShops } = useText(complianceText)
  const { shops } = useSession()
  const { name, mark, marketplace } = useShop(shopId)
  const all = shopId === ALL_SHOPS
  const choose = (id: string, shown: string) => ({
    id,
    label: shown,
    chosen: id === shopId,
    run: () => switchAccount({ accountShop: id }),
  })
  return (
    <MenuButton
      label={label}
      items={[
        choose(ALL_SHOPS, allShops),
        ...rows.map((row) => choose(row.shopId, shops.find(({ id }) => id === row.shopId)?.name ?? row.shopId)),
      ]}
      align="end"
      description={all ? allShops : name}
    >
      {!all && <MarketMark char={mark} name={marketplace} />}
      <b className="ellipsis">{all ? allShops : name}</b>
    </MenuButton>
  )
}

/** `[` and `]` walk through the shops. */
const useShopKeys = (shopId: string | null, rows: readonly AccountRow[]): void => {
  const { keys } = useText(complianceText)
  const step = (by: number): void => {
    const at = Math.max(
      0,
      rows.findIndex((row) => row.shopId === shopId),
    )
    const next = rows[(at + by + rows.length) % rows.length]
    if (next !== undefined) switchAccount({ accountShop: next.shopId })
  }
  useHotkeys('list', [
    { keys: '[', label: keys.before, run: () => step(-1) },
    { keys: ']', label: keys.after, run: () => step(1) },
    { keys: 'b', label: keys.basis, run: () => void openFirstBasis(document.getElementById(BODY)) },
  ])
  useKeyHints(
    useMemo(
      () => [
        { keys: ['w'], label: keys.whatIf },
        { keys: ['b'], label: keys.basis },
        { keys: ['[', ']'], label: keys.shops },
      ],
      [keys],
    ),
  )
}

function Account({ row }: { row: AccountRow }) {
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const tab = useNavigation((state) => state.complianceTab)
  const { data, error, refetch } = useRead('account.get', { shopId: row.shopId }, row.summary !== null)
  if (row.summary === null) return <NoAccount row={row} />
  if (error !== null)
    return (
      <ErrorState {...failures(error.error)}>
        <ButtonAction label={retry} onPress={() => void refetch()} />
      </ErrorState>
    )
  // Until this shop's account is there the last one's is still at hand; it must not stand under this shop's name.
  if (data === undefined || data === null || data.row.shopId !== row.shopId) return <SkeletonRows rows={10} />
  const Pane = panes[tab] ?? OverviewPane
  return <Pane account={data} />
}

/** With all shops in view there is no account whose tabs could be shown. */
function AccountTabs({ shopId }: { shopId: string }) {
  const text = useText(complianceText)
  const tab = useNavigation((state) => state.complianceTab)
  const { data } = useRead('account.get', { shopId })
  const account = data?.row.shopId === shopId ? data : null
  const files = useAccountFiles(shopId)
  return (
    <Tabs
      label={text.tabs}
      selected={panes[tab] === undefined ? 'overview' : tab}
      controls={BODY}
      onSelect={(next) => switchAccount({ complianceTab: next })}
      tabs={offered.map((id) => {
        const waiting = account === null ? 0 : (waitingOn[id]?.(account, files) ?? 0)
        const label = text.tabNames[id]
        return waiting === 0 ? { id, label } : { id, label, count: waiting }
      })}
    />
  )
}

export function ComplianceScreen() {
  const text = useText(complianceText)
  const failures = useText(failureText)
  const { data: rows, error } = useRead('account.list', null)
  const shopId = useAccountShop(rows ?? [])
  const row = rows?.find((each) => each.shopId === shopId)
  useShopKeys(shopId, rows ?? [])
  return (
    <>
      <ScreenHead
        title={text.title}
        acts={shopId !== null && rows !== undefined && <ShopMenu shopId={shopId} rows={rows} />}
      >
        {row !== undefined && row.summary !== null && <AccountTabs shopId={row.shopId} />}
      </ScreenHead>
      <div className="compliance-toast">
        <ToastSlot />
      </div>
      <div id={BODY} className="compliance-body">
        {error !== null && rows === undefined && <ErrorState {...failures(error.error)} />}
        {rows === undefined && error === null && <SkeletonRows rows={10} />}
        {rows?.length === 0 && <NoShop />}
        {shopId === ALL_SHOPS && <AllShops />}
        {row !== undefined && <Account key={row.shopId} row={row} />}
      </div>
      <AttachmentPreviewSlot />
    </>
  )
}
