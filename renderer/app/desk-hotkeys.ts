// Keys that work everywhere.
import { undo } from '../actions/act.ts'
import { openInbox } from '../actions/inbox.ts'
import { goBack, goTo } from '../actions/navigation.ts'
import { openPanel } from '../actions/panels.ts'
import { screens } from '../actions/screens.ts'
import { useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { remindersText } from '../text/reminders.ts'
import { useText } from '../text/text.ts'
import { useHotkeys } from '../ui/keyboard.ts'
import { undoShown, useToast } from '../ui/toasts.ts'

export const useDeskHotkeys = (): void => {
  const { hotkeys, screens: names } = useText(deskText)
  const { open: openReminders } = useText(remindersText)
  const { undo: items } = useSession()
  const latest = items.find((item) => item.open)
  const shown = useToast(({ toast }) => toast?.undo !== undefined && toast.undo !== null)
  // What a toast offers goes first: it names the key, and what it takes back need not be an act of the undo list.
  const takeBack = (): void => {
    if (!undoShown() && latest !== undefined) void undo(latest.target)
  }
  useHotkeys('page', [
    { keys: 'mod+k', label: hotkeys.palette, run: () => openPanel('palette') },
    { keys: '?', label: hotkeys.help, run: () => openPanel('help') },
    { keys: 'alt+arrowleft', label: hotkeys.back, run: goBack },
    { keys: 'g n', label: openReminders, run: openInbox },
    ...(latest === undefined && !shown ? [] : [{ keys: 'mod+z', label: hotkeys.undo, run: takeBack }]),
    ...screens.map(({ screen, keys }) => ({ keys, label: hotkeys.go(names[screen]), run: () => goTo(screen) })),
  ])
}
