// What the palette can do besides finding orders: go somewhere, open a panel, undo, and change how the desk looks.
import type { Preferences } from '../../shared/contract/desk.ts'
import { guarded, undo } from '../actions/act.ts'
import { openInbox } from '../actions/inbox.ts'
import { goTo, showInvoices, showQueue } from '../actions/navigation.ts'
import { openPanel } from '../actions/panels.ts'
import { screens } from '../actions/screens.ts'
import { call } from '../api/bridge.ts'
import { useSession } from '../api/queries.ts'
import { deliveryText } from '../text/delivery.ts'
import { deskText } from '../text/desk.ts'
import { invoicesText } from '../text/invoices.ts'
import { remindersText } from '../text/reminders.ts'
import { useText } from '../text/text.ts'
import type { IconName } from '../ui/icons.tsx'

export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly keys?: string
  readonly run: () => void
}

const prefer = (change: Partial<Preferences>): void => void guarded(() => call('settings.preferences', change))

export const usePaletteCommands = (): readonly PaletteCommand[] => {
  const text = useText(deskText)
  const { filters } = useText(deliveryText)
  const { tabNames: invoiceTabs } = useText(invoicesText)
  const { open: openReminders } = useText(remindersText)
  const { undo: items, preferences } = useSession()
  const latest = items.find((item) => item.open)
  const other = preferences.language === 'zh' ? 'en' : 'zh'
  return [
    ...screens.map(({ screen, icon, keys }) => ({
      id: `go:${screen}`,
      label: text.hotkeys.go(text.screens[screen]),
      icon,
      keys,
      run: () => goTo(screen),
    })),
    { id: 'inbox', label: openReminders, icon: 'notices', keys: 'g n', run: openInbox },
    {
      id: 'overdue',
      label: filters.dueOptions.overdue,
      icon: 'overdue',
      run: () => showQueue({ filter: { overdue: true } }),
    },
    {
      id: 'appealable',
      label: filters.moreOptions.appealable,
      icon: 'appeal',
      run: () => showQueue({ filter: { appealable: true } }),
    },
    {
      id: 'invoice-trouble',
      label: `${text.screens.invoices} · ${invoiceTabs.trouble}`,
      icon: 'invoices',
      run: () => showInvoices({ tab: 'trouble' }),
    },
    { id: 'import', label: text.import, icon: 'import', run: () => openPanel('import') },
    { id: 'add-order', label: text.addOrder, icon: 'add', run: () => openPanel('add-order') },
    ...(latest === undefined
      ? []
      : [{ id: 'undo', label: text.undo, icon: 'undo' as const, keys: 'mod+z', run: () => void undo(latest.target) }]),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme:${theme}`,
      label: text.themes[theme],
      icon: 'settings' as const,
      run: () => prefer({ theme }),
    })),
    { id: 'language', label: text.languages[other], icon: 'settings', run: () => prefer({ language: other }) },
    { id: 'help', label: text.hotkeys.help, icon: 'keyboard', keys: '?', run: () => openPanel('help') },
  ]
}
