// A button for one account act: it opens the act's form, or says why the rules close it now.
import { useState } from 'react'

import type { AccountDetail } from '../../shared/contract/accounts.ts'
import { AccountActDialog } from './account-act-dialog.tsx'
import { type AccountAct, refusalOf } from './account-acts.ts'
import { accountText } from '../text/account.ts'
import { useText } from '../text/text.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import type { IconName } from '../ui/icons.tsx'

interface ActButtonProps {
  readonly account: AccountDetail
  readonly act: AccountAct
  readonly icon?: IconName
  /** The product, document or complaint of the row it stands in. */
  readonly known?: Readonly<Record<string, string>>
}

export function ActButton({ account, act, icon, known }: ActButtonProps) {
  const { commands } = useText(accountText)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ButtonAction
        label={commands[act.command] ?? act.command}
        size="small"
        refusal={refusalOf(account, act)}
        {...(act.danger === true ? { look: 'danger' as const } : {})}
        {...(icon === undefined ? {} : { icon })}
        onPress={() => setOpen(true)}
      />
      {open && (
        <AccountActDialog
          act={act}
          account={account}
          {...(known === undefined ? {} : { known })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
