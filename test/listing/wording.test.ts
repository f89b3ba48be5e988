// What the wording check marks, and what it leaves alone.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWording } from '../../shared/listing/wording.ts'

const marked = (draft: string) => checkWording(draft).map(({ words, kind, clause }) => `${kind} ${clause}: ${words}`)

describe('A10.8 a listing promises neither the only nor the best', () => {
  test.each([
    ['全站唯一的迁移服务', ['superlative A10.8: 唯一']],
    ['最优方案, 行业第一', ['superlative A10.8: 最优', 'superlative A10.8: 行业第一']],
    ['全网最低价', ['superlative A10.8: 全网最低价']],
    ['The best migration, the  only one', ['superlative A10.8: The best', 'superlative A10.8: the  only']],
    ['100%安全', ['superlative A10.8: 100%安全']],
    ['国家级团队, 首选', ['superlative A10.8: 国家级', 'superlative A10.8: 首选']],
  ])('A10.8 %s', (draft, hits) => {
    expect(marked(draft)).toEqual(hits)
  })

  test.each([
    '每台服务器有唯一标识, 以唯一 ID 关联',
    '第一步: 提交需求; 最近三个月; 最低配置 2 核; 最大支持 50 台',
    '性能最优化, 数据备份, 版本 1.2.3 与文件 readme.md',
    '周一至周五 9:00-18:00 在线, 订单 2026030212345, 内网 10.0.0.1',
    '微信小程序开发, 公众号接入, 支持微信支付与官网建设',
    '',
  ])('A10.8 plain words are left alone: %s', (draft) => {
    expect(marked(draft)).toEqual([])
  })

  test('A10.8 nothing is sold beside the marketplace, and nobody signs up elsewhere', () => {
    expect(marked('授权需另行购买')).toEqual(['off-platform-sale A10.8: 另行购买'])
    expect(marked('请到官网注册账号')).toEqual(['own-registration A10.8: 请到官网注册'])
  })
})

describe('A10 links to outside sites', () => {
  test.each([
    ['详见 https://example.com/a?b=1。', 'https://example.com/a?b=1'],
    ['访问www.example.cn查看', 'www.example.cn'],
    ['打开 shop.example.com/buy', 'shop.example.com/buy'],
    ['见 http://example.com', 'http://example.com'],
  ])('A10 %s', (draft, link) => {
    expect(marked(draft)).toEqual([`outside-link A10: ${link}`])
  })
})

describe('A14 ways around the platform', () => {
  test.each([
    ['电话 13800000000', '13800000000'],
    ['电话 138 0000 0000', '138 0000 0000'],
    ['热线 400-000-0000', '400-000-0000'],
    ['座机 010-00000000', '010-00000000'],
    ['加微信 abc_12345', '加微信 abc_12345'],
    ['微信号: abc_12345', '微信号: abc_12345'],
    ['微信abc_12345', '微信abc_12345'],
    ['QQ: 1234567', 'QQ: 1234567'],
    ['邮箱 a.b@example.com', 'a.b@example.com'],
    ['可线下交易', '线下交易'],
  ])('A14 %s', (draft, words) => {
    expect(marked(draft)).toEqual([`off-platform-contact A14: ${words}`])
  })
})

test('A10.8 every hit says where it is, in order, none within another', () => {
  const parts = fc.constantFrom(
    '唯一',
    '最优',
    '13800000000',
    'www.example.cn',
    'a@example.com',
    '普通文字',
    ' ',
    '。',
    'QQ123456',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const draft = pieces.join('')
      let end = 0
      for (const { from, to, words } of checkWording(draft)) {
        expect(draft.slice(from, to)).toBe(words)
        expect(to).toBeGreaterThan(Math.max(from, end))
        end = to
      }
    }),
  )
})
