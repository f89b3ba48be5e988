// From a 依据 as main tells it to the popover's words. Asked for when somebody opens it, never before.
import type { AccountBasisSubject, Basis, BasisSubject, RefusalReason } from '../../shared/contract/basis.ts'
import { clockView, factView, titleOf } from '../../shared/contract/words/basis-view.ts'
import type { Clauses } from '../../shared/contract/words/basis-view.ts'
import { ruleWords } from '../../shared/contract/words/language.ts'
import type { RuleWords } from '../../shared/contract/words/language.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { clauses } from '../api/clauses.ts'
import { call } from '../api/bridge.ts'
import { basisText } from '../text/basis.ts'
import { reasonsText } from '../text/reasons.ts'
import { currentLanguage, textNow } from '../text/text.ts'
import type { BasisSource, BasisView } from '../ui/basis-view.ts'
import { commandLabel, eventWord } from './words.ts'

const wordsNow = (): RuleWords => ruleWords[currentLanguage()]

/** A refusal with every unmet clause, the event behind each, in words. */
export const refusalView = (command: string, unmet: readonly RefusalReason[], all: Clauses): BasisView => {
  const text = textNow(basisText)
  const reasons = textNow(reasonsText)
  return {
    kind: 'refusal',
    title: text.refused(commandLabel(command)),
    unmet: unmet.map(({ clause, reason, event }) => ({
      clause,
      why: reasons[reason] ?? titleOf(all, clause, wordsNow()),
      ...(event === undefined ? {} : { behind: text.behind(eventWord(event.type), event.at) }),
    })),
  }
}

const gone = (): BasisView => ({ kind: 'refusal', title: textNow(basisText).gone, unmet: [] })

const viewOf = (basis: Basis | null, all: Clauses): BasisView => {
  if (basis === null) return gone()
  if (basis.kind === 'clock') return clockView(basis, all, wordsNow())
  return basis.kind === 'fact' ? factView(basis, all, wordsNow()) : refusalView(basis.command, basis.unmet, all)
}

/** 依据 of one subject of one order. */
export const orderBasis =
  (stream: StreamId, subject: BasisSubject): BasisSource =>
  async () => {
    const [basis, all] = await Promise.all([call('order.basis', { stream, subject }), clauses()])
    return viewOf(basis, all)
  }

/** 依据 of one subject of a shop's account. */
export const accountBasis =
  (shopId: string, subject: AccountBasisSubject): BasisSource =>
  async () => {
    const [basis, all] = await Promise.all([call('account.basis', { shopId, subject }), clauses()])
    return viewOf(basis, all)
  }

/** A refusal that is already at hand, such as a forbidden button's. */
export const refusalBasis =
  (command: string, unmet: readonly RefusalReason[]): BasisSource =>
  async () =>
    refusalView(command, unmet, await clauses())

/** A clause alone: what it says and where it stands. */
export const clauseBasis =
  (id: string): BasisSource =>
  async () => {
    const all = await clauses()
    const clause = all.get(id)
    const { rows } = textNow(basisText)
    const language = currentLanguage()
    return {
      kind: 'rule',
      clause: id,
      rule: titleOf(all, id, wordsNow()),
      rows: [
        { label: rows.meaning, text: clause?.text[language] ?? '' },
        {
          label: rows.source,
          text: `${clause?.source[language] ?? ''}${clause?.article === '—' ? '' : ` · ${clause?.article ?? ''}`}`,
        },
      ],
    }
  }
