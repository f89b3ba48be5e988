// The form of 如果再有一次 and main's answer to what stands in it; asked anew whenever it or the account changes.
import { useDeferredValue, useMemo, useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { useRead } from '../../../api/queries.ts'
import { type SupposedForm, type Supposition, stepsOf } from './supposition.ts'

/** The type most at stake: one whose points a source gives, else the first of the catalogue. */
const firstForm = ({ catalogue }: AccountDetail): SupposedForm => {
  const likely = catalogue.find(({ points }) => points !== null) ?? catalogue[0]
  return {
    kind: 'violation',
    type: likely?.type ?? '',
    points: String(likely?.points ?? 1),
    deduct: '',
    category: '',
    date: '',
  }
}

export interface WhatIfState {
  readonly form: SupposedForm
  readonly change: (part: Partial<SupposedForm>) => void
  readonly reset: () => void
  readonly touched: boolean
  /** Null while a field is wrong or the answer is on its way for the first time. */
  readonly supposition: Supposition | null
}

export const useSupposition = (account: AccountDetail): WhatIfState => {
  const first = useMemo(() => firstForm(account), [account])
  const [changed, setChanged] = useState<SupposedForm | null>(null)
  const form = changed ?? first
  const asked = useDeferredValue(form)
  const steps = useMemo(() => stepsOf(asked, account.at), [asked, account.at])
  const { data } = useRead('account.what-if', { shopId: account.row.shopId, steps }, steps.length > 0)
  return {
    form,
    change: (part) => setChanged((now) => ({ ...(now ?? first), ...part })),
    reset: () => setChanged(null),
    touched: changed !== null,
    supposition: data === undefined || steps.length === 0 ? null : { answer: data },
  }
}
