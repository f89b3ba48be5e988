// The one sentence of a what-if: the gravest thing that would follow, in words, with how grave it is.
import type { WhatIfAnswer } from '../../../../shared/contract/accounts.ts'
import { startOfDay, dayEndingAt } from '../../../../shared/kernel/civil.ts'
import type { complianceText } from '../../../text/compliance.ts'
import { isoDate, money } from '../../../text/format.ts'
import type { Tone } from '../../../ui/tag.tsx'

export interface WhatIfVerdict {
  readonly tone: Extract<Tone, 'risk' | 'soon' | 'done'>
  readonly title: string
  readonly text: string
}

type Words = typeof complianceText.zh.whatIf.verdict

const moneyVerdict = ({ after, before }: WhatIfAnswer, words: Words): WhatIfVerdict | null => {
  const { shortfallFen, topUp } = after.deposit
  if (shortfallFen === 0 || shortfallFen === before.deposit.shortfallFen) return null
  const amount = money(shortfallFen)
  return topUp === null
    ? { tone: 'soon', title: words.shortNoClock.title, text: words.shortNoClock.text(amount) }
    : {
        tone: 'soon',
        title: words.short.title,
        text: words.short.text(amount, isoDate(startOfDay(dayEndingAt(topUp.dueAt)))),
      }
}

/** The refusal itself, where it is the answer. */
export const refusalsShown = ({ before, after, refusedBy }: WhatIfAnswer): WhatIfAnswer['refusedBy'] =>
  after.standing === 'expelled' && before.standing !== 'expelled' ? [] : refusedBy

export const verdictOf = (answer: WhatIfAnswer, words: Words): WhatIfVerdict => {
  const { before, after, refusedBy } = answer
  // What was to follow an expulsion is refused by it, and no longer matters.
  if (after.standing === 'expelled' && before.standing !== 'expelled') return { tone: 'risk', ...words.expelled }
  if (refusedBy.length > 0) return { tone: 'soon', ...words.refused }
  if (after.standing === 'exited' && before.standing !== 'exited') {
    const from = typeof after.reapplyFrom === 'number' ? isoDate(after.reapplyFrom) : '—'
    return { tone: 'risk', title: words.exited.title, text: words.exited.text(from) }
  }
  const { exposure } = after.deposit
  if (exposure !== null && before.deposit.exposure?.until !== exposure.until)
    return {
      tone: 'soon',
      title: words.exposed.title,
      text: words.exposed.text(after.points.left, money(exposure.amountFen)),
    }
  const short = moneyVerdict(answer, words)
  if (short !== null) return short
  return after.points.total > before.points.total
    ? { tone: 'done', title: words.points.title, text: words.points.text(after.points.left) }
    : { tone: 'done', ...words.same }
}
