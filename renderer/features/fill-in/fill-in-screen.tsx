// 待回填: what was done here and isn't in the console yet.
import { useRead } from '../../api/queries.ts'
import { fillInText } from '../../text/fill-in.ts'
import { useText } from '../../text/text.ts'
import { Panel } from '../../ui/panel.tsx'

export function FillInScreen() {
  const { title } = useText(fillInText)
  const { data = [] } = useRead('fill-in.list', { filled: false })
  return (
    <Panel title={title} look="flat">
      <ul>
        {data.map(({ actId, orderId }) => (
          <li key={actId}>{orderId}</li>
        ))}
      </ul>
    </Panel>
  )
}
