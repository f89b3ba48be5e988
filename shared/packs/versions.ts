// A-FIN: a revision governs from its date on. Effective dating (W4): which version of a marketplace's rules holds at an instant, and what a later version
// that only sets some parameters comes to.
import type { OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Flow, Pack, PackVersions, ParameterName, Parameters } from './pack.ts'

/** A later version as a scenario or a settings page writes it: a date and the parameters it sets. */
export interface Override {
  readonly effectiveFrom: Instant
  readonly set: Readonly<Partial<Record<ParameterName, unknown>>>
}

/** The version in force at `at`; before the first one's date the first one holds too. */
export const inForce = (versions: PackVersions, at: Instant): Pack => {
  for (let index = versions.length - 1; index > 0; index -= 1) {
    const version = versions[index]
    if (version && version.effectiveFrom <= at) return version
  }
  return versions[0]
}

/** The versions that ship and those a desk has taken, earliest first; of two from one instant the taken one holds. */
export const joinedVersions = (released: PackVersions, taken: readonly Pack[]): PackVersions => {
  const [first, ...later] = [...released, ...taken].toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)
  return [first ?? released[0], ...later]
}

/** The versions with `overrides` on top: they add up in order of their date, the file's order where dates are equal. */
export const withOverrides = (released: PackVersions, overrides: readonly Override[]): PackVersions => {
  const versions: [Pack, ...Pack[]] = [...released]
  const inOrder = overrides.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)
  for (const [index, override] of inOrder.entries()) {
    const before = versions.at(-1) ?? released[0]
    versions.push(overridden(before, override, `${released[0].id}+${index + 1}`))
  }
  return versions
}

const overridden = (before: Pack, { effectiveFrom, set }: Override, id: string): Pack => {
  const rows = Object.entries(set).map(([name, value]) => {
    const { clause, value: old } = before.parameters[name as ParameterName]
    return [name, { value: merged(name, old, value), clause, version: id }]
  })
  return {
    ...before,
    id,
    effectiveFrom,
    parameters: { ...before.parameters, ...Object.fromEntries(rows) } as Parameters,
  }
}

/** Deposits are set category by category; everything else is replaced. */
const merged = (name: string, old: unknown, value: unknown): unknown =>
  name === 'depositByCategoryFen' ? { ...(old as object), ...(value as object) } : value

/** T2, W2: the flow of an order's product. */
export const flowOf = (pack: Pack, terms: OrderTerms): Flow =>
  terms.selfOperated ? pack.flows.selfOperated : pack.flows.standard
