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
              {text.expected} <code className="mono">{writtenWords(expected, path)}</code>
            </dd>
            <dd>
              {text.actual} <code className="mono">{writtenWords(actual, path)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** The steps that differ, as they are counted in the file: from 1. */
const numbered = (steps: readonly Step[]): readonly { readonly step: Step; readonly n: number }[] =>
  steps.map((step, index) => ({ step, n: index + 1 })).filter(({ step }) => step.mismatches.length > 0)

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
          {numbered(steps).map(({ step, n }) => (
            <Differences key={n} step={step} n={n} />
          ))}
        </ol>
      )}
    </li>
  )
}
