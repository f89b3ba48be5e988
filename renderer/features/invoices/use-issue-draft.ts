// What is typed into one invoice's form: kept as it is typed, checked a moment later (W15, W16, I8), never blocked.
import { useEffect, useMemo, useState } from 'react'

import type { DraftVerdict, InvoiceRow, IssueDraft } from '../../../shared/contract/invoices.ts'
import { useDraft } from '../../actions/use-draft.ts'
import { useRead } from '../../api/queries.ts'

const CHECK_AFTER_MS = 250

const untyped: IssueDraft = { number: '', courier: '', tracking: '', freight: null, link: '' }

/** A draft as it was kept; anything unreadable is no draft. */
const readDraft = (text: string): IssueDraft => {
  if (text === '') return untyped
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' && kept !== null ? { ...untyped, ...kept } : untyped
  } catch {
    return untyped
  }
}

const isBlank = ({ number, courier, tracking, freight, link }: IssueDraft): boolean =>
  freight === null && [number, courier, tracking, link].every((text) => text.trim() === '')

/** The value of a moment ago, once it has come to rest. */
const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), CHECK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export const useIssueDraft = (row: InvoiceRow) => {
  const { text, draft: kept, setText, clear } = useDraft(`invoice:${row.stream}`)
  const draft = useMemo(() => readDraft(text), [text])
  const settled = useSettled(draft)
  const open = row.status === 'requested'
  const { data } = useRead('invoice.check', { rows: [{ stream: row.stream, draft: settled }] }, open)
  const found = data?.[0]
  const verdict: DraftVerdict | null = found?.stream === row.stream ? found : null
  const change = (part: Partial<IssueDraft>): void => {
    const next = { ...draft, ...part }
    setText(isBlank(next) ? '' : JSON.stringify(next))
  }
  return { draft, verdict, change, clear, kept, checking: settled !== draft }
}

export type IssueDraftState = ReturnType<typeof useIssueDraft>
