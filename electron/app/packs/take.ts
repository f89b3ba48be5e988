// W4, A-FIN: a manager takes a version from a date that hasn't come, and may take it back until it comes. Never retroactive,
// never edited: a version in force is only ever followed by another.
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { PackCandidate, TakeBackOutcome, TakeOutcome } from '../../../shared/contract/packs.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { keepTaken, markTakenBack } from '../../store/settings/pack-versions.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { readDraft } from './candidate.ts'
import { rulesChanged } from './rules-changed.ts'
import { findVersion, isManagerSeated } from './versions.ts'

export const takeVersion = (desk: Desk, candidate: PackCandidate): TakeOutcome => {
  const outcome = desk.store.write((db): TakeOutcome => {
    const draft = readDraft(desk, candidate)
    if ('faults' in draft) return { ok: false, faults: draft.faults, refusals: [] }
    if (!isManagerSeated(desk))
      return { ok: false, faults: [], refusals: [{ clause: 'A-FIN', reason: 'not-a-manager' }] }
    if (draft.refusals.length > 0) return { ok: false, faults: [], refusals: draft.refusals }
    const { pack, json, hash } = draft
    const { person } = desk.seat
    invariant(person, 'a manager sits here')
    const { id, marketplace, effectiveFrom } = pack
    keepTaken(db, { id, marketplace, effectiveFrom, json, hash, takenAt: desk.clock.now(), takenBy: person })
    return { ok: true, id }
  })
  if (outcome.ok) rulesChanged(desk)
  return outcome
}

export const takeBackVersion = (desk: Desk, { marketplace, id }: ApiInput<'packs.take-back'>): TakeBackOutcome => {
  const outcome = desk.store.write((db): TakeBackOutcome => {
    const version = findVersion(desk, marketplace, id)
    if (version === null) throw new CallRefused('not-found', id)
    const { pack, taken, source } = version
    if (taken === null) return { ok: false, refusals: [{ clause: 'W2', reason: 'ships' }] }
    const { person } = desk.seat
    if (person === null || !isManagerSeated(desk))
      return { ok: false, refusals: [{ clause: 'A-FIN', reason: 'not-a-manager' }] }
    const now = desk.clock.now()
    if (pack.effectiveFrom <= now) return { ok: false, refusals: [{ clause: 'W4', reason: 'in-force' }] }
    markTakenBack(db, id, now, person)
    return { ok: true, source }
  })
  if (outcome.ok) rulesChanged(desk)
  return outcome
}
