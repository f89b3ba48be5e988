// Which column of the list means what. A change is judged at once by a new dry run, and remembered for the shop.
import type { ImportPlan } from '../../../shared/contract/imports.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { SelectField } from '../../ui/field.tsx'

const UNUSED = '-'

/** Every column's field by its name; a field chosen for one column is taken from the other that had it. */
const changed = (plan: ImportPlan, at: number, field: string): Record<string, string> =>
  Object.fromEntries(
    plan.columns.map((column, index) => {
      if (index === at) return [column.header, field === UNUSED ? '' : field]
      return [column.header, column.field === null || column.field === field ? '' : column.field]
    }),
  )

export interface MappingProps {
  readonly plan: ImportPlan
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void
}

export function Mapping({ plan, onChange }: MappingProps) {
  const { mapping: text, fields } = useText(importsText)
  const options = [{ id: UNUSED, label: text.unused }, ...Object.entries(fields).map(([id, label]) => ({ id, label }))]
  return (
    <section className="mapping" aria-label={text.title}>
      <ol>
        {plan.columns.map((column, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- columns have no other identity: names may repeat
          <li key={at} className={classNames('mapping-column', column.field === null && 'is-unused')}>
            <SelectField
              label={column.header === '' ? text.unnamed : column.header}
              value={column.field ?? UNUSED}
              options={options}
              onChange={(field) => onChange(changed(plan, at, field))}
            />
            <span className="mapping-sample fg-3 ellipsis" title={column.sample}>
              {column.sample}
            </span>
          </li>
        ))}
      </ol>
      <p className="fg-3 small">{text.remembered}</p>
    </section>
  )
}
