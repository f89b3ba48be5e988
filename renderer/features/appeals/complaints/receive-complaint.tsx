// 登记投诉: for a shop whose account is open here; with several of them one chooses first.
import { useState } from 'react'

import { AccountActDialog } from '../../../actions/account-act-dialog.tsx'
import { accountActs } from '../../../actions/account-acts.ts'
import { useRead, useSession } from '../../../api/queries.ts'
import { appealsText } from '../../../text/appeals.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { useAskedShops } from '../use-appeals.ts'

function ReceiveDialog({ shopId, onClose }: { shopId: string; onClose: () => void }) {
  const { data } = useRead('account.get', { shopId })
  if (data?.row.shopId !== shopId) return null
  return <AccountActDialog act={accountActs.receiveComplaint} account={data} onClose={onClose} />
}

export function ReceiveComplaint() {
  const { receive, noAccount } = useText(appealsText).complaints
  const { shops } = useSession()
  const asked = useAskedShops().shops
  const { data: accounts = [] } = useRead('account.list', null)
  const [shopId, setShopId] = useState<string | null>(null)
  const open = accounts.filter((row) => row.summary !== null && (asked?.includes(row.shopId) ?? true))
  const [only] = open
  return (
    <>
      {open.length > 1 ? (
        <MenuButton
          label={receive}
          align="end"
          items={open.map((row) => ({
            id: row.shopId,
            label: shops.find(({ id }) => id === row.shopId)?.name ?? row.shopId,
            run: () => setShopId(row.shopId),
          }))}
        />
      ) : (
        <span title={only === undefined ? noAccount : undefined}>
          <ButtonAction
            label={receive}
            icon="add"
            disabled={only === undefined}
            onPress={() => setShopId(only?.shopId ?? null)}
          />
        </span>
      )}
      {shopId !== null && <ReceiveDialog shopId={shopId} onClose={() => setShopId(null)} />}
    </>
  )
}
