// The fields of a single order: what the rules count with first, the contact last.
import type { Product, Shop } from '../../../shared/contract/desk.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { OTHER_PRODUCT, type OrderDraft, type OrderProblems } from './new-order.ts'

import './order-fields.css'

const GOODS = ['service', 'saas-manual', 'application', 'tool'] as const

interface FieldsProps {
  readonly draft: OrderDraft
  readonly problems: OrderProblems
  readonly shops: readonly Shop[]
  /** Of the chosen shop. */
  readonly products: readonly Product[]
  readonly onChange: (change: Partial<OrderDraft>) => void
}

/** A product of the shop's list brings its goods kind; a typed one asks for it. */
function ProductFields({ draft, problems, products, onChange }: FieldsProps) {
  const { add: text } = useText(importsText)
  const typed = draft.productId === OTHER_PRODUCT
  return (
    <>
      <SelectField
        label={text.product}
        required
        value={draft.productId}
        placeholder={text.choose}
        error={problems.productId ?? null}
        options={[
          ...products.map(({ id, name }) => ({ id, label: name })),
          { id: OTHER_PRODUCT, label: text.otherProduct },
        ]}
        onChange={(productId) => onChange({ productId })}
      />
      <SelectField
        label={text.orderKind}
        value={draft.orderKind}
        options={text.orderKinds.map((kind) => ({ id: kind, label: kind }))}
        onChange={(orderKind) => onChange({ orderKind })}
      />
      {typed && (
        <>
          <TextField
            label={text.productName}
            required
            value={draft.product}
            error={problems.product ?? null}
            onChange={(product) => onChange({ product })}
          />
          <div className="order-goods">
            <SelectField
              label={text.goods}
              value={draft.goods}
              options={GOODS.map((id) => ({ id, label: text.goodsKinds[id] }))}
              onChange={(goods) => onChange({ goods })}
            />
            <CheckLine
              label={text.selfOperated}
              checked={draft.selfOperated}
              onChange={(selfOperated) => onChange({ selfOperated })}
            />
          </div>
        </>
      )}
    </>
  )
}

export function OrderFields(props: FieldsProps) {
  const { draft, problems, shops, onChange } = props
  const { add: text } = useText(importsText)
  const plain = (key: 'orderId' | 'customerName' | 'customerId' | 'contactName' | 'phone' | 'email') => ({
    label: text[key],
    value: draft[key],
    error: problems[key] ?? null,
    onChange: (value: string) => onChange({ [key]: value }),
  })
  return (
    <div className="order-fields">
      <SelectField
        label={text.shop}
        required
        value={draft.shopId}
        placeholder={text.choose}
        error={problems.shopId ?? null}
        options={shops.map(({ id, name }) => ({ id, label: name }))}
        onChange={(shopId) => onChange({ shopId, productId: '' })}
      />
      <TextField {...plain('orderId')} required mono />
      <TextField {...plain('customerName')} required />
      <TextField {...plain('customerId')} mono />
      <ProductFields {...props} />
      <TextField
        label={text.amount}
        required
        value={draft.amount}
        error={problems.amount ?? null}
        onChange={(amount) => onChange({ amount })}
      />
      <TextField
        label={text.paidAt}
        required
        value={draft.paidAt}
        hint={text.paidAtHint}
        error={problems.paidAt ?? null}
        onChange={(paidAt) => onChange({ paidAt })}
      />
      <fieldset>
        <legend>{text.contact}</legend>
        <TextField {...plain('contactName')} />
        <TextField {...plain('phone')} mono />
        <TextField {...plain('email')} />
      </fieldset>
    </div>
  )
}
