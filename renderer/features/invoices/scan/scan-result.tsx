// What became of the last reading, in the colour of its tone, with the answers a number key gives.
import { clauseBasis } from '../../../actions/basis.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { IconName } from '../../../ui/icons.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { choose } from './scan-run.ts'
import { lastWritten, nameOf } from './scan-session.ts'
import { useScanDesk } from './scan-store.ts'
import type { Question, Said } from './scan-store.ts'

const ICONS: Readonly<Record<Said['tone'], IconName>> = { short: 'check', double: 'warning', long: 'close' }

const useAnswers = (question: Question | null): readonly string[] => {
  const { buttons } = useText(wordsText)
  if (question === null) return []
  if (question.of === 'row') return question.rows.map((row) => `${nameOf(row)} · ${row.shopId}`)
  return question.of === 'courier' ? question.couriers.map(({ name }) => name) : [buttons.markRefunded]
}

export function ScanResult() {
  const text = useText(invoiceScanText)
  const { said, question, session } = useScanDesk()
  const answers = useAnswers(question)
  if (said === null) return null
  const { tone, title, detail, clause } = said
  return (
    <div className={classNames('scan-result', `is-${tone}`)} role={tone === 'long' ? 'alert' : 'status'}>
      <i aria-hidden="true">
        <Icon name={ICONS[tone]} />
      </i>
      <div className="scan-result-words">
        <b>{title}</b>
        <span>
          {detail} {clause !== null && <ClauseChip id={clause} source={clauseBasis(clause)} />}
        </span>
      </div>
      {answers.length > 0 ? (
        <span className="scan-answers">
          {answers.map((answer, at) => (
            <button key={answer} type="button" className="scan-answer" onClick={() => void choose(at)}>
              <Kbd keys={String(at + 1)} />
              {answer}
            </button>
          ))}
        </span>
      ) : (
        lastWritten(session) !== null && (
          <span className="scan-undo">
            {text.twiceUndoes} <Kbd keys="mod+z" />
          </span>
        )
      )}
    </div>
  )
}
