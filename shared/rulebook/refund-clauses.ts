// Escrow, guarantee, warranty and refunds: what a customer may ask back, when, and how much of it.
import type { Clause } from './clause.ts'

export const refundClauses = {
  'A11.1': {
    kind: 'notice',
    source: 'A',
    article: '管理规范 第11条 · 1',
    title: { zh: '货款托管', en: 'Payment held in escrow' },
    text: {
      zh: '货款先由平台保管，客户对所购服务全部作出最终确认后才结算给服务商；按本条办理的平台没有自动验收。',
      en: 'The platform keeps the payment until the customer has given a final yes to every service bought. Where this clause rules, nothing is accepted automatically.',
    },
  },
  'A11.2': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第11条 · 2',
    title: { zh: '担保期', en: 'Guarantee period' },
    text: {
      zh: '服务类商品自购买至完成都在担保期内。动工之后因客户自身原因变更的，扣除约定金额后再退。',
      en: 'A service is under guarantee from purchase to completion. If the customer changes course after work began, an agreed part is kept back.',
    },
  },
  'A11.3': {
    kind: 'clock',
    source: 'A',
    article: '管理规范 第11条 · 3',
    title: { zh: '质保期', en: 'Warranty' },
    text: {
      zh: '质保从最终确认时开始，长短看商品的承诺；期内的投诉由服务商负责解决到位。',
      en: 'Final confirmation starts the warranty, which lasts as long as the product promises. What is complained about meanwhile, the provider puts right.',
    },
  },
  'A17.1': {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第17条 · 1',
    refuses: true,
    title: { zh: '担保期内退款', en: 'Refund within the guarantee' },
    text: {
      zh: '担保期内，客户在规定时限里可以无理由退款，不满意也可以要求全退；双方谈不拢，平台可以决定全退。应用类的担保从付款起算，服务类的到完成为止，工具类不退。',
      en: 'Under guarantee the customer may withdraw without a reason for a set time, and may ask for everything back if dissatisfied; where the two sides differ, the platform may return it all. Applications are covered for a time from payment, services until completion, tools not at all.',
    },
  },
  'A17.2': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第17条 · 2',
    title: { zh: '担保期后的退款理由', en: 'Grounds after the guarantee' },
    text: {
      zh: '过了担保期，未用完的部分可凭以下理由退款：服务拖延或停滞；功能或服务与描述不符；服务态度；满足不了需求；程序质量；服务商停业；电话、邮件、传真都联系不上服务商；服务商破产；其他未能提供良好、合理、安全服务的情形。',
      en: 'Later on, value not yet used may come back on these grounds: delay or standstill, something other than described, attitude, a need that can’t be met, poor programming, a provider that shuts down, can’t be reached by any channel or goes bankrupt, or any other failure to serve well, reasonably and safely.',
    },
  },
  'A17.3': {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第17条 · 3',
    refuses: true,
    title: { zh: '质量造成损失的全退', en: 'Loss through poor quality' },
    text: {
      zh: '服务质量有问题并使客户受了损失的，全额退款。',
      en: 'If a service was so poor that it cost the customer money, all of the price is returned.',
    },
  },
  'A17.4': {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第17条 · 4',
    refuses: true,
    title: { zh: '退多少', en: 'How much is refunded' },
    text: {
      zh: '服务：完成之前退全款，完成之后看服务商是否同意。应用：付款后规定时限内退全款，过后同样看服务商是否同意。',
      en: 'For services, everything until completion and afterwards what the provider agrees to. For applications, everything for a set time after payment and then likewise by agreement.',
    },
  },
  'A17.5': {
    kind: 'notice',
    source: 'A',
    article: '管理规范 第17条 · 5',
    title: { zh: '已结算款项的追回', en: 'Money already settled' },
    text: {
      zh: '货款已经结算出去的，平台向服务商追回，或在下次结算时扣下。',
      en: 'If the provider has been paid already, the platform asks for it back or keeps it from the next settlement.',
    },
  },
} as const satisfies Record<string, Clause>
