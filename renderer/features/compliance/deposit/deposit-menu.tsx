// The rarer acts on a deposit: settlement, surcharge, an agreed amount, its return, and the categories that decide it.
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { AccountActDialog } from '../../../actions/account-act-dialog.tsx'
import { type AccountAct, accountActs, refusalOf } from '../../../actions/account-acts.ts'
import { accountText } from '../../../text/account.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { MenuButton } from '../../../ui/menu.tsx'

const offered: readonly AccountAct[] = [
  accountActs.runSettlement,
  accountActs.surcharge,
  accountActs.liftSurcharge,
  accountActs.agree,
  accountActs.giveBack,
  accountActs.addCategory,
  accountActs.removeCategory,
]

export function DepositMenu({ account }: { account: AccountDetail }) {
  const { deposit } = useText(complianceText)
  const { commands } = useText(accountText)
  const [act, setAct] = useState<AccountAct | null>(null)
  return (
    <>
      <MenuButton
        label={deposit.more}
        align="end"
        items={offered.map((each) => ({
          id: each.command,
          label: commands[each.command] ?? each.command,
          breakBefore: each === accountActs.addCategory,
          refusal: refusalOf(account, each),
          run: () => setAct(each),
        }))}
      />
      {act !== null && <AccountActDialog act={act} account={account} onClose={() => setAct(null)} />}
    </>
  )
}
