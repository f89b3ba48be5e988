// What is done with a version: taken, taken back, carried out as a file and brought in from one. Main decides; here it is said.
import type { PackSource, TakeBackRefusal, TakeRefusal } from '../../../../shared/contract/packs.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { guarded } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow } from '../../../text/text.ts'
import type { Refusal, UnmetClause } from '../../../ui/basis-view.ts'
import { openBasis } from '../../../ui/basis-store.ts'
import { showDone, showFailed, showFollow } from '../../../ui/toasts.ts'
import { dayOfSource, firstDate, formOf } from './pack-form.ts'
import { leaveDraft, showFaulty, showList, startDraft } from './pack-place.ts'
import { faultWords } from './pack-words.ts'

export const unmetOf = (refusals: readonly (TakeRefusal | TakeBackRefusal)[]): readonly UnmetClause[] =>
  refusals.map(({ clause, reason }) => ({ clause, why: textNow(packsText).refusals[reason] }))

export const refusalOf = (title: string, unmet: readonly UnmetClause[]): Refusal => ({ kind: 'refusal', title, unmet })

/** Opens the refusal where the person just pressed. */
const showRefusal = (title: string, unmet: readonly UnmetClause[]): void => {
  const anchor = document.activeElement instanceof HTMLElement ? document.activeElement : document.body
  openBasis(anchor, refusalOf(title, unmet))
}

/** True when it was taken; ten seconds to take it back, and until its day comes from the list. */
export const takeVersion = async (marketplace: string, source: PackSource): Promise<boolean> => {
  const outcome = await guarded(() => call('packs.take', { marketplace, source }))
  if (outcome === null) return false
  const { cannot, saidTaken } = textNow(packsText)
  if (!outcome.ok) {
    const faults = outcome.faults.map((fault) => ({ clause: 'W2', why: faultWords(fault) }))
    showRefusal(cannot.take, [...unmetOf(outcome.refusals), ...faults])
    return false
  }
  const { id } = outcome
  leaveDraft()
  showDone(saidTaken(dayOfSource(source)), () => void takeBackVersion(marketplace, id))
  return true
}

export const takeBackVersion = async (marketplace: string, id: string): Promise<void> => {
  const outcome = await guarded(() => call('packs.take-back', { marketplace, id }))
  if (outcome === null) return
  const { cannot, saidTakenBack } = textNow(packsText)
  if (!outcome.ok) return showRefusal(cannot.takeBack, unmetOf(outcome.refusals))
  const { source } = outcome
  showList()
  showDone(saidTakenBack(dayOfSource(source)), () => void takeVersion(marketplace, source))
}

const openSaved = async (path: string): Promise<void> => {
  const done = await guarded(() => call('file.open-saved', { path }))
  if (done?.opened === false) showFailed(textNow(packsText).notOpened(path))
}

export const exportVersion = async (marketplace: string, id: string): Promise<void> => {
  const done = await guarded(() => call('packs.export', { marketplace, id }))
  if (done === null || done.path === null) return
  const { path } = done
  const { saidExported, open } = textNow(packsText)
  showFollow(saidExported(path), { label: open, run: () => void openSaved(path) })
}

/** A file becomes a draft like one that is typed; one that is no pack says where and why. */
export const importVersion = async (): Promise<void> => {
  const brought = await guarded(() => call('packs.import', null))
  if (brought === null) return
  if (!brought.ok) return showFaulty(brought)
  const { source, name } = brought
  startDraft({ marketplace: source.marketplace, base: source, form: formOf(source, dayOfSource(source)), file: name })
}

/** A draft that begins with the marketplace's latest version. */
export const startFrom = async (marketplace: string, latest: { id: string; effectiveFrom: Instant }, now: Instant) => {
  const detail = await guarded(() => call('packs.get', { marketplace, id: latest.id }))
  if (detail === null) return
  const { source } = detail
  startDraft({ marketplace, base: source, form: formOf(source, firstDate(now, latest.effectiveFrom)), file: null })
}
