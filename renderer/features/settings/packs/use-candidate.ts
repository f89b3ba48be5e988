// The draft as main would read it: what can't be read here, what it changes, and why it couldn't be taken now.
import { useMemo } from 'react'

import type { CandidateView, ImpactReport, PackSource } from '../../../../shared/contract/packs.ts'
import { useRead, useSession } from '../../../api/queries.ts'
import type { PackDraft } from './pack-place.ts'
import { readForm } from './read-form.ts'
import type { Problems } from './read-form.ts'

export interface Candidate {
  readonly source: PackSource
  /** What tells this state of the draft from every other. */
  readonly mark: string
  readonly problems: Problems
  readonly isReadable: boolean
  /** Undefined until main has answered for this state of the draft. */
  readonly view: CandidateView | undefined
  /** The report on this state of the draft, not on an earlier one. */
  readonly report: ImpactReport | null
}

export const useCandidate = ({ marketplace, base, form, impact }: PackDraft): Candidate => {
  const { now } = useSession()
  const { source, problems } = useMemo(() => readForm(form, base, now), [form, base, now])
  const mark = useMemo(() => JSON.stringify(source), [source])
  const isReadable = Object.keys(problems).length === 0
  const { data, isPlaceholderData } = useRead('packs.diff', { marketplace, source }, isReadable)
  return {
    source,
    mark,
    problems,
    isReadable,
    view: isReadable && !isPlaceholderData ? data : undefined,
    report: impact?.of === mark ? impact.report : null,
  }
}
