// 如果再有一次: supposes one more mistake and shows what it would cost. Nothing is written.
import { useRef } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { useShop } from '../../../actions/account-shop.ts'
import { guarded } from '../../../actions/act.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { call } from '../../../api/bridge.ts'
import { marksText } from '../../../text/marks.ts'
import { complianceText } from '../../../text/compliance.ts'
import { reasonsText } from '../../../text/reasons.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { showDone } from '../../../ui/toasts.ts'
import { BeforeAfter } from './before-after.tsx'
import { SaveScenario, ScenarioMenu } from './scenarios.tsx'
import { type WhatIfVerdict, refusalsShown, verdictOf } from './verdict.ts'
import { WhatIfFields } from './what-if-fields.tsx'
import type { WhatIfState } from './use-supposition.ts'

function Verdict({ verdict: { tone, title, text } }: { verdict: WhatIfVerdict }) {
  return (
    <div className={classNames('what-if-verdict', `is-${tone}`)} role="status">
      <Icon name={tone === 'done' ? 'check' : 'warning'} />
      <div>
        <b>{title}</b>
        <span>{text}</span>
      </div>
    </div>
  )
}

function Answer({ account, state }: { account: AccountDetail; state: WhatIfState }) {
  const text = useText(complianceText)
  const marks = useText(marksText)
  const reasons = useText(reasonsText)
  const { name } = useShop(account.row.shopId)
  if (state.supposition === null) return null
  const { answer } = state.supposition
  const verdict = verdictOf(answer, text.whatIf.verdict)
  const { points } = answer.before
  const copy = async (): Promise<void> => {
    const said = `${name}${marks.colon}${verdict.title}${marks.stop}${verdict.text}`
    const done = await guarded(() => call('clipboard.write', { text: said }).then(() => true))
    if (done === true) showDone(text.whatIf.copied)
  }
  return (
    <>
      <Verdict verdict={verdict} />
      {refusalsShown(answer).map(({ clause, reason }) => (
        <p key={`${clause}${reason}`} className="small what-if-refused">
          <ClauseChip id={clause} source={clauseBasis(clause)} /> {reasons[reason] ?? reason}
        </p>
      ))}
      <BeforeAfter answer={answer} />
      <div className="what-if-foot">
        <b>{text.whatIf.limit}</b>
        <p className="small fg-2">
          {text.whatIf.limitText(points.left)} <ClauseChip id="A20" source={clauseBasis('A20')} />
          {marks.clause}
          {text.whatIf.crossYear(points.year + 1)} <ClauseChip id="W8" source={clauseBasis('W8')} />
        </p>
        <div className="what-if-acts">
          <ButtonAction label={text.whatIf.copy} icon="copy" onPress={() => void copy()} />
          <SaveScenario form={state.form} />
        </div>
      </div>
    </>
  )
}

export function WhatIfPanel({ account, state }: { account: AccountDetail; state: WhatIfState }) {
  const { whatIf, keys } = useText(complianceText)
  const fields = useRef<HTMLDivElement>(null)
  useHotkeys('list', [
    { keys: 'w', label: keys.whatIf, run: () => fields.current?.querySelector<HTMLElement>('select,input')?.focus() },
  ])
  return (
    <Panel
      title={whatIf.title}
      note={whatIf.note}
      padded={false}
      className="what-if"
      more={
        <>
          <ScenarioMenu form={state.form} onShow={state.change} />
          {state.touched && (
            <ButtonAction label={whatIf.reset} size="small" look="text" icon="undo" onPress={state.reset} />
          )}
        </>
      }
    >
      <div ref={fields}>
        <WhatIfFields account={account} form={state.form} change={state.change} />
      </div>
      <Answer account={account} state={state} />
    </Panel>
  )
}
