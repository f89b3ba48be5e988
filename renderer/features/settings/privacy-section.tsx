// 隐私与保留: what is masked, how long personal data is kept, the purge of what is past it, and who looked (W9).
import { useState } from 'react'

import type { RetentionView } from '../../../shared/contract/retention.ts'
import { guarded } from '../../actions/act.ts'
import { forgetProgress, useProgress } from '../../actions/announce.ts'
import { call } from '../../api/bridge.ts'
import { queryClient, useRead } from '../../api/queries.ts'
import { fullDateTime } from '../../text/format.ts'
import { retentionText } from '../../text/retention.ts'
import { textNow, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { ProgressLine, SkeletonRows } from '../../ui/states.tsx'
import { showDone } from '../../ui/toasts.ts'
import { NumberSetting } from './number-setting.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { RevealLog } from './reveal-log.tsx'
import { save } from './save.ts'
import { SectionHead } from './section-parts.tsx'

const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['retention.get'] })

function Masks() {
  const text = useText(retentionText)
  return (
    <section className="settings-group">
      <header>
        <h3>{text.masks}</h3>
      </header>
      <dl className="upkeep-facts">
        {text.masksSaid.map(({ what, shown }) => (
          <div key={what} className="upkeep-pair">
            <dt>{what}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Counts({ view }: { view: RetentionView }) {
  const text = useText(retentionText)
  const { due, values, held, waiting, purged, lastPurgeAt, backups } = view
  return (
    <>
      <dl className="upkeep-facts">
        <dt>{text.due}</dt>
        <dd>{due === 0 ? text.none : text.dueSaid(due, values)}</dd>
        <dt>{text.held}</dt>
        <dd>
          {text.orders(held)}
          {held > 0 && <span className="fg-3 small">{text.heldNote}</span>}
        </dd>
        <dt>{text.waiting}</dt>
        <dd>{text.orders(waiting)}</dd>
        <dt>{text.purged}</dt>
        <dd>
          {text.orders(purged)}
          {lastPurgeAt !== null && <span className="fg-3 small">{text.lastPurge(fullDateTime(lastPurgeAt))}</span>}
        </dd>
      </dl>
      {backups.oldest !== null && (
        <p className="settings-notice">{text.olderBackups(backups.count, fullDateTime(backups.oldest))}</p>
      )}
    </>
  )
}

const purge = async (): Promise<void> => {
  const done = await guarded(() => call('retention.purge', null))
  forgetProgress('purge')
  await readAgain()
  if (done === null) return
  const text = textNow(retentionText)
  showDone(done.stopped ? text.stopped(done.orders) : text.done(done.orders))
}

export function PrivacySection() {
  const text = useText(retentionText)
  const { data: view } = useRead('retention.get', null)
  const running = useProgress(({ tasks }) => tasks['purge'])
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const start = async (): Promise<void> => {
    setAsking(false)
    setBusy(true)
    await purge()
    setBusy(false)
  }
  const keep = async (afterDays: number): Promise<boolean> => {
    const saved = await save('retention.save', { afterDays }, text.saved)
    await readAgain()
    return saved
  }
  const problem = (n: number): string | null => (Number.isInteger(n) && n >= 0 && n <= 3650 ? null : text.afterBad)
  return (
    <>
      <SectionHead section="privacy" intro={text.intro}>
        {view !== undefined && view.due > 0 && (
          <ButtonAction label={text.purge} look="primary" busy={busy} onPress={() => setAsking(true)} />
        )}
      </SectionHead>
      {busy && (
        <ProgressLine
          verb={text.running}
          said={running === undefined ? text.running : text.far(running.done, running.total)}
          done={running?.done ?? 0}
          total={running?.total ?? 0}
          onCancel={() => void guarded(() => call('retention.stop', null))}
        />
      )}
      {view === undefined ? (
        <SkeletonRows rows={4} />
      ) : (
        <>
          <div className="settings-fields">
            <NumberSetting
              key={view.afterDays}
              label={text.after}
              value={view.afterDays}
              problem={problem}
              onSave={keep}
            />
            <p className="settings-note">{text.afterHint}</p>
          </div>
          <Counts view={view} />
        </>
      )}
      <Masks />
      <RevealLog />
      {asking && view !== undefined && (
        <PurgeDialog due={view.due} onPurge={() => void start()} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
