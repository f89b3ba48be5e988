// Where a person is in the rule packs: the list, one version, or a draft with what was found out about it. It outlives the page,
// so that an order opened from a report is come back from; a draft outlives the desk too, see kept-draft.ts.
import { create } from 'zustand'

import type { ImpactReport, ImportedPack, PackSource, ScenarioResult } from '../../../../shared/contract/packs.ts'
import type { PackForm } from './pack-form.ts'

export const draftSteps = ['edit', 'diff', 'impact', 'scenarios'] as const
export type DraftStep = (typeof draftSteps)[number]

export type Held = 'from-its-date' | 'throughout'

export interface PackDraft {
  readonly marketplace: string
  /** What it began with. */
  readonly base: PackSource
  readonly form: PackForm
  /** The file it was brought in as. */
  readonly file: string | null
  readonly step: DraftStep
  /** `of`: the version as it was when it was asked about, so that what is out of date is seen to be. */
  readonly impact: { readonly of: string; readonly report: ImpactReport } | null
  readonly played: { readonly of: string; readonly results: readonly ScenarioResult[] } | null
  readonly held: Held
}

export type FaultyFile = Extract<ImportedPack, { ok: false }>

interface Place {
  readonly shown: { readonly marketplace: string; readonly id: string } | null
  readonly draft: PackDraft | null
  /** A file that is no pack, until it is read and closed. */
  readonly faulty: FaultyFile | null
}

const LIST: Place = { shown: null, draft: null, faulty: null }

export const usePackPlace = create<Place>(() => LIST)

export const showList = (): void => usePackPlace.setState({ shown: null })

export const showVersion = (marketplace: string, id: string): void =>
  usePackPlace.setState({ shown: { marketplace, id }, faulty: null })

export const showFaulty = (faulty: FaultyFile | null): void => usePackPlace.setState({ faulty })

export const startDraft = (draft: Pick<PackDraft, 'marketplace' | 'base' | 'form' | 'file'>): void =>
  usePackPlace.setState({
    ...LIST,
    draft: { ...draft, step: 'edit', impact: null, played: null, held: 'throughout' },
  })

export const leaveDraft = (): void => usePackPlace.setState(LIST)

/** As it was left. */
export const returnTo = (draft: PackDraft): void => usePackPlace.setState({ ...LIST, draft })

export const changeDraft = (change: Partial<PackDraft>): void =>
  usePackPlace.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...change } }))

export const changeForm = (change: Partial<PackForm>): void =>
  usePackPlace.setState(({ draft }) =>
    draft === null ? {} : { draft: { ...draft, form: { ...draft.form, ...change } } },
  )
