// 影响: which open orders and accounts a version would change, which it wouldn't and why. Asked for, never assumed; nothing of it is
// written.
import { useState } from 'react'

import type { ImpactReport } from '../../../../shared/contract/packs.ts'
import { guarded } from '../../../actions/act.ts'
import { forgetProgress, useProgress } from '../../../actions/announce.ts'
import { call } from '../../../api/bridge.ts'
import { isoDate } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow, useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { EmptyState, ProgressLine, SkeletonRows } from '../../../ui/states.tsx'
import { showDone } from '../../../ui/toasts.ts'
import { ImpactTable } from './impact-table.tsx'
import { changeDraft } from './pack-place.ts'
import type { PackDraft } from './pack-place.ts'
import { Unreadable, isUnreadable } from './unreadable.tsx'
import type { Candidate } from './use-candidate.ts'

const TASK = 'packs.impact'

const useMaking = ({ marketplace }: PackDraft, { source, mark }: Candidate) => {
  const [busy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    const answer = await guarded(async () => ({ report: await call('packs.impact', { marketplace, source }) }))
    setBusy(false)
    forgetProgress(TASK)
    if (answer === null) return
    const { report } = answer
    if (report === null) showDone(textNow(packsText).impact.stopped)
    else changeDraft({ impact: { of: mark, report } })
  }
  return { busy, make }
}

function Progress() {
  const { impact } = useText(packsText)
  const running = useProgress(({ tasks }) => tasks[TASK])
  return (
    <ProgressLine
      verb={impact.running}
      done={running?.done ?? 0}
      total={running?.total ?? 0}
      onCancel={() => void guarded(async () => ({ stopped: await call('packs.stop-impact', null) }))}
    />
  )
}

function Report({ report }: { report: ImpactReport }) {
  const { impact } = useText(packsText)
  const { orders, accounts, catalogue } = report
  return (
    <div className="packs-report">
      <ImpactTable of="orders" group={orders} />
      <ImpactTable of="accounts" group={accounts} />
      {catalogue.length > 0 && (
        <p className="settings-notice">
          <Icon name="info" size="s" />
          {impact.catalogue(catalogue.length)}
        </p>
      )}
    </div>
  )
}

export function ImpactPane({ draft, candidate }: { draft: PackDraft; candidate: Candidate }) {
  const { impact: text } = useText(packsText)
  const { busy, make } = useMaking(draft, candidate)
  const { report, view } = candidate
  if (isUnreadable(candidate)) return <Unreadable draft={draft} candidate={candidate} />
  if (view === undefined) return <SkeletonRows rows={4} />
  const isOld = report === null && draft.impact !== null
  const button = (
    <ButtonAction
      label={draft.impact === null ? text.make : text.again}
      look={report === null ? 'primary' : 'default'}
      busy={busy}
      onPress={() => void make()}
    />
  )
  if (draft.impact === null && !busy)
    return (
      <EmptyState {...text.none} icon="reports">
        {button}
      </EmptyState>
    )
  return (
    <>
      <div className="packs-bar">
        <span className="fg-2 small">
          {report !== null && text.at(isoDate(report.effectiveFrom))}
          {isOld && !busy && text.old}
        </span>
        {button}
      </div>
      {busy && <Progress />}
      {report !== null && !busy && <Report report={report} />}
    </>
  )
}
