// The workbench's own decisions about the record: facts, undoing, adopting, reconciling, the console, and privacy.
import type { Clause } from './clause.ts'

export const workbenchRecordClauses = {
  W9: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '客户隐私', en: 'Privacy' },
    text: {
      zh: '清单里的电话、地址、邮箱只露出一部分；确有需要的岗位可以点开查看，每次查看都留痕；导出默认不带。订单完成一段时间后，可以清除其中的个人信息，日志依然完整。',
      en: 'Lists mask phone, address and e-mail. Roles that need them can have them shown, each time is logged, and exports carry them only on request. After a time, a completed order’s personal data can be purged and the log stays whole.',
    },
  },
  W13: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '客户一侧是事实，我方一侧是选择', en: 'Customers’ acts are facts, ours are choices' },
    text: {
      zh: '客户做了什么，从平台、导入或备注得知，都是事实；服务商要做什么才是选择。事实与规则矛盾时，照样留下并标记出来等人处理，绝不丢掉。',
      en: 'What the customer did reaches us as a fact, from the marketplace, an import or a note; what the provider does is a choice. A fact at odds with the rules is kept and flagged for someone to look at. None is thrown away.',
    },
  },
  W14: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '平台回填', en: 'Filling in at the console' },
    text: {
      zh: '一切以平台控制台为准。工作台里办的只算“这里已办”，要等人或连接器录进控制台。因此服务商的每个操作都有回填状态（待填，或谁在何时填的），有待回填清单，并能按控制台的次序一键复制各项。',
      en: 'The marketplace’s console remains the place of record. What is done on the desk counts as done here until it has been entered there, by a person or a connector. Each provider action shows whether it has, by whom and when; what remains is a queue, and every field can be copied in the console’s order.',
    },
  },
  W19: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '事实与迟到的事实', en: 'Facts and late facts' },
    text: {
      zh: '控制台为准，所以一条事实只要在当时的阶段有这一步，就照它推进；理由、时限、金额或由谁来做不合规的，记下所违反的条款（缺文字不算）。当时没有这一步的，留下、标记、不推进，等人处理。事实按发生的时间判断和排位：早于已记下的自动事件的，取代那个事件，前提是此后接受的操作和事实仍都成立（只是变得多余的也算成立）；不然就标出会因此不成立的条款，什么也不动。冻结时，被关闭的步骤视同不存在。店铺一侧，对象还在、店铺没有离开，这一步就存在；其余规则只作标记，余额最低到 0。留而未动的事实以后也不会生效，要消除它，就把真实情形补记进去。日志全部保留，被取代的事件写明已被取代。',
      en: 'Since the console is the record, a fact whose step exists in that stage moves the order, and any ground, time, sum or actor that breaks a rule is flagged with its clause (a missing text isn’t). If the step doesn’t exist there, the fact is kept and flagged and moves nothing until a person sees to it. A fact is judged and placed when it happened: if that was before an automatic event on record, it replaces it, provided all that was accepted since still fits, be it merely superfluous; otherwise the clauses that would break are flagged and nothing moves. Under a hold, closed steps don’t exist. For a shop, a step exists where its object does and the shop hasn’t left; every other rule only flags, and no balance drops below 0. A fact kept this way never acts later; recording what really happened is what clears it. Nothing leaves the log, and a replaced event says so.',
    },
  },
  W21: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '撤回', en: 'Withdrawing' },
    text: {
      zh: '申诉或退款由谁提出，就可由谁撤回，冻结随之结束，如同没有获准。平台撤销一次违规，分数连同由它引起的一切（清退、下架、扣掉的保证金）都取消；其间闲置时限视为没有走；结算里已经扣走的不退。',
      en: 'Whoever filed an appeal or asked for a refund may take it back, and the hold ends as though it had been turned down. When the platform withdraws a violation, its points go and so does everything they led to: expulsion, delisting, the deposit taken. Idle clocks are taken to have stood still; what a settlement took is not returned.',
    },
  },
  W22: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '一次只说一个原因', en: 'One reason at a time' },
    text: {
      zh: '冻结会关闭交付操作、申诉和退款申请，此时只以冻结的条款拒绝（T13 或 Q7）。发票操作不关，但退款申请期间，I10 不许申请和开具。除此之外，拒绝时列出全部不满足的条款。投诉的答复时限全天计算，旁边附上 A12 的服务时间。',
      en: 'A hold closes delivery, appeals and refund requests, and they are then refused by its clause alone (T13 or Q7). Invoices stay open, except that I10 bars asking and issuing while a refund is pending. In all other cases a refusal names each clause that isn’t met. The time to answer a complaint runs round the clock, with the hours of A12 shown beside it.',
    },
  },
  W23: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '撤销', en: 'Undo' },
    text: {
      zh: '操作当即写入。撤销是另记一笔，指明撤的是哪个操作：原来的事件仍在日志里，写明已被取代，状态重算时不算它们。后面有了不再成立的事件，或者该操作已回填，就不能再撤，拒绝时指出是哪一个。撤销导入时逐单撤销，之后有人处理过的订单保留并列出。事实可以撤，自动事件不能。',
      en: 'An act is written at once, and undoing it writes another that names it: its events remain in the log, marked as replaced, and the state is worked out without them. It closes once a later event depends on it or the act has been filled in at the console, and the refusal names which. An import is undone order by order; those worked on since are kept and listed. Facts can be undone, automatic events can’t.',
    },
  },
  W24: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '中途接手的订单', en: 'Orders adopted midway' },
    text: {
      zh: '第一次见到就已在半途的订单，先接手：记下阶段（或不明）、冻结和起点，推断出来的标“推定”。清单上的更新时间只是一个界限，由它得出的起点是推定的。推定的时限照样显示，但不开放申诉、不自动发生任何事，只请人确认。清单显示某个阶段，说明到那时还没有自动事件推进过它；只显示冻结的，阶段不明，列出可能的几个。接手时不知道的次数写“至少 n”。只从发票清单得知的订单：阶段不明，商品推定为服务，付款时间不明（不据此计任何时限和退款），实收推定为票面金额。',
      en: 'An order first met midway is adopted: its stage (or none known), hold and start, with what was concluded marked as inferred. A list’s update time is only a bound, so a start taken from it is inferred. An inferred clock shows its task as such, opens no appeal and sets nothing off, but asks someone. A row that shows a stage proves that no automatic event had moved the order yet; one that shows only a hold leaves the stage open among the possible ones. Unknown counters read “at least n”. If all we have is an invoice row, the stage is unknown, the goods are taken to be a service, nothing is counted from the unknown payment, and the amount received is taken to be the invoice’s.',
    },
  },
  W25: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '与平台清单对账', en: 'Reconciling with the console’s list' },
    text: {
      zh: '后来的清单显示了另一个阶段：从我方所记到清单所示若只有一条最短的路，就把沿途的事实记下，发生时间推定为更新时间；由待验收到已完成，更新时间不早于到期时刻的算自动验收，否则算客户验收。清单落后于我方、而还有待回填的，不算冲突，只是待回填。其余都是冲突，两边并列，由人定。时间晚于导入时刻的，留下并提醒，到那一刻之前不起算时限。',
      en: 'When a later list shows another stage and a single shortest path of moves leads there, those moves are recorded as facts, taken to have happened at the update time; a completion counts as automatic if that time isn’t before the due instant, and otherwise as the customer’s. A list behind our log while something waits to be filled in is no conflict. Everything else is, with both sides shown for a person to settle. An instant later than the import is kept with a warning and starts no clock before it comes.',
    },
  },
} as const satisfies Record<string, Clause>
