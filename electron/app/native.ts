// What only the machine's own shell can do: ask a person for a file or a place, the clipboard, the window. Declared here,
// done where Electron is known, so that use cases run without it.
import type { Preferences } from '../../shared/contract/desk.ts'
import type { OpenTarget } from '../../shared/contract/reminders.ts'

/** What a person is asked to pick; of scenarios and attachments several at once. */
export type FilesPicked = 'attachments' | 'list' | 'pack' | 'scenarios'

/** A notification of the system; clicked, it brings the window to the front and opens what it is about. */
export interface Notice {
  readonly title: string
  readonly body: string
  readonly target: OpenTarget
}

/** The tray's menu, in the language in use. */
export interface TrayWords {
  readonly open: string
  readonly inbox: (unseen: number) => string
  readonly quit: string
}

/** How the desk makes itself heard while nobody looks at it. Where the system can't show one of them, nothing happens. */
export interface Alerts {
  readonly notify: (notice: Notice) => void
  /** On the app's icon and in the tray. */
  readonly showBadge: (unseen: number, words: TrayWords) => void
}

export interface Native extends Alerts {
  /** Paths of the files picked; empty when nobody picked any. */
  readonly pickFiles: (of: FilesPicked) => Promise<readonly string[]>
  readonly pickFolder: (of: 'backup' | 'restore') => Promise<string | null>
  /** Where to save a file with this suggested name; null when nobody chose. */
  readonly pickSavePlace: (suggested: string) => Promise<string | null>
  /** Opens a file in the machine's own program, only if its place was picked here since the start; false: it didn't open. */
  readonly openSaved: (path: string) => Promise<boolean>
  /** Shows it in the machine's file manager, under the same rule; elsewhere nothing happens. */
  readonly showSaved: (path: string) => void
  /** A PDF of a page that loads and runs nothing; its `@page` says the paper. Throws where none can be made. */
  readonly printToPdf: (html: string) => Promise<Uint8Array>
  readonly readClipboard: () => Promise<{ readonly text: string; readonly html: string }>
  readonly writeClipboard: (text: string) => Promise<void>
  readonly actOnWindow: (action: 'minimize' | 'maximize' | 'close') => void
  readonly showTheme: (theme: Preferences['theme']) => void
}
