// The packs that ship: complete, frozen once released, and refused when anything in them is wrong.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/kernel/fen.ts'
import { instant } from '../../shared/kernel/instant.ts'
import { loadPack } from '../../shared/packs/load-pack.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { inForce, withOverrides } from '../../shared/packs/versions.ts'
import hashes from './released-hashes.json' with { type: 'json' }

const folder = path.resolve(import.meta.dirname, '../../shared/packs')
const files = globSync('*/*-*-*.json', { cwd: folder }).toSorted()
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>

const packOf = (marketplace: string) => {
  const versions = releasedPacks.get(marketplace)
  if (versions === undefined) throw new Error(`no pack for ${marketplace}`)
  return versions
}

const pack = (): Record<string, unknown> => json('tencent/2015-01-01.json')

const values = (marketplace: string) => {
  const { parameters } = packOf(marketplace)[0]
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]))
}

const day = (n: number) => instant(Date.UTC(2026, 0, n))

describe('A-FIN released files', () => {
  test.each(files)('%s is as it was released: a change is a new file with its own date', (file) => {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex')
    expect(hash).toBe((hashes as Record<string, string>)[file])
  })

  test('W2 every file is loaded, and no released one is missing', () => {
    expect(files).toEqual(Object.keys(hashes))
    const loaded = [...releasedPacks.values()].flat().map(({ id }) => id)
    expect(loaded.toSorted()).toEqual(files.map((file) => file.replace('/', '@').replace('.json', '')))
  })
})

describe('W2 a pack that is not whole is refused', () => {
  test.each([
    ['an unknown key', { extra: 1 }, 'unrecognized_keys'],
    ['a date that is none', { effectiveFrom: '2015-02-30T00:00:00+08:00' }, 'ISO 8601'],
    ['a missing table', { parameters: {} }, 'providerStep'],
    ['a clause that does not exist', { appeals: { clause: 'T99', grounds: [] } }, 'appeals'],
    ['a refusal by a clause that may not refuse', { appeals: { clause: 'T14', grounds: [] } }, 'may refuse'],
    ['an unknown condition', { notices: [{ on: 'result.submit', when: 'sometimes', clause: 'A15' }] }, 'notices'],
    ['an origin nobody explains', { origins: {} }, 'explains the origin'],
  ])('%s', (_, change, message) => {
    expect(() => loadPack({ ...pack(), ...change })).toThrow(message)
    expect(() => loadPack(pack())).not.toThrow()
  })
})

describe('W18 what the packs ship', () => {
  const aliyunDeposit = { software: 2e6, service: 2e6, website: 3e6, enterprise: 3e6, solution: 3e6 }
  const common = {
    applicationGuarantee: { days: 5 },
    warranty: null,
    surchargeFen: 1_000_000,
    deductionsBeforeSurcharge: 2,
    expulsionPoints: 24,
    cloudShareMin: 0.8,
    changeReport: { days: 30 },
    complaintAnswer: { minutes: 30 },
    idle: { months: 3 },
    reapply: { years: 1 },
  }

  test('tencent', () => {
    const each = 500_000
    expect(values('tencent')).toEqual({
      ...common,
      providerStep: { days: 5 },
      rejectionsBeforeAppeal: 3,
      autoAccept: { days: 30 },
      invoice: { workdays: 10 },
      freightCollectMaxFen: 4999,
      freightConsentMaxFen: null,
      depositByCategoryFen: { software: each, service: each, website: each, enterprise: each, solution: each },
      replenish: { workdays: 7 },
    })
  })

  test('qingcloud', () => {
    expect(values('qingcloud')).toEqual({
      ...common,
      providerStep: null,
      rejectionsBeforeAppeal: null,
      autoAccept: { days: 15 },
      invoice: { days: 7 },
      freightCollectMaxFen: 5000,
      freightConsentMaxFen: null,
      depositByCategoryFen: aliyunDeposit,
      replenish: { workdays: 3 },
    })
  })

  test('aliyun', () => {
    expect(values('aliyun')).toEqual({
      ...common,
      providerStep: null,
      rejectionsBeforeAppeal: null,
      autoAccept: null,
      invoice: { days: 7 },
      freightCollectMaxFen: 5000,
      freightConsentMaxFen: 1000,
      depositByCategoryFen: aliyunDeposit,
      replenish: { workdays: 3 },
    })
  })

  test('W5 D3 every inferred row says where it comes from', () => {
    const rows = [...releasedPacks.values()].flat().flatMap(({ parameters }) => Object.values(parameters))
    const inferred = rows.filter((row) => row.inferred === true)
    expect(inferred.length).toBeGreaterThan(0)
    expect(inferred.filter(({ origin }) => origin === undefined)).toEqual([])
    expect(packOf('aliyun')[0].parameters.depositByCategoryFen.inferred).toBe(true)
    expect(packOf('tencent')[0].parameters.providerStep.inferred).toBeUndefined()
  })
})

describe('W4 versions', () => {
  test('add up in order of their date, and each row knows which version set it', () => {
    const versions = withOverrides(packOf('tencent'), [
      { effectiveFrom: day(20), set: { depositByCategoryFen: { games: fen(7) } } },
      { effectiveFrom: day(10), set: { autoAccept: { days: 7 }, depositByCategoryFen: { service: fen(1) } } },
    ])
    const last = inForce(versions, day(20))
    expect(last.parameters.autoAccept).toEqual({ value: { days: 7 }, clause: 'T14', version: versions[1]?.id })
    expect(last.parameters.depositByCategoryFen.value).toMatchObject({ service: 1, games: 7, software: 500_000 })
    expect(last.parameters.providerStep.version).toBe(versions[0].id)
    expect(inForce(versions, day(19)).parameters.depositByCategoryFen.value).not.toHaveProperty('games')
  })

  test('hold from their first instant, and the first one before it too', () => {
    const versions = withOverrides(packOf('tencent'), [{ effectiveFrom: day(10), set: { autoAccept: null } }])
    expect(inForce(versions, day(10)).parameters.autoAccept.value).toBeNull()
    expect(inForce(versions, instant(day(10) - 1)).parameters.autoAccept.value).toEqual({ days: 30 })
    expect(inForce(versions, instant(0))).toBe(versions[0])
  })
})
