// A product of a shop: what its orders need to know of it.
import { useState } from 'react'

import type { Product } from '../../../shared/contract/desk.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { DurationField } from './duration-field.tsx'
import { readDuration, typedDuration } from './duration.ts'
import { FormDialog } from './form-dialog.tsx'
import { save } from './save.ts'

const GOODS = ['service', 'saas-manual', 'application', 'tool'] as const
const WARRANTY_UNITS = ['days', 'months', 'years'] as const
const WORKDAYS = ['workdays'] as const

interface ProductDialogProps {
  readonly shopId: string
  readonly product: Product | null
  readonly onClose: () => void
}

export function ProductDialog({ shopId, product, onClose }: ProductDialogProps) {
  const { products: text, missing } = useText(settingsText)
  const [name, setName] = useState(product?.name ?? '')
  const [goods, setGoods] = useState(product?.goods ?? 'service')
  const [selfOperated, setSelfOperated] = useState(product?.selfOperated ?? false)
  const [warranty, setWarranty] = useState(() => typedDuration(product?.warranty ?? null, 'days'))
  const promisedBefore = product?.promisedWorkdays ?? null
  const [promised, setPromised] = useState(() =>
    typedDuration(promisedBefore === null ? null : { workdays: promisedBefore }, 'workdays'),
  )
  const [tried, setTried] = useState(false)

  const onSave = async (): Promise<boolean> => {
    setTried(true)
    const promise = readDuration(promised)
    const warrantyRead = readDuration(warranty)
    if (name.trim() === '' || promise === undefined || warrantyRead === undefined) return false
    const promisedWorkdays = promise !== null && 'workdays' in promise ? promise.workdays : null
    const input = { id: product?.id ?? null, shopId, name: name.trim(), goods, selfOperated, warranty: warrantyRead }
    return save('product.save', { ...input, promisedWorkdays }, text.saved(name.trim()))
  }
  return (
    <FormDialog title={product === null ? text.add : text.edit} onClose={onClose} onSave={onSave}>
      <TextField
        label={text.name}
        value={name}
        required
        hint={text.nameHint}
        error={tried && name.trim() === '' ? missing : null}
        onChange={setName}
      />
      <SelectField
        label={text.goods}
        value={goods}
        options={GOODS.map((id) => ({ id, label: text.goodsKinds[id] }))}
        onChange={setGoods}
      />
      <CheckLine label={text.selfOperatedLabel} checked={selfOperated} onChange={setSelfOperated} />
      <div className="settings-pair">
        <DurationField
          label={text.warranty}
          hint={text.warrantyHint}
          value={warranty}
          units={WARRANTY_UNITS}
          tried={tried}
          onChange={setWarranty}
        />
        <DurationField
          label={text.promised}
          hint={text.promisedHint}
          value={promised}
          units={WORKDAYS}
          tried={tried}
          onChange={setPromised}
        />
      </div>
    </FormDialog>
  )
}
