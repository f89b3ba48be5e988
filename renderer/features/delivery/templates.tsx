// Templates that fill the note of an act: the first ones as chips, all of them in a menu.
import type { Template } from '../../../shared/contract/desk.ts'
import { useRead } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { MenuButton } from '../../ui/menu.tsx'

const CHIPS = 2

interface TemplatesProps {
  readonly commands: readonly string[]
  readonly text: string
  readonly onText: (text: string) => void
}

/** The first of each command before the seconds: what is shown outright serves confirming and rejecting alike. */
const inTurn = (templates: readonly Template[]): readonly Template[] => {
  const rank = (template: Template): number =>
    templates.filter(({ command }) => command === template.command).indexOf(template)
  return templates.toSorted((a, b) => rank(a) - rank(b))
}

export function Templates({ commands, text, onText }: TemplatesProps) {
  const { drawer } = useText(deliveryText)
  const { data: templates = [] } = useRead('template.list', null)
  const mine = inTurn(templates.filter(({ command }) => commands.includes(command)))
  // Another template takes the place of one; what somebody wrote themselves stays.
  const written = text.trim() !== '' && !mine.some((template) => template.text === text)
  const pick = (template: string) => (): void => onText(written ? `${text.trimEnd()}\n${template}` : template)
  return (
    <>
      {mine.slice(0, CHIPS).map((each) => (
        <button
          key={each.id}
          type="button"
          className="filter-chip composer-chip"
          title={each.text}
          onClick={pick(each.text)}
        >
          <span className="ellipsis">{each.title}</span>
        </button>
      ))}
      {mine.length > CHIPS && (
        <MenuButton
          label={drawer.templates}
          className="filter-chip composer-chip"
          items={mine.map((each) => ({ id: each.id, label: each.title, run: pick(each.text) }))}
        />
      )}
    </>
  )
}
