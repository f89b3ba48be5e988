// The guide to using manual-service goods: what the customer sees, may ask back, and has to confirm twice.
import type { Clause } from './clause.ts'

export const manualServiceClauses = {
  Q1: {
    kind: 'record',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '付款后成单', en: 'An order exists once paid' },
    text: {
      zh: '客户付款成功，订单才成立；没有付款的不进入交付。',
      en: 'Payment makes the order. What hasn’t been paid for isn’t delivered.',
    },
  },
  Q2: {
    kind: 'record',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '清单上看到什么', en: 'What the list shows' },
    text: {
      zh: '清单逐单列出交付状态和此刻能做的操作，例如查看流程、提交或编辑需求、验收服务。',
      en: 'Each line shows where delivery stands and what can be done now: open the flow, submit or edit the requirement, review the service and so on.',
    },
  },
  Q3: {
    kind: 'record',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '详情与流程日志', en: 'Details and process log' },
    text: {
      zh: '详情页按步骤排列，逐步展开可看当时做了什么；另有商品与服务商信息，以及依次记下双方每一步的流程日志。',
      en: 'The page lays the order out in steps that open to show what was done in each, next to the product, the provider, and a log of everything either side did, in sequence.',
    },
  },
  Q4: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '提交需求要先确认', en: 'Submitting is confirmed first' },
    text: {
      zh: '提交需求前先弹出确认，确认后才算提交。',
      en: 'Before a requirement is sent, the sender is asked whether they mean it.',
    },
  },
  Q5: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '确认之前可改需求', en: 'Editable until confirmed' },
    text: {
      zh: '需求在服务商确认之前随时可改、可重新提交；确认之后不能再动。',
      en: 'A requirement stays open to changes for as long as the provider hasn’t confirmed it, and no longer.',
    },
  },
  Q6: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '何时可在线退款', en: 'When a refund can be asked for online' },
    text: {
      zh: '服务商尚未确认需求，或者已经驳回需求，这两种情形下客户可以在线申请退款。',
      en: 'Online refunds are open as long as the provider hasn’t confirmed the requirement, and again when it has been rejected.',
    },
  },
  Q7: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '退款申请与暂停', en: 'Asking for a refund pauses delivery' },
    text: {
      zh: '申请退款要选原因并说明情况；平台作出决定之前，订单显示“退款中”，交付暂停。',
      en: 'A refund is asked for with a reason and an account of what happened. Until the platform decides, the order shows a refund under way and delivery stands still.',
    },
  },
  Q8: {
    kind: 'notice',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '退还实付金额', en: 'What a refund returns' },
    text: {
      zh: '退款只退实际支付的部分，代金券等优惠不退。',
      en: 'The money actually paid comes back. Vouchers and other benefits do not.',
    },
  },
  Q9: {
    kind: 'auto',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '退款对发票的影响', en: 'What a refund does to the invoice' },
    text: {
      zh: '退款前申请的发票，退款通过时申请随之取消；发票已经开出的，纸质的退回，其余的冲红（见 I12）。',
      en: 'Approving the refund cancels an invoice that was only asked for. One already issued has to come back on paper or be reversed (see I12).',
    },
  },
  Q10: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '确认之后退款走工单', en: 'After confirmation, refunds go by ticket' },
    text: {
      zh: '服务商确认需求之后，退款改由工单办理；已经开始实施的，退多少由双方商定。',
      en: 'From confirmation on, a refund needs a ticket, and once work has begun the two sides settle how much is returned.',
    },
  },
  Q11: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '提交成果', en: 'Handing over the result' },
    text: {
      zh: '实施完成后，服务商写明说明、附上成果并提交，状态显示“待验收”。',
      en: 'The finished work is handed over with a note and its files, and the order shows that it awaits acceptance.',
    },
  },
  Q12: {
    kind: 'auto',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '逾期未验收视为通过', en: 'Unanswered results are accepted' },
    text: {
      zh: '客户超过规定时限没有验收，按验收通过处理，交付结束。',
      en: 'When the customer lets the limit pass without a word, the result is taken as accepted and delivery ends.',
    },
  },
  Q13: {
    kind: 'gate',
    source: 'Q',
    article: '人工服务类商品使用',
    refuses: true,
    title: { zh: '验收要先确认', en: 'A verdict is confirmed first' },
    text: {
      zh: '验收通过或驳回，都要再确认一次。通过则交付结束，驳回则回到实施中。',
      en: 'Either verdict on the result is asked for twice. Accepting closes the delivery; rejecting hands it back to be worked on.',
    },
  },
  Q14: {
    kind: 'record',
    source: 'Q',
    article: '人工服务类商品使用',
    title: { zh: '其他争议走工单', en: 'Other disputes go by ticket' },
    text: {
      zh: '其他争议由平台按工单处理；工作台在订单上记下工单号及其开启、关闭时间。',
      en: 'Any other dispute is a ticket to the platform. The order keeps its number and when it was opened and closed.',
    },
  },
} as const satisfies Record<string, Clause>
