// The deposit of a shop: what is required, what is taken from it, and how it is topped up.
import type { Clause } from './clause.ts'

export const depositClauses = {
  D1: {
    kind: 'gate',
    source: 'A',
    article: '保证金规则',
    refuses: true,
    title: { zh: '未缴足不得上架', en: 'No listing without the deposit' },
    text: {
      zh: '保证金没有按要求缴足的服务商，不能上架商品。',
      en: 'A shop whose deposit isn’t complete can’t put products up for sale.',
    },
  },
  D2: {
    kind: 'count',
    source: 'A',
    article: '保证金规则',
    refuses: true,
    title: { zh: '按最高类目缴一份', en: 'Paid once, for the dearest category' },
    text: {
      zh: '不论经营几个类目，保证金只缴一份，按其中最高的一档。',
      en: 'However many categories a shop sells in, it pays a single deposit: the highest any of them asks for.',
    },
  },
  D3: {
    kind: 'count',
    source: 'A',
    article: '保证金规则',
    title: { zh: '各类目的金额', en: 'Amount of each category' },
    text: {
      zh: '各类目的金额写在规则包里。来源缺了这张表，只有两个例子可供推断，所以每一档都标“推定”，由主管确认（见 W5）。',
      en: 'The amounts are in the rule pack. The source’s table is lost and only two examples remain, so each amount is marked as inferred until the manager confirms it (see W5).',
    },
  },
  D4: {
    kind: 'record',
    source: 'A',
    article: '保证金规则',
    refuses: true,
    title: { zh: '缴纳与收据', en: 'Payment and receipt' },
    text: {
      zh: '签好协议后转账缴纳，平台寄来收据；日期、金额、收据编号和物流公司都要登记。',
      en: 'After signing, the deposit is transferred and the platform posts a receipt. Date, amount, receipt number and courier are kept.',
    },
  },
  'A9.5.1': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第9条 · 5.1',
    refuses: true,
    title: { zh: '单独约定的金额', en: 'An amount agreed for one shop' },
    text: {
      zh: '应缴多少可视商品价格和服务商的情况另定；店铺可登记单独约定的金额和理由，优先于 D2。',
      en: 'Prices and the provider’s standing may call for a different sum. A shop can carry one of its own, with the reason, and it goes before D2.',
    },
  },
  'A9.5.2': {
    kind: 'count',
    source: 'A',
    article: '管理规范 第9条 · 5.2',
    refuses: true,
    title: { zh: '从保证金扣款', en: 'Deductions' },
    text: {
      zh: '因违规或退款需要赔付客户时，平台可以动用保证金。',
      en: 'To make good to customers what violations and refunds cost them, the platform draws on the deposit.',
    },
  },
  'A9.5.3': {
    kind: 'clock',
    source: 'A',
    article: '管理规范 第9条 · 5.3',
    refuses: true,
    title: { zh: '限期补足', en: 'Topping up in time' },
    text: {
      zh: '保证金低于应缴额，要在规定工作日内补足；逾期的，缺额从下次结算中扣；还不够，就关闭全部展示（店铺也在内），补足后重新打开。计时从足额之后第一次出现缺口开始，只有这一个时限；展示关闭期间 A18.14 停计。',
      en: 'A deposit that has fallen short is filled up within the working days allowed. After that the gap comes out of the next settlement, and if this isn’t enough everything on display closes, the shop included, until it is filled. There is one clock, from the first shortfall of a complete deposit; while display is closed, A18.14 stands still.',
    },
  },
  'A9.5.4': {
    kind: 'count',
    source: 'A',
    article: '管理规范 第9条 · 5.4',
    refuses: true,
    title: { zh: '多次扣款须追加', en: 'Repeated deductions raise it' },
    text: {
      zh: '12 个月里扣款超过规定次数的，平台在随后一年内可以要求追加缴纳。',
      en: 'More deductions within 12 months than the pack allows let the platform demand a surcharge during the year that follows.',
    },
  },
} as const satisfies Record<string, Clause>
