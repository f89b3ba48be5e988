// Entry, service hours and infringement claims: what is kept and shown, never a gate.
import { describe, expect, test } from 'vitest'
import { instant } from '../../shared/kernel/instant.ts'
import entryFile from '../../shared/packs/entry.json' with { type: 'json' }
import {
  entryChecklist,
  entryGroups,
  infringementSteps,
  inServiceHours,
  readEntry,
  serviceHours,
} from '../../shared/packs/entry.ts'

const clausesOf = (categories: readonly string[]) => entryChecklist(categories).map(({ clause }) => clause)
const idsOf = (categories: readonly string[]) => entryChecklist(categories).map(({ id }) => id)
const beijing = (day: number, hour: number, minute = 0) => instant(Date.UTC(2026, 8, day, hour - 8, minute))

describe('the entry checklist', () => {
  test('A-ON, A9 every shop has an application and an entry file', () => {
    expect(new Set(clausesOf([]))).toEqual(new Set(['A-ON', 'A9']))
    expect(clausesOf([]).filter((clause) => clause === 'A9')).toHaveLength(7)
  })

  test('A-MK the conditions are those of the markets it sells in, each once', () => {
    expect(idsOf(['software'])).toContain('software-image')
    expect(idsOf(['software'])).not.toContain('staff')
    expect(idsOf(['website', 'service']).filter((id) => id === 'staff')).toEqual(['staff'])
    expect(idsOf(['solution'])).toEqual(idsOf([]))
  })

  test('A-MK a market’s conditions name the shop’s own categories that they are for', () => {
    const groups = entryGroups(['website', 'software', 'solution'])
    expect(groups.map(({ clause, categories }) => [clause, categories])).toEqual([
      ['A-ON', []],
      ['A-MK', ['software']],
      ['A-MK', ['website']],
      ['A9', []],
    ])
  })

  test('no item is there twice', () => {
    const all = idsOf(['software', 'website', 'service'])
    expect(new Set(all).size).toBe(all.length)
  })

  test('an unknown key or a missing clause stops the start', () => {
    expect(() => readEntry({ ...entryFile, more: 1 })).toThrow(/more/)
    expect(() => readEntry({ ...entryFile, service: { ...entryFile.service, clause: 'A99' } })).toThrow(/clause/)
  })
})

test('A12 service hours are Monday to Friday, nine to six in Beijing', () => {
  const [monday, friday, saturday] = [21, 25, 26]
  expect(serviceHours.answerWithin).toEqual({ seconds: 30 })
  expect(
    [beijing(monday, 8, 59), beijing(monday, 9), beijing(friday, 17, 59), beijing(friday, 18)].map(inServiceHours),
  ).toEqual([false, true, true, false])
  expect(inServiceHours(beijing(saturday, 12))).toBe(false)
})

test('A18.17 an infringement claim asks for delisting, a replacement and migration, in that order', () => {
  expect(infringementSteps.map(({ id, clause }) => [id, clause])).toEqual([
    ['delist', 'A18.17'],
    ['replace', 'A18.17'],
    ['migrate', 'A18.17'],
  ])
})
