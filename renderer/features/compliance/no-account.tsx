// Where there is nothing to show yet: no shop on the desk, or a shop whose account nobody has opened here.
import { useState } from 'react'

import type { AccountRow } from '../../../shared/contract/accounts.ts'
import { useShop } from '../../actions/account-shop.ts'
import { showSettings } from '../../actions/settings-section.ts'
import { complianceText } from '../../text/compliance.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { OpenAccountDialog } from './open-account-dialog.tsx'

export function NoShop() {
  const { noShop } = useText(complianceText)
  return (
    <div className="compliance-empty">
      <EmptyState title={noShop.title} text={noShop.text} icon="compliance">
        <ButtonAction label={noShop.go} look="primary" onPress={() => showSettings('shops')} />
      </EmptyState>
    </div>
  )
}

export function NoAccount({ row }: { row: AccountRow }) {
  const { noAccount } = useText(complianceText)
  const { name } = useShop(row.shopId)
  const [opening, setOpening] = useState(false)
  return (
    <div className="compliance-empty">
      <EmptyState title={noAccount.title(name)} text={noAccount.text} icon="compliance">
        <ButtonAction label={noAccount.open} look="primary" onPress={() => setOpening(true)} />
      </EmptyState>
      {opening && <OpenAccountDialog row={row} onClose={() => setOpening(false)} />}
    </div>
  )
}
