// The dry run: whose list, which columns, what would become of each row. Nothing is written yet.
import { useState } from 'react'

import type { ImportPlan } from '../../../shared/contract/imports.ts'
import { useSession } from '../../api/queries.ts'
import type { FailureWords } from '../../text/failures.ts'
import { dateTime } from '../../text/format.ts'
import { importsText } from '../../text/imports.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { Icon } from '../../ui/icons.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Mapping } from './mapping.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { fieldWord, reasonSentence } from './reason-words.ts'
import { ShopQuestion } from './shop-question.tsx'
import type { PlanChoice } from './use-import.ts'

interface PlanProps {
  readonly plan: ImportPlan
  readonly problem: FailureWords | null
  readonly onChoice: (choice: PlanChoice) => void
}

/** As chosen so far: a new shop keeps the columns a person set, a new column keeps the shop. */
const mappingOf = (plan: ImportPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(plan.columns.map(({ header, field }) => [header, field ?? '']))

function ShopFact({ plan, onChoice }: Pick<PlanProps, 'plan' | 'onChoice'>) {
  const { shop: text } = useText(importsText)
  const language = useLanguage()
  const { shops, marketplaces } = useSession()
  const shop = shops.find(({ id }) => id === plan.shopId)
  if (shop === undefined) return null
  const market = marketplaces.find(({ id }) => id === shop.marketplace)
  const others = shops.filter(({ id }) => plan.shopCandidates.includes(id))
  return (
    <span className="import-shop">
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? shop.marketplace} />
      {others.length < 2 ? (
        <b>{shop.name}</b>
      ) : (
        <MenuButton
          label={text.label}
          description={shop.name}
          items={others.map(({ id, name }) => ({
            id,
            label: name,
            chosen: id === plan.shopId,
            run: () => onChoice({ shopId: id, mapping: null }),
          }))}
        >
          <b>{shop.name}</b>
        </MenuButton>
      )}
    </span>
  )
}

function FileFacts({ plan }: { plan: ImportPlan }) {
  const text = useText(importsText)
  const parts = [text.formats[plan.format], text.encodings[plan.encoding]]
  return (
    <span className="import-file">
      <Icon name={plan.fileName === null ? 'copy' : 'file'} size="s" />
      <b className="ellipsis" title={plan.fileName ?? undefined}>
        {plan.fileName ?? text.clipboard}
      </b>
      <span className="fg-3">{[...parts, text.rows(plan.total)].filter((part) => part !== undefined).join(' · ')}</span>
    </span>
  )
}

function Warnings({ plan }: { plan: ImportPlan }) {
  const text = useText(importsText)
  const { shops } = useSession()
  const shopName = (id: string): string => shops.find((shop) => shop.id === id)?.name ?? id
  const said = plan.warnings.filter(({ severity }) => severity !== 'note')
  if (said.length === 0 && plan.missing.length === 0 && plan.alreadyImportedAt === null) return null
  const named = plan.warnings.some(({ code }) => code === 'column-missing')
  return (
    <ul className="import-warnings">
      {plan.alreadyImportedAt !== null && (
        <li className="is-note">
          <Icon name="info" size="xs" />
          {text.already(dateTime(plan.alreadyImportedAt))}
        </li>
      )}
      {plan.missing.length > 0 && !named && (
        <li className="is-error" role="alert">
          <Icon name="close" size="xs" />
          {text.mapping.missing(plan.missing.map(fieldWord).join(text.join.words))}
        </li>
      )}
      {said.map((reason) => (
        <li key={`${reason.code}${reason.value}`} className={`is-${reason.severity}`}>
          <Icon name={reason.severity === 'error' ? 'close' : 'warning'} size="xs" />
          {reasonSentence(reason, shopName)}
        </li>
      ))}
    </ul>
  )
}

const stands = (plan: ImportPlan): boolean =>
  plan.missing.length > 0 || plan.warnings.some(({ severity }) => severity === 'error')

export function PlanStep({ plan, problem, onChoice }: PlanProps) {
  const text = useText(importsText)
  const [open, setOpen] = useState(false)
  const used = plan.columns.filter(({ field }) => field !== null).length
  const unreadable = stands(plan)
  return (
    <div className="import-plan">
      <div className="import-head">
        <FileFacts plan={plan} />
        <ShopFact plan={plan} onChoice={onChoice} />
        <span className="grow" />
        <span className="fg-3">{text.mapping.summary(used, plan.columns.length)}</span>
        {!unreadable && (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.mapping.done : text.mapping.edit}
          </button>
        )}
      </div>
      {problem !== null && (
        <p className="import-problem is-bar" role="alert">
          <Icon name="warning" size="xs" />
          <span>
            <b>{problem.title}</b> {problem.text}
          </span>
        </p>
      )}
      <Warnings plan={plan} />
      {(open || unreadable) && (
        <Mapping plan={plan} onChange={(mapping) => onChoice({ shopId: plan.shopId, mapping })} />
      )}
      {unreadable && <p className="import-note fg-2">{text.mapping.afterwards}</p>}
      {plan.shopId === null && !unreadable ? (
        <ShopQuestion plan={plan} onShop={(shopId) => onChoice({ shopId, mapping: open ? mappingOf(plan) : null })} />
      ) : (
        !unreadable && <PlanGrid key={plan.planId} plan={plan} />
      )}
    </div>
  )
}
