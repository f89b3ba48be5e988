// Invoices: asking for one, issuing and sending it, and what a refund makes of it.
import type { Clause } from './clause.ts'

export const invoiceClauses = {
  I1: {
    kind: 'clock',
    source: 'A',
    article: '发票管理',
    title: { zh: '开票时限', en: 'Time to issue an invoice' },
    text: {
      zh: '客户申请开票后，服务商须在规定时限内把发票开好。',
      en: 'From the customer’s request on, the provider has a set time to complete the invoice.',
    },
  },
  I2: {
    kind: 'gate',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '到付还是寄付', en: 'Who pays the courier' },
    text: {
      zh: '票面金额在到付上限以内的，可以到付寄出，客户申请时已经同意；高于上限的，快递费由服务商付。',
      en: 'Up to a ceiling on its face value an invoice may travel freight-collect, as the customer agreed when asking. Above it the provider pays.',
    },
  },
  I3: {
    kind: 'record',
    source: 'A',
    article: '发票管理',
    title: { zh: '发票清单的栏目', en: 'Columns of the invoice list' },
    text: {
      zh: '清单各栏依次为订单、客户、联系方式、发票编号、金额、类型、状态、申请时间、开票时间和操作。',
      en: 'The list names the order, the customer and how to reach them, the invoice’s number, amount, type and status, when it was asked for and issued, and what can be done.',
    },
  },
  I4: {
    kind: 'notice',
    source: 'A',
    article: '发票管理',
    title: { zh: '老订单线下开票', en: 'Older orders are invoiced offline' },
    text: {
      zh: '平台上线发票系统之前的订单沿用线下办理，只打标记，不计时限。',
      en: 'Orders older than the marketplace’s invoice system are handled outside it: they carry a mark and no clock.',
    },
  },
  I5: {
    kind: 'record',
    source: 'A',
    article: '发票管理',
    title: { zh: '“申请中”的含义', en: 'What “requested” asks of the provider' },
    text: {
      zh: '看到“申请中”，服务商就该打开这条申请，核对开票资料；清单可以检索。',
      en: 'A request shown as open waits for the provider to look into it and read its details. The list can be searched.',
    },
  },
  I6: {
    kind: 'gate',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '发票类型与改票', en: 'Invoice types and changing them' },
    text: {
      zh: '发票分增值税普通发票和增值税专用发票。开不了专票的服务商须先打电话征得客户同意，才能改开普票，并记下通话对象、时间和答复。',
      en: 'There are ordinary and special VAT invoices. A provider unable to issue a special one calls first and changes it only with the customer’s consent, noting whom it called, when, and what was said.',
    },
  },
  I7: {
    kind: 'notice',
    source: 'A',
    article: '发票管理',
    title: { zh: '到付同意只覆盖一部分', en: 'The freight consent covers less' },
    text: {
      zh: '客户勾选的同意文字所写的金额低于 I2 的上限，两处不一致；工作台的取舍见 W7。',
      en: 'The sentence the customer ticks names a smaller sum than I2 allows. How the workbench deals with the difference is W7.',
    },
  },
  I8: {
    kind: 'gate',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '开票三项必填', en: 'Three fields complete an invoice' },
    text: {
      zh: '发票编号、物流公司、快递编号三项齐全才能完成开票；保存之后即为已开。',
      en: 'Number, courier and tracking number are all needed. Once they are saved, the invoice is issued.',
    },
  },
  I9: {
    kind: 'record',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '开票表单的内容', en: 'What the invoice form holds' },
    text: {
      zh: '表单列出发票的金额、抬头、状态、编号、类型和申请时间，收件人的姓名、电话、地址和邮编，物流公司与快递编号，以及订单的编号、实收金额、付款时间和订单类型。',
      en: 'The form brings together the invoice itself, the person and address it goes to, the parcel, and the order behind it with what was received, when it was paid, and of which kind it is.',
    },
  },
  I10: {
    kind: 'gate',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '开票前先查退款', en: 'Check for a refund before issuing' },
    text: {
      zh: '开票之前先看订单有没有退款。已经退款，或者退款申请还没被拒绝，都不能开出真票，编号处填“已退款”并改状态。退款后来被拒绝或撤回的，开票申请重新有效；只退了一部分的，留下的部分仍可开票。',
      en: 'Look for a refund before issuing. If there was one, or one is asked for and not turned down, no real invoice may go out: the number reads as refunded and the status changes. A refund declined or withdrawn reopens the request, and after a partial one the rest can be invoiced.',
    },
  },
  I11: {
    kind: 'gate',
    source: 'A',
    article: '发票管理',
    refuses: true,
    title: { zh: '取消开票申请', en: 'Cancelling a request' },
    text: {
      zh: '开票申请只有在“申请中”时才能取消。',
      en: 'A request can be taken back only while it still is one.',
    },
  },
  I12: {
    kind: 'record',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '退款后的冲红', en: 'Reversing after a refund' },
    text: {
      zh: '已开票的订单退了款，发票就要冲回：纸质票收回作废，或开红字发票并登记号码；办完之前一直列在待办里。',
      en: 'When an invoiced order is refunded, its invoice is undone: the paper comes back and is voided, or a red-letter invoice is issued and its number kept. The task stays open until then.',
    },
  },
  A13: {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第13条',
    refuses: true,
    title: { zh: '一单一票', en: 'One invoice per order' },
    text: {
      zh: '一个订单同一时间只开一张发票，金额为实收减去已退。服务器成本的发票由服务商向平台索取，工作台予以登记。',
      en: 'An order carries one invoice at a time, over what was received less what was refunded. For the server’s cost the provider may ask the platform for an invoice, which is put on record.',
    },
  },
} as const satisfies Record<string, Clause>
