// Figures, dates and the field's words, in both languages.
import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import * as format from '../../renderer/text/format.ts'
import { setLanguage, textNow } from '../../renderer/text/text.ts'
import { timeText } from '../../renderer/text/time.ts'
import { uiText } from '../../renderer/text/ui.ts'
import { wordsText } from '../../renderer/text/words.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { instant } from '../../shared/kernel/instant.ts'

const at = instant(Date.parse('2026-09-23T16:40:07+08:00'))

describe('figures', () => {
  test('money has two decimals, groups and a real minus', () => {
    expect(format.money(fen(680_000))).toBe('6,800.00')
    expect(format.money(fen(12))).toBe('0.12')
    expect(format.money(fen(-300_005))).toBe('−3,000.05')
    expect(format.yuan(fen(1_280_000))).toBe('¥12,800.00')
    expect(format.yuan(fen(-100))).toBe('−¥1.00')
    expect(format.money(fen(Number.MAX_SAFE_INTEGER))).toBe('90,071,992,547,409.91')
  })

  test('counts, sizes and shares', () => {
    expect(format.count(1_204)).toBe('1,204')
    expect(format.count(-12)).toBe('−12')
    expect([820, 12_698, 4_000_000, 200 * 1024 ** 2, 5 * 1024 ** 4].map(format.fileSize)).toEqual([
      '820 B',
      '12.4 KB',
      '3.8 MB',
      '200 MB',
      '5,120 GB',
    ])
    expect(format.percent(99_999, 100_000)).toBe('99%')
    expect(format.percent(0, 0)).toBe('0%')
  })
})

describe('dates are Shanghai’s, whatever the machine’s zone', () => {
  test('Chinese', () => {
    expect(format.dateTime(at)).toBe('09-23 16:40')
    expect(format.dateTimeSeconds(at)).toBe('09-23 16:40:07')
    expect(timeText.zh.longDate(at)).toBe('9 月 23 日 周三')
    expect(timeText.zh.dateTimeWeekday(at)).toBe('09-23 周三 16:40')
    expect(timeText.zh.relativeDay(at, 0)).toBe('今天 周三 16:40')
    expect(format.isoDate(instant(Date.parse('2026-12-31T16:00:00Z')))).toBe('2027-01-01')
  })
  test('English', () => {
    expect(timeText.en.longDate(at)).toBe('Wed 23 Sep')
    expect(timeText.en.relativeDay(at, 1)).toBe('tomorrow Wed 16:40')
  })
})

test('stage labels and buttons are the rulebook’s and the product page’s, to the letter', () => {
  const { stages, holds, buttons } = wordsText.zh
  expect(Object.values(stages).slice(0, 7)).toEqual(
    '需求待提交 待确认需求 需求已驳回 实施中 待验收 已完成 已关闭'.split(' '),
  )
  expect(Object.values(holds)).toEqual(['申诉冻结', '退款中'])
  const words =
    '确认需求 驳回需求 提交验收 验收通过 验收驳回 发起申诉 处理申诉 申请退款 开票 标记已退款 标记已回填 导入 导出 撤销 提交 取消'
  expect(Object.values(buttons)).toEqual(words.split(' '))
})

test('outside components the wording follows the language in use', () => {
  setLanguage('en')
  expect(textNow(uiText).batch.selected(1204)).toBe('1,204 selected')
  setLanguage('zh')
  expect(textNow(uiText).batch.selected(1204)).toBe('已选 1,204')
})

test('between Chinese and digits stands a half-width space', () => {
  const glued = /[\u4E00-\u9FFF]\d|\d[\u4E00-\u9FFF]/
  const areas = [
    'renderer/text/zh/ui',
    'renderer/text/zh/time',
    'shared/contract/words/zh/words',
    'shared/contract/words/zh/time',
  ]
  for (const area of areas) {
    const source = readFileSync(new URL(`../../${area}.ts`, import.meta.url), 'utf8')
    const strings = [...source.matchAll(/'([^']*)'|`([^`]*)`/g)].map((match) => match[1] ?? match[2] ?? '')
    const filled = strings.map((text) =>
      text.replace(/\$\{(?:WEEKDAYS|time\.)[^}]*\}/g, '三').replace(/\$\{[^}]*\}/g, '7'),
    )
    expect(filled.filter((text) => glued.test(text))).toEqual([])
  }
})
