// The window's own three buttons. The real Electron draws them over the bar on Windows and Linux; a page alone has none.
import { guarded } from '../actions/act.ts'
import { call } from '../api/bridge.ts'
import { deskText } from '../text/desk.ts'
import { useText } from '../text/text.ts'

const act = (action: 'minimize' | 'maximize' | 'close') => (): void =>
  void guarded(() => call('window.action', { action }))

export function WindowKeys() {
  const { window: text } = useText(deskText)
  if (window.desk.platform === 'darwin') return null
  return (
    <div className="window-keys">
      <button type="button" aria-label={text.minimize} title={text.minimize} onClick={act('minimize')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M0 5h10" />
        </svg>
      </button>
      <button type="button" aria-label={text.maximize} title={text.maximize} onClick={act('maximize')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M.5.5h9v9h-9z" />
        </svg>
      </button>
      <button type="button" className="is-close" aria-label={text.close} title={text.close} onClick={act('close')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M0 0l10 10M10 0L0 10" />
        </svg>
      </button>
    </div>
  )
}
