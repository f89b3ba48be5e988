// A desk with a manager at it, and drafts of pack versions as an editor would write them.
import type { PackCandidate, PackSource } from '../../shared/contract/packs.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { newDesk } from './support.ts'
import type { TestDesk } from './support.ts'

export const MARKETPLACE = 'tencent'
export const TAKES_EFFECT = '2026-10-01T00:00:00+08:00'

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T
export type Draft = Mutable<PackSource>

export const managed = async (today?: string): Promise<TestDesk> => {
  const desk = newDesk(today)
  const { id } = await desk.call('person.save', { id: 'p-boss', name: '周敏', role: 'manager' })
  await desk.call('session.choose-person', { personId: id })
  return desk
}

/** The latest version of the marketplace, edited, from another date on. */
export const draftOf = async (
  { call }: TestDesk,
  edit: (draft: Draft) => void,
  effectiveFrom: string = TAKES_EFFECT,
): Promise<PackCandidate> => {
  const { marketplaces } = await call('packs.list', null)
  const versions = marketplaces.find(({ marketplace }) => marketplace === MARKETPLACE)?.versions ?? []
  const last = versions.at(-1)
  invariant(last, 'a marketplace has a version')
  const detail = await call('packs.get', { marketplace: MARKETPLACE, id: last.id })
  invariant(detail, 'a version that is listed is there')
  const source = structuredClone<Draft>(detail.source)
  source.effectiveFrom = effectiveFrom
  edit(source)
  return { marketplace: MARKETPLACE, source }
}

export const take = async (desk: TestDesk, candidate: PackCandidate): Promise<string> => {
  const outcome = await desk.call('packs.take', candidate)
  invariant(outcome.ok, `the version is taken: ${JSON.stringify(outcome)}`)
  return outcome.id
}

export const versionsOf = async ({ call }: TestDesk) =>
  (await call('packs.list', null)).marketplaces.find(({ marketplace }) => marketplace === MARKETPLACE)
