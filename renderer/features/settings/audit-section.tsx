// 审计: works the whole log's chain out again and says whether anything was altered; its head, to be noted elsewhere.
import { useState } from 'react'

import type { AuditState, AuditVerdict } from '../../../shared/contract/audit.ts'
import { guarded } from '../../actions/act.ts'
import { forgetProgress, useProgress } from '../../actions/announce.ts'
import { call } from '../../api/bridge.ts'
import { queryClient, useRead } from '../../api/queries.ts'
import { auditText } from '../../text/audit.ts'
import { fullDateTime, percent } from '../../text/format.ts'
import { textNow, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ProgressLine } from '../../ui/states.tsx'
import { showDone } from '../../ui/toasts.ts'
import { HeadCompare } from './head-compare.tsx'
import { SectionHead } from './section-parts.tsx'

function Result({ verdict }: { verdict: AuditVerdict }) {
  const text = useText(auditText)
  const { intact, events, brokenAt, stopped } = verdict
  if (stopped) {
    return (
      <p className="fg-2" role="status">
        {text.stopped}
      </p>
    )
  }
  return (
    <section className="audit-result" role="status">
      <p className={intact ? 'restore-verdict is-intact' : 'restore-verdict is-broken'}>
        <Icon name={intact ? 'check' : 'warning'} size="s" />
        {intact ? text.intact(events) : text.broken(brokenAt ?? '')}
      </p>
      {!intact && (
        <ol className="audit-steps fg-2 small">
          {text.brokenSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Enough to compare by eye; the copy is whole. */
const SHORT = 12

function Facts({ state }: { state: AuditState }) {
  const text = useText(auditText)
  const { acts, head, headAt, last } = state
  const copy = async (): Promise<void> => {
    const done = await guarded(async () => (await call('clipboard.write', { text: head })) ?? true)
    if (done !== null) showDone(text.copied)
  }
  return (
    <dl className="upkeep-facts">
      <dt>{text.head}</dt>
      <dd>
        {headAt === null ? (
          text.empty
        ) : (
          <>
            <code className="mono" title={head}>
              {head.slice(0, SHORT)}…
            </code>
            <span className="fg-3 small">
              {text.acts(acts)} · {fullDateTime(headAt)}
            </span>
            <ButtonAction label={text.copy} size="small" icon="copy" onPress={() => void copy()} />
          </>
        )}
      </dd>
      <dt>{text.last}</dt>
      <dd>{last === null ? text.never : text.lastSaid(fullDateTime(last.at), last.person ?? text.nobody)}</dd>
    </dl>
  )
}

const exportLog = async (): Promise<void> => {
  const done = await guarded(() => call('audit.export', null))
  if (done !== null && done.path !== null) showDone(textNow(auditText).exported(done.acts))
}

export function AuditSection() {
  const text = useText(auditText)
  const running = useProgress(({ tasks }) => tasks['audit'])
  const { data: state } = useRead('audit.state', null)
  const [busy, setBusy] = useState(false)
  const [now, setNow] = useState<AuditVerdict | null>(null)
  const verify = async (): Promise<void> => {
    setBusy(true)
    const answer = await guarded(() => call('audit.verify', null))
    setBusy(false)
    forgetProgress('audit')
    if (answer === null) return
    setNow(answer)
    await queryClient.invalidateQueries({ queryKey: ['audit.state'] })
  }
  const kept = state?.last == null ? null : { ...state.last, stopped: false }
  const verdict = now ?? kept
  return (
    <>
      <SectionHead section="audit" intro={text.intro}>
        <ButtonAction label={text.export} onPress={() => void exportLog()} />
        <ButtonAction label={text.verify} look="primary" busy={busy} onPress={() => void verify()} />
      </SectionHead>
      {busy && (
        <ProgressLine
          verb={text.running}
          said={running === undefined ? text.running : text.far(percent(running.done, running.total))}
          done={running?.done ?? 0}
          total={running?.total ?? 0}
          onCancel={() => void guarded(() => call('audit.stop', null))}
        />
      )}
      {state !== undefined && <Facts state={state} />}
      {verdict !== null && !busy && <Result verdict={verdict} />}
      <HeadCompare />
    </>
  )
}
