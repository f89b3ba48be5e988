// The registry against the committed copy of the rulebook's ids, and the manners of its texts.
import { describe, expect, test } from 'vitest'
import type { Bilingual, Clause } from '../../shared/rulebook/clause.ts'
import { sources } from '../../shared/rulebook/clause.ts'
import {
  clause,
  clauseIds,
  type ClauseId,
  clauses,
  isClauseId,
  isRefusingClauseId,
  type RefusingClauseId,
} from '../../shared/rulebook/clauses.ts'
import { glossary } from '../../shared/rulebook/glossary.ts'
import rulebook from '../trace/rulebook-ids.json' with { type: 'json' }

const entries: readonly (readonly [ClauseId, Clause])[] = clauseIds.map((id) => [id, clause(id)])

describe('the registry', () => {
  test('holds every id of the rulebook once and nothing else', () => {
    expect(clauseIds.toSorted()).toEqual(rulebook.map((row) => row.id).toSorted())
  })

  test('gives each clause the kind the rulebook gives it', () => {
    expect(new Map(entries.map(([id, { kind }]) => [id, kind]))).toEqual(
      new Map(rulebook.map(({ id, kind }) => [id, kind])),
    )
  })

  test('lets exactly those clauses refuse that the rulebook lets', () => {
    const ours = entries.filter(([, entry]) => entry.refuses === true).map(([id]) => id)
    expect(ours.toSorted()).toEqual(
      rulebook
        .filter((row) => row.refuses)
        .map((row) => row.id)
        .toSorted(),
    )
    expect(clauseIds.filter(isRefusingClauseId)).toEqual(ours)
  })

  test('tells an id from any other text', () => {
    expect(['T10', 'A9.5.3', 'A-FIN'].every(isClauseId)).toBe(true)
    expect(['T15', 't10', '', 'toString', 'A9.5'].some(isClauseId)).toBe(false)
  })

  test('refuses at compile time to cite what does not exist or to refuse with what cannot', () => {
    const refusing: RefusingClauseId = 'T13'
    // @ts-expect-error there is no such clause
    const unknown: ClauseId = 'T15'
    // @ts-expect-error a notice never refuses
    const notice: RefusingClauseId = 'Q8'
    expect([refusing, unknown, notice].map((id) => isRefusingClauseId(id))).toEqual([true, false, false])
  })
})

/** The ids of the clauses for which something doesn't hold: a failure then names them. */
const unless = <T extends { id: string }>(rows: readonly T[], holds: (row: T) => boolean): readonly string[] =>
  rows.filter((row) => !holds(row)).map((row) => row.id)

const rows = entries.map(([id, entry]) => Object.assign({ id }, entry))

const asNumbered = (id: string): string => {
  const [, number, part] = /^A(\d+)(?:\.(.+))?$/.exec(id) ?? []
  return `管理规范 第${number}条${part ? ` · ${part}` : ''}`
}

describe('sources and articles', () => {
  test('a clause that the workbench decided names no article, and every other names one', () => {
    expect(unless(rows, ({ source, article }) => (article === '—') === (source === 'W'))).toEqual([])
    expect(unless(rows, ({ article }) => article.trim() !== '')).toEqual([])
  })

  test('a numbered article of the handbook is the number in the id', () => {
    const numbered = rows.filter(({ id, source }) => source === 'A' && /^A\d/.test(id))
    expect(unless(numbered, ({ id, article }) => article === asNumbered(id))).toEqual([])
    expect(numbered.length).toBeGreaterThan(30)
  })

  test.each([
    ['T', '交付中心'],
    ['Q', '人工服务类商品使用'],
    ['D', '保证金规则'],
    ['I', '发票管理'],
  ])('the clauses %s… stand in %s', (prefix, article) => {
    const numbered = rows.filter(({ id, source }) => new RegExp(`^${prefix}\\d`).test(id) && source !== 'W')
    expect(new Set(numbered.map((row) => row.article))).toEqual(new Set([article]))
  })

  test('every source is named in both languages', () => {
    const named = Object.values(sources).flatMap(({ name, note }) => [name.zh, name.en, note.zh, note.en])
    expect(named).not.toContain('')
    expect(new Set(named).size).toBe(named.length)
  })
})

const texts = rows.flatMap(({ id, title, text }) => [
  { id, ...title },
  { id, ...text },
])

const han = /\p{Script=Han}/u
const idInText = /(?<![\w.-])(?:[TQIDW]\d+|A\d+(?:\.\d+)*)(?![\w-])/g
const citedIn = (text: string): readonly string[] => text.match(idInText) ?? []
const citesTheSame = ({ zh, en }: Bilingual): boolean =>
  citedIn(zh).every((id) => citedIn(en).includes(id)) && citedIn(en).every((id) => citedIn(zh).includes(id))

describe('wording', () => {
  test('every title and text is there in Chinese and in English', () => {
    expect(unless(texts, ({ zh, en }) => han.test(zh) && /[a-z]{3}/.test(en) && !han.test(en))).toEqual([])
  })

  test.each(['zh', 'en'] as const)('no two clauses share a title or a text (%s)', (language) => {
    const seen = texts.map((text) => text[language])
    expect(seen.filter((text, index) => seen.indexOf(text) !== index)).toEqual([])
  })

  test('a title is one short line', () => {
    expect(unless(rows, ({ title }) => title.zh.length <= 16 && title.en.length <= 48)).toEqual([])
    expect(unless(rows, ({ title }) => !/[。；]/.test(title.zh) && !title.en.endsWith('.'))).toEqual([])
  })

  test('a text is whole sentences', () => {
    expect(unless(rows, ({ text }) => text.zh.endsWith('。') && text.en.endsWith('.'))).toEqual([])
  })

  test('days and sums stay in the packs', () => {
    const chinese = /[\d二三四五六七八九十百千万]+ ?(?:天|日内|个工作日|元|小时|分钟)/
    const english = /\b(?:\d[\d,]*|two|three|five|seven|ten|thirty)[ -](?:working )?(?:day|hour|minute|yuan|point)/i
    expect(unless(texts, ({ zh, en }) => !chinese.test(zh) && !english.test(en))).toEqual([])
  })

  test('no marketplace is named outside its pack', () => {
    const everything = JSON.stringify([clauses, sources, glossary])
    expect(everything).not.toMatch(/tencent|qingcloud|aliyun|腾讯|青云|阿里|huawei|华为/i)
  })

  test('a clause that a text refers to exists, and both languages refer to the same ones', () => {
    expect(texts.flatMap(({ zh, en }) => citedIn(zh + en)).filter((id) => !isClauseId(id))).toEqual([])
    expect(unless(texts, citesTheSame)).toEqual([])
  })
})

describe('the glossary', () => {
  test.each(['id', 'term'] as const)('has each %s once', (key) => {
    const all = glossary.map((entry) => entry[key])
    expect(all.filter((value, index) => all.indexOf(value) !== index)).toEqual([])
  })

  test('gives each term a meaning in both languages', () => {
    expect(unless(glossary, ({ meaning }) => han.test(meaning.zh) && /[a-z]{3}/.test(meaning.en))).toEqual([])
  })
})
