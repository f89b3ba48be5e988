// 审计: works the whole log's chain out again and says whether anything was altered.
import { useState } from 'react'

import type { ApiOutput } from '../../../shared/contract/api.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { guarded } from '../../actions/act.ts'
import { forgetProgress, useProgress } from '../../actions/announce.ts'
import { call } from '../../api/bridge.ts'
import { clockSeconds, percent } from '../../text/format.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { Icon } from '../../ui/icons.tsx'
import { ProgressLine } from '../../ui/states.tsx'
import { showDone } from '../../ui/toasts.ts'
import { SectionHead } from './section-parts.tsx'

type Verified = ApiOutput<'audit.verify'> & { readonly at: Instant }

function Result({ verified }: { verified: Verified }) {
  const { audit: text } = useText(settingsText)
  const { intact, events, head, brokenAt, at } = verified
  const copy = async (): Promise<void> => {
    const done = await guarded(async () => (await call('clipboard.write', { text: head })) ?? true)
    if (done !== null) showDone(text.copied)
  }
  return (
    <section className="audit-result" role="status">
      <p className={intact ? 'restore-verdict is-intact' : 'restore-verdict is-broken'}>
        <Icon name={intact ? 'check' : 'warning'} size="s" />
        {intact ? text.intact(events) : text.broken(brokenAt ?? '')}
      </p>
      <p className="fg-3 small">{text.at(clockSeconds(at))}</p>
      {intact && (
        <div className="audit-head">
          <span className="fg-3 small">{text.head}</span>
          <code className="mono settings-break">{head}</code>
          <ButtonAction label={text.copy} size="small" icon="copy" onPress={() => void copy()} />
        </div>
      )}
    </section>
  )
}

export function AuditSection() {
  const { audit: text } = useText(settingsText)
  const running = useProgress(({ tasks }) => tasks['audit'])
  const [busy, setBusy] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)
  const verify = async (): Promise<void> => {
    setBusy(true)
    const answer = await guarded(() => call('audit.verify', null))
    setBusy(false)
    forgetProgress('audit')
    if (answer !== null) setVerified({ ...answer, at: now() })
  }
  return (
    <>
      <SectionHead section="audit" intro={text.intro}>
        <ButtonAction label={text.verify} look="primary" busy={busy} onPress={() => void verify()} />
      </SectionHead>
      {busy && (
        <ProgressLine
          verb={text.running}
          said={running === undefined ? text.running : text.far(percent(running.done, running.total))}
          done={running?.done ?? 0}
          total={running?.total ?? 0}
        />
      )}
      {verified !== null && <Result verified={verified} />}
    </>
  )
}
