// A head that was noted elsewhere, pasted: where it stands in the chain, or that it isn't in it.
import { Input } from 'antd'
import { useState } from 'react'

import type { HeadPlace } from '../../../shared/contract/audit.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { auditText } from '../../text/audit.ts'
import { fullDateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'

const HEAD = /^[0-9a-f]{12,64}$/i

function Place({ place }: { place: HeadPlace | null }) {
  const text = useText(auditText)
  return (
    <div role="status">
      <p className={place === null ? 'restore-verdict is-broken' : 'restore-verdict is-intact'}>
        <Icon name={place === null ? 'warning' : 'check'} size="s" />
        {place === null ? text.notFound : text.found(place.act, place.of, fullDateTime(place.at))}
      </p>
      {place !== null && <p className="fg-3 small">{text.foundNote}</p>}
    </div>
  )
}

export function HeadCompare() {
  const text = useText(auditText)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [found, setFound] = useState<{ readonly place: HeadPlace | null } | null>(null)
  const find = async (): Promise<void> => {
    // As it may be copied: in groups, with an ellipsis, in full width.
    const head = typed.normalize('NFKC').replaceAll(/[\s.…]/g, '')
    setFound(null)
    if (!HEAD.test(head)) return setError(text.badHead)
    setError(null)
    const answer = await guarded(async () => ({ place: await call('audit.find-head', { head }) }))
    if (answer !== null) setFound(answer)
  }
  return (
    <section className="settings-group">
      <header>
        <h3>{text.compare}</h3>
      </header>
      <p className="settings-note">{text.compareHint}</p>
      <div className="audit-compare">
        <Field label={text.pasted} error={error}>
          {(control) => (
            <Input
              {...control}
              className="mono"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) void find()
              }}
            />
          )}
        </Field>
        <ButtonAction label={text.find} onPress={() => void find()} />
      </div>
      {found !== null && <Place place={found.place} />}
    </section>
  )
}
