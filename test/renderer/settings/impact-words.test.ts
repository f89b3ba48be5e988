// @vitest-environment jsdom
// Every kind of change a version makes to an order or an account has its sentence, with figures as the desk writes them.
import { NOW } from '../fake-desk.ts'
import { beforeEach, expect, test } from 'vitest'

import { impactWords, keptWords } from '../../../renderer/features/settings/packs/impact-words.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import { fen } from '../../../shared/kernel/fen.ts'

beforeEach(() => setLanguage('zh'))

test('clocks, limits and amounts', () => {
  expect([
    impactWords({ what: 'next-clock', clause: 'T14', parameter: 'autoAccept', before: { days: 30 }, after: null }),
    impactWords({ what: 'rejection-limit', clause: 'T11', before: 3, after: null }),
    impactWords({ what: 'points-limit', clause: 'A20', before: 24, after: 12 }),
    impactWords({ what: 'deductions-allowed', clause: 'A9.5.4', before: 2, after: 1 }),
    impactWords({ what: 'appealable-from', clause: 'T11', before: null, after: NOW }),
    impactWords({ what: 'surcharge', clause: 'A9.5.4', before: fen(1_000_000), after: fen(500_000) }),
    impactWords({ what: 'inferred', clause: 'W5', before: true, after: false }),
  ]).toEqual([
    '下一次自动验收：30 天 → 无',
    '可申诉的驳回次数 3 次 → 无',
    '清退的扣分 24 分 → 12 分',
    '不追加的扣划次数 2 次 → 1 次',
    '客户可申诉的时间 无 → 2026-09-23 10:26',
    '追加金额 ¥10,000.00 → ¥5,000.00',
    '金额依据 推定 → 已确认',
  ])
})

test('refunds, couriers and acts', () => {
  const full = { minFen: fen(680_000), maxFen: fen(680_000) }
  expect([
    impactWords({
      what: 'refund',
      clause: 'A17.1',
      before: { online: true, ticket: false, ...full },
      after: { online: false, ticket: true, minFen: fen(0), maxFen: fen(680_000) },
    }),
    impactWords({
      what: 'refund',
      clause: 'A17.1',
      before: { online: false, ticket: false, ...full },
      after: { online: true, ticket: true, ...full },
    }),
    impactWords({ what: 'freight', clause: 'I2', before: 'collect', after: 'prepaid' }),
    impactWords({
      what: 'commands',
      clause: 'T2',
      before: ['provider:result.submit'],
      after: ['customer:appeal.file'],
    }),
  ]).toEqual([
    '退款 线上 ¥6,800.00 → 工单 ¥0.00–¥6,800.00',
    '退款 不可退 → 线上/工单 ¥6,800.00',
    '邮寄 到付 → 寄付',
    '开放 客户 发起申诉；关闭 我方 提交验收',
  ])
})

test('a clock that runs on says until when', () => {
  const kept = { kind: 'invoice.issue', clause: 'I1', parameter: 'invoice', startedAt: NOW, dueAt: NOW } as const
  expect(keptWords(kept)).toBe('开票仍于 2026-09-23 10:26 到期')
})
