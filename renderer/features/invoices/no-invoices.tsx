// An empty list says what belongs there, and offers the next step.
import { guarded } from '../../actions/act.ts'
import { initialInvoices, refineInvoices, useNavigation } from '../../actions/navigation.ts'
import { openImport, openPanel } from '../../actions/panels.ts'
import { call } from '../../api/bridge.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { EmptyState } from '../../ui/states.tsx'

const pasteList = async (): Promise<void> => {
  const clip = await guarded(() => call('clipboard.read', null))
  if (clip !== null) openImport(clip.text.trim() === '' && clip.html === '' ? null : clip)
}

export function NoInvoices() {
  const { empty, filters } = useText(invoicesText)
  const { tab, filter } = useNavigation((state) => state.invoices)
  if (Object.keys(filter).length > 0) {
    return (
      <EmptyState title={empty.filteredTitle} text={empty.filteredText} icon="filter">
        <ButtonAction label={filters.reset} onPress={() => refineInvoices({ filter: initialInvoices.filter })} />
      </EmptyState>
    )
  }
  if (tab !== 'requested') return <EmptyState title={empty.tabTitle[tab]} text={empty.tabText} icon="invoices" />
  return (
    <EmptyState title={empty.title} text={empty.text} icon="invoices">
      <ButtonAction label={empty.paste} look="primary" keys="mod+v" onPress={() => void pasteList()} />
      <ButtonAction label={empty.import} onPress={() => openPanel('import')} />
    </EmptyState>
  )
}
