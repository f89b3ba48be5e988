// One scenario that was played: its name, and where it differs from what its author expected.
import type { ScenarioResult } from '../../../../shared/contract/packs.ts'
import { commandLabel } from '../../../actions/words.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { Tag } from '../../../ui/tag.tsx'
import { narrowed, writtenWords } from './scenario-words.ts'

type Step = ScenarioResult['steps'][number]

function Differences({ step, n }: { step: Step; n: number }) {
  const { scenarios: text } = useText(packsText)
  return (
    <li>
      <p>
        {text.step(n)} · {writtenWords(step.at)} · {step.command === null ? text.look : commandLabel(step.command)}
      </p>
      <dl className="packs-mismatch">
        {step.mismatches.flatMap(narrowed).map(({ path, expected, actual }) => (
          <div key={path}>
            <dt className="mono">{path}</dt>
            <dd>
              {text.expected} <code className="mono">{writtenWords(expected)}</code>
            </dd>
            <dd>
              {text.actual} <code className="mono">{writtenWords(actual)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

export function ScenarioItem({ result }: { result: ScenarioResult }) {
  const { scenarios: text } = useText(packsText)
  const { ok, file, title, steps, problems } = result
  const invalid = problems.length > 0
  const verdict = ok ? text.ok : invalid ? text.invalid : text.differs
  return (
    <li>
      <header>
        <Tag tone={ok ? 'done' : 'risk'} icon={ok ? 'check' : 'close'} size="panel">
          {verdict}
        </Tag>
        <b>{title ?? file}</b>
        <span className="fg-3 small">{file ?? text.builtIn}</span>
      </header>
      {!ok && (
        <ol>
          {problems.map(({ path, message }) => (
            <li key={`${path}:${message}`}>
              {path !== '' && <span className="mono">{path}：</span>}
              {message}
            </li>
          ))}
          {steps.map(
            (step, index) =>
              step.mismatches.length > 0 && <Differences key={`${index}:${step.at}`} step={step} n={index + 1} />,
          )}
        </ol>
      )}
    </li>
  )
}
