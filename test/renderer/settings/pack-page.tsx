// Rule packs as the page is told of them: the real pack that ships, its real differences, and an invented report.
import { NOW, fakeDesk } from '../fake-desk.ts'
import type { Answers } from '../fake-desk.ts'
import { fireEvent, screen } from '@testing-library/react'

import { PacksSection } from '../../../renderer/features/settings/packs/packs-section.tsx'
import { useToast } from '../../../renderer/ui/toasts.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import type { CandidateView, ImpactReport, PackSource, PackVersionRow } from '../../../shared/contract/packs.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { parseInstant } from '../../../shared/kernel/iso.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { completed, diffPacks } from '../../../shared/packs/pack-diff.ts'
import { releasedSources } from '../../../shared/packs/released.ts'
import { mount } from '../mount.tsx'

const at = (written: string): Instant => {
  const instant = parseInstant(written)
  invariant(instant, written)
  return instant
}
const SHIPS = 'tencent@2015-01-01'
const shipped = releasedSources.get(SHIPS)
invariant(shipped, 'the marketplace ships a pack')
export const source = completed(shipped)

export const ships: PackVersionRow = {
  id: SHIPS,
  effectiveFrom: at('2015-01-01T00:00:00+08:00'),
  status: 'in-force',
  taken: null,
}
export const own: PackVersionRow = {
  id: 'tencent@2026-12-01+abc',
  effectiveFrom: at('2026-12-01T00:00:00+08:00'),
  status: 'upcoming',
  taken: { at: NOW, by: '何晓', hash: '9f2c' },
}
const nothing = { total: 0, changed: 0, kept: 0, untouched: 0, rows: [] }
const report: ImpactReport = {
  at: NOW,
  effectiveFrom: at('2026-10-01T00:00:00+08:00'),
  orders: {
    total: 7,
    changed: 1,
    kept: 1,
    untouched: 5,
    rows: [
      {
        of: 'order:tencent:1001:8001',
        label: '8001',
        shopId: 'tencent:1001',
        keeps: [
          {
            kind: 'requirement.confirm',
            clause: 'T10',
            parameter: 'providerStep',
            startedAt: NOW,
            dueAt: at('2026-09-27T09:00:00+08:00'),
          },
        ],
        changes: [
          { what: 'next-clock', clause: 'T10', parameter: 'providerStep', before: { days: 5 }, after: { days: 2 } },
        ],
      },
    ],
  },
  accounts: nothing,
  catalogue: [],
}

const viewOf = ({ source: draft }: { source: unknown }): CandidateView => ({
  ok: true,
  effectiveFrom: at((draft as PackSource).effectiveFrom),
  against: ships,
  changes: diffPacks(source, draft as PackSource),
  until: null,
  refusals: [],
})

export const answers = (mayTake = true): Answers => ({
  'packs.list': () => ({
    mayTake,
    marketplaces: [{ marketplace: 'tencent', versions: [ships, own], takenBack: [] }],
  }),
  'packs.get': ({ id }) => ({ marketplace: 'tencent', row: id === SHIPS ? ships : own, source }),
  'packs.diff': viewOf,
  'packs.impact': () => report,
  'packs.take': () => ({ ok: true, id: 'tencent@2026-10-01+def' }),
  'packs.take-back': () => ({ ok: true, source }),
  'draft.get': () => null,
  'draft.save': () => ({ savedAt: NOW }),
  'rulebook.get': () => [],
})

export const show = async (given: Answers = answers()) => {
  const desk = fakeDesk(given)
  mount(
    <>
      <PacksSection />
      <BasisPopover />
    </>,
  )
  await screen.findByRole('table', { name: '腾讯云的版本' })
  return desk
}
export const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
export const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
export const startDraft = async (): Promise<void> => {
  press('新版本')
  await screen.findByRole('heading', { name: '腾讯云 · 新版本' })
}
export const step = (name: string): void => void fireEvent.click(screen.getByRole('tab', { name }))
export const toast = () => useToast.getState().toast
