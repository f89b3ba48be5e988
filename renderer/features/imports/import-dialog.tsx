// 导入: a list from the clipboard or a file, looked at first and then taken whole. Paste and Enter are enough where the
// list says whose it is.
import type { KeyboardEvent } from 'react'

import type { ImportPlan, ImportRecord } from '../../../shared/contract/imports.ts'
import { undo } from '../../actions/act.ts'
import { useProgress } from '../../actions/announce.ts'
import { usePanels } from '../../actions/panels.ts'
import { importsText } from '../../text/imports.ts'
import { textNow, useText } from '../../text/text.ts'
import { FileDrop } from '../../ui/attachments.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isComposing } from '../../ui/keyboard.ts'
import { ProgressLine } from '../../ui/states.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { showDone } from '../../ui/toasts.ts'
import { PlanStep } from './plan-step.tsx'
import { ResultStep } from './result-step.tsx'
import { SourceStep } from './source-step.tsx'
import { type ImportStage, useImport } from './use-import.ts'

import './imports.css'

const WIDTH = 1180

const taken = ({ counts }: Pick<ImportPlan, 'counts'>): number => counts.new + counts.changed

/** Something in it would be written: orders, or conflicts kept for a person. */
const holdsNews = (plan: ImportPlan): boolean => taken(plan) + plan.counts.conflicting > 0

const ready = (stage: ImportStage): stage is Extract<ImportStage, { kind: 'plan' }> =>
  stage.kind === 'plan' && !stage.busy && stage.plan.shopId !== null && stage.plan.missing.length === 0

const goLabel = (plan: ImportPlan): string => {
  const text = textNow(importsText)
  const orders = taken(plan)
  if (orders > 0) return text.go(orders)
  return plan.counts.conflicting > 0 ? text.goConflicts(plan.counts.conflicting) : text.goNothing
}

function Busy({ stage, onCancel }: { stage: ImportStage; onCancel: () => void }) {
  const text = useText(importsText)
  const running = useProgress(({ tasks }) => tasks[stage.kind === 'applying' ? 'import.apply' : 'import.read'])
  const { done = 0, total = 0 } = running ?? {}
  if (stage.kind === 'applying') return <ProgressLine verb={text.applying} done={done} total={total} />
  if (stage.kind !== 'reading') return null
  const { file } = stage
  const name = file?.name ?? text.clipboard
  const [far, of] = total > 0 || file === null ? [done, total] : [file.sent, file.bytes]
  return (
    <ProgressLine
      verb={text.reading}
      said={of === 0 ? text.reading : text.sending(name, far, of)}
      done={far}
      total={of}
      onCancel={onCancel}
    />
  )
}

/** Clean means there is nothing left to look at: the dialog may go, the toast keeps 撤销. */
const isClean = ({ counts, failedRows }: ImportRecord): boolean => counts.conflicting === 0 && failedRows === 0

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const text = useText(importsText)
  const start = usePanels((state) => state.importFrom)
  const { stage, read, pick, replan, apply, restart } = useImport(start, (record) => {
    if (!isClean(record)) return
    showDone(text.done(taken(record)), () => void undo({ kind: 'import', id: record.importId }))
    onClose()
  })
  const go = (): void => {
    if (stage.kind === 'done') onClose()
    else if (ready(stage) && holdsNews(stage.plan)) void apply(stage.plan)
  }
  /** List and tabs keep Enter for themselves; here it confirms like everywhere else in the dialog. */
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const role = event.target instanceof Element ? event.target.getAttribute('role') : null
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || (role !== 'grid' && role !== 'tab')) return
    event.preventDefault()
    event.stopPropagation()
    go()
  }
  return (
    <Dialog
      title={text.title}
      width={WIDTH}
      onClose={onClose}
      keys={[{ keys: 'enter', label: textNow(importsText).goNothing, run: go }]}
      foot={<Foot stage={stage} onGo={go} onClose={onClose} onRestart={restart} />}
    >
      <div className="import-sheet" onKeyDownCapture={onKeyDownCapture}>
        <FileDrop
          onFiles={([file]) => {
            if (file !== undefined) void read({ file })
          }}
        >
          {stage.kind === 'source' && (
            <SourceStep problem={stage.problem} onRead={(from) => void read(from)} onPick={() => void pick()} />
          )}
          {(stage.kind === 'reading' || stage.kind === 'applying') && (
            <div className="import-busy">
              <Busy stage={stage} onCancel={restart} />
            </div>
          )}
          {stage.kind === 'plan' && (
            <PlanStep
              plan={stage.plan}
              problem={stage.problem}
              onChoice={(choice) => void replan(stage.plan, choice)}
            />
          )}
          {stage.kind === 'done' && <ResultStep record={stage.record} />}
        </FileDrop>
        {(stage.kind === 'source' || stage.kind === 'done') && (
          <div className="import-toast">
            <ToastSlot />
          </div>
        )}
      </div>
    </Dialog>
  )
}

interface FootProps {
  readonly stage: ImportStage
  readonly onGo: () => void
  readonly onClose: () => void
  readonly onRestart: () => void
}

function Foot({ stage, onGo, onClose, onRestart }: FootProps) {
  const text = useText(importsText)
  if (stage.kind === 'done')
    return <ButtonAction label={text.result.close} look="primary" size="large" keys="enter" onPress={onGo} />
  if (stage.kind !== 'plan')
    return <ButtonAction label={stage.kind === 'source' ? text.close : text.cancel} onPress={onClose} />
  const { plan } = stage
  const { conflicting, invalid } = plan.counts
  const usable = ready(stage)
  const said = usable && !holdsNews(plan) && invalid === 0 ? text.nothingNew : text.willKeep(conflicting, invalid)
  return (
    <>
      <span className="import-said fg-2 small">{usable ? said : ''}</span>
      <ButtonAction label={text.another} look="text" onPress={onRestart} />
      <ButtonAction label={text.cancel} onPress={onClose} />
      <ButtonAction
        label={usable ? goLabel(plan) : text.goNothing}
        look={plan.shopId === null ? 'default' : 'primary'}
        size="large"
        {...(usable && holdsNews(plan) ? { keys: 'enter' } : {})}
        disabled={!usable || !holdsNews(plan)}
        busy={stage.busy}
        onPress={onGo}
      />
    </>
  )
}
