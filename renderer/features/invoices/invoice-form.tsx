// The form and its acts: issuing with what I8 asks for, and whatever else can be done with this invoice now.
import { type ReactNode, useRef, useState } from 'react'

import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import type { Verdict } from '../../../shared/contract/outcomes.ts'
import { settle } from '../../actions/act.ts'
import { refusalBasis } from '../../actions/basis.ts'
import { markRefunded } from '../../actions/invoice-acts.ts'
import { call } from '../../api/bridge.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { openBasis } from '../../ui/basis-store.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { type Hotkey, useHotkeys } from '../../ui/keyboard.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { DraftState } from '../../ui/text-area.tsx'
import { CallDialog } from './call-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { IssueFields } from './issue-fields.tsx'
import { refusalOf } from './offered.ts'
import { Remarks } from './remarks.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'
import { rowAct } from './row-act.ts'
import { CustomerFields, IssuedFields } from './still-fields.tsx'
import { useIssueDraft } from './use-issue-draft.ts'

type Asking = 'call' | 'reverse' | 'correct' | 'cancel'

interface FormProps {
  readonly detail: InvoiceDetail
  readonly next: (() => void) | null
  /** The order's facts, beside the form. */
  readonly aside: ReactNode
}

export function InvoiceForm({ detail, next, aside }: FormProps) {
  const text = useText(invoicesText)
  const { row } = detail
  const state = useIssueDraft(row)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const foot = useRef<HTMLDivElement>(null)
  const { draft, verdict } = state
  const waiting = row.status === 'requested'
  const act = rowAct(row)
  const closed = verdict?.state === 'locked' || verdict?.state === 'refused' ? verdict.refusedBy : []
  const issueRefusal = closed.length > 0 ? refusalBasis('invoice.issue', closed) : lockRefusal(detail)

  const send = async (): Promise<Verdict> => {
    const { outcomes } = await call('invoice.issue-many', { rows: [{ stream: row.stream, draft }] })
    return outcomes[0]?.verdict ?? { ok: false, refusedBy: [] }
  }
  const issue = async (): Promise<void> => {
    if (busy) return
    if (issueRefusal !== null) return openBasis(issueButton(foot.current), issueRefusal)
    setTried(true)
    if (verdict !== null && (verdict.state === 'missing' || verdict.state === 'empty') && !state.checking) return
    setBusy(true)
    const taken = await settle('invoice.issue', send, () => text.issued(row.title || row.customerName))
    setBusy(false)
    if (taken) state.clear()
  }
  const mark = (): void => void markRefunded(row)
  const keys: readonly Hotkey[] = [
    ...(waiting ? [{ keys: 'mod+enter', label: text.acts.issue, run: () => void issue() }] : []),
    ...(act === 'markRefunded' ? [{ keys: 'alt+m', label: text.acts.markRefunded, run: mark }] : []),
    ...(row.needsCall ? [{ keys: 'alt+p', label: text.acts.call, run: () => setAsking('call') }] : []),
    ...(row.toReverse ? [{ keys: 'alt+v', label: text.acts.reverse, run: () => setAsking('reverse') }] : []),
    ...(row.status === 'issued' ? [{ keys: 'alt+e', label: text.acts.correct, run: () => setAsking('correct') }] : []),
  ]
  useHotkeys('drawer', keys)
  return (
    <>
      <div className="drawer-body">
        <div className="drawer-main invoice-main">
          <section aria-label={text.drawer.form}>
            {waiting ? (
              <IssueFields
                row={row}
                state={state}
                tried={tried}
                onLastEnter={() => issueButton(foot.current).focus()}
              />
            ) : (
              <IssuedFields detail={detail} />
            )}
            {waiting && <Remarks remarks={verdict?.remarks ?? []} field={null} />}
            <hr className="invoice-line" />
            <CustomerFields detail={detail} />
          </section>
        </div>
        <div className="drawer-side">{aside}</div>
      </div>
      <div ref={foot} className="composer">
        <div className="composer-foot">
          {waiting && (
            <MenuButton
              label={text.filters.more}
              items={[{ id: 'cancel', label: text.acts.cancel, run: () => setAsking('cancel') }]}
            />
          )}
          {row.status === 'issued' && (
            <ButtonAction
              label={text.acts.correct}
              size="large"
              keys="alt+e"
              refusal={refusalOf(detail, 'invoice.correct')}
              onPress={() => setAsking('correct')}
            />
          )}
          <span className="grow" />
          {waiting && <DraftState draft={state.kept} />}
          {next !== null && <ButtonAction label={text.drawer.nextInvoice} size="large" keys="alt+j" onPress={next} />}
          {act === 'reverse' && (
            <ButtonAction
              label={text.acts.reverse}
              look="primary"
              size="large"
              keys="alt+v"
              refusal={refusalOf(detail, 'invoice.reverse')}
              onPress={() => setAsking('reverse')}
            />
          )}
          {waiting && (
            <span data-issue="">
              <ButtonAction
                label={text.acts.issue}
                look={act === 'issue' ? 'primary' : 'default'}
                size="large"
                keys="mod+enter"
                refusal={issueRefusal}
                busy={busy}
                onPress={() => void issue()}
              />
            </span>
          )}
          {act === 'markRefunded' && (
            <ButtonAction label={text.acts.markRefunded} look="primary" size="large" keys="alt+m" onPress={mark} />
          )}
          {act === 'call' && (
            <ButtonAction
              label={text.acts.call}
              look="primary"
              size="large"
              icon="phone"
              keys="alt+p"
              onPress={() => setAsking('call')}
            />
          )}
        </div>
      </div>
      {asking === 'call' && <CallDialog row={row} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && <CancelDialog row={row} onClose={() => setAsking(null)} />}
      {asking === 'correct' && <CorrectDialog detail={detail} onClose={() => setAsking(null)} />}
      {asking === 'reverse' && <ReverseDialog row={row} onClose={() => setAsking(null)} />}
    </>
  )
}

/** Before the first check has answered, the lock of the row itself says why (I10). */
const lockRefusal = ({ row: { lock, status } }: InvoiceDetail) =>
  lock === null || status !== 'requested'
    ? null
    : refusalBasis('invoice.issue', [
        { clause: lock.clause, reason: lock.why === 'refunded' ? 'refunded-since' : 'refund-asked-for' },
      ])

const issueButton = (foot: HTMLElement | null): HTMLElement =>
  foot?.querySelector<HTMLElement>('[data-issue] button') ?? document.body
