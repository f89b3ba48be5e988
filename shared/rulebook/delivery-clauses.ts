// The delivery centre's flow: from a submitted requirement to acceptance, with appeals and their freeze.
import type { Clause } from './clause.ts'

export const deliveryClauses = {
  T1: {
    kind: 'record',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '哪些商品走交付流程', en: 'Goods that have a delivery flow' },
    text: {
      zh: '人工服务类商品，以及带人工环节的 SaaS 商品，才走交付流程；其他商品没有交付步骤，交付操作一律不开放。',
      en: 'Only manual-service goods, and SaaS goods that include manual work, pass through delivery. On any other order no delivery action is open.',
    },
  },
  T2: {
    kind: 'record',
    source: 'T',
    article: '交付中心',
    title: { zh: '自营与非自营', en: 'Self-operated or not' },
    text: {
      zh: '商品分自营与非自营，各走什么步骤由规则包写明（见 W2）。',
      en: 'A product is either the marketplace’s own or not. The steps each kind follows are written in the rule pack (see W2).',
    },
  },
  T3: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '提交需求', en: 'Submitting the requirement' },
    text: {
      zh: '客户付款后填写需求说明，可附文件；提交后订单由“需求待提交”转入“待确认需求”。',
      en: 'Having paid, the customer describes what is needed and may attach files. The order then moves on to requirement review.',
    },
  },
  T4: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '修改需求', en: 'Editing the requirement' },
    text: {
      zh: '服务商还没有确认时，客户可以改动需求并重新提交；一经确认，内容不再变动。',
      en: 'Until the provider confirms it, the customer may change the requirement and send it again. Confirmation fixes it.',
    },
  },
  T5: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '确认需求', en: 'Confirming the requirement' },
    text: {
      zh: '服务商核对需求后写下说明、按需附上文件并确认，订单随即进入“实施中”。',
      en: 'The provider checks the requirement and confirms it with a note, adding files where useful. Implementation follows at once.',
    },
  },
  T6: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '驳回需求', en: 'Rejecting the requirement' },
    text: {
      zh: '需求与当初约定不符，服务商写明原因驳回；订单转为“需求已驳回”，等客户改好再交。',
      en: 'A requirement that differs from what was agreed is sent back with a reason, and waits there for the customer’s new version.',
    },
  },
  T7: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '提交验收', en: 'Submitting the result' },
    text: {
      zh: '需求一经确认即开始实施，无须另行操作；做完后服务商写下说明、附上成果提交，订单进入“待验收”。',
      en: 'Work starts with the confirmation, without a step of its own. When done, the provider submits the result with a note, and the customer’s review begins.',
    },
  },
  T8: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '验收通过', en: 'Accepting the result' },
    text: {
      zh: '客户认可成果即可验收通过，说明和附件可填可不填；交付到此完成。',
      en: 'The customer approves the result, with or without a note and files. Delivery is then complete.',
    },
  },
  T9: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '验收驳回', en: 'Rejecting the result' },
    text: {
      zh: '客户不认可成果，须写明原因；订单自动退回“实施中”，由服务商接着做。',
      en: 'A customer who is not satisfied says why, and the order goes back to implementation without anyone moving it.',
    },
  },
  T10: {
    kind: 'clock',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '服务商环节时限', en: 'Limit of a provider’s step' },
    text: {
      zh: '待确认需求和实施中这两步轮到服务商。任何一步停留超过规定时限，客户便可申诉；服务商自己的到期时间就是时限届满之时。',
      en: 'Confirming and implementing are the provider’s turn. A step that outlasts the limit opens an appeal to the customer; the provider’s own task falls due as the limit is reached.',
    },
  },
  T11: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '需求屡遭驳回可申诉', en: 'Appeal after repeated requirement rejections' },
    text: {
      zh: '服务商驳回需求达到规定次数后，客户在“需求已驳回”时可以不再提交，直接申诉。',
      en: 'Once the requirement has been sent back as often as the pack says, the customer may appeal rather than write another version.',
    },
  },
  T12: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '成果屡遭驳回可申诉', en: 'Appeal after repeated result rejections' },
    text: {
      zh: '客户驳回成果达到规定次数后，再次进入“待验收”时可以直接申诉。',
      en: 'Once the customer has rejected the result as often as the pack says, the next result may be answered with an appeal.',
    },
  },
  T13: {
    kind: 'gate',
    source: 'T',
    article: '交付中心',
    refuses: true,
    title: { zh: '申诉冻结', en: 'Frozen by an appeal' },
    text: {
      zh: '任何一方申诉，流程随即冻结，双方都不能操作，直到平台运营处理完毕才恢复。',
      en: 'An appeal from either side freezes the order for both, until the platform’s operations manager has dealt with it.',
    },
  },
  T14: {
    kind: 'auto',
    source: 'T',
    article: '交付中心',
    title: { zh: '自动验收', en: 'Automatic acceptance' },
    text: {
      zh: '成果交出后客户一直没有验收，超过规定时限即自动验收通过。',
      en: 'A result the customer has left unanswered for longer than the limit counts as accepted.',
    },
  },
} as const satisfies Record<string, Clause>
