// The workbench's own decisions about time: when a clock runs, what governs it, and which day counts.
import type { Clause } from './clause.ts'

export const workbenchTimeClauses = {
  W1: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '时限的起算、暂停与顺延', en: 'How clocks start, pause and move' },
    text: {
      zh: '一步的时限从订单进入这一步起算，审核中修改需求不重新起算。冻结的时间不计：申诉暂停交付的时限，退款暂停交付和开票的时限，质保从不暂停。暂停期间到期时间不变，是否逾期停在冻结那一刻。解冻后，暂停过的时限（逾期的也在内）各按重叠时长顺延，起点不动；按工作日计的，落到当天或下一个工作日结束，零点算前一天。因 T10 申诉而决定继续的，服务商环节重新计时；因 T11 或 T12 的，对应的驳回次数归零。',
      en: 'A step’s clock starts as the order enters it, and an edit during review doesn’t restart it. Frozen time doesn’t count: an appeal stops the delivery clocks, a refund those of delivery and invoice, and the warranty runs through both. Meanwhile the due instant stands and being overdue stays as it was. Afterwards every stopped clock, overdue or not, moves by the time the two overlapped, its start unchanged; one counted in working days then closes with the working day it lands on or the next, midnight being the end of the day before. Resuming after an appeal on T10 restarts the provider’s step; after one on T11 or T12 it empties that counter.',
    },
  },
  W3: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '自动事件记真实时间', en: 'Automatic events bear their true date' },
    text: {
      zh: '自动发生的事记在到期那一刻，而不是工作台发现的时候：电脑合上三周再打开，验收仍按真实日期入账，先后次序不乱。',
      en: 'What happens by itself is dated when it fell due, not when the workbench woke up to it, and takes its place in sequence, even if the computer was shut for weeks.',
    },
  },
  W4: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '时限用起算时的版本', en: 'A clock keeps the version it started under' },
    text: {
      zh: '时限从头到尾按起算时有效的规则版本，新版本不影响之前已经开始的。',
      en: 'Each clock obeys the rules in force at its start to the end. A later version leaves it alone.',
    },
  },
  W8: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '违规算哪一年', en: 'The year a violation counts in' },
    text: {
      zh: '违规计入作出认定的那个北京时间公历年（补记的看所填的发生时间），是否出自投诉、何时录入都不影响。',
      en: 'A violation belongs to the calendar year, Beijing time, in which it was decided (the stated instant, if recorded afterwards), whether it grew out of a complaint or not and whenever it was entered.',
    },
  },
  W10: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '工作日怎么数', en: 'Counting working days' },
    text: {
      zh: '起算当天不计，到最后一个工作日结束为止，节假日和调休以官方公布的日历为准。哪一年的日历还不知道，就按周一至周五数，并且说明。',
      en: 'The day it starts on is left out, and the last working day counts to its end, by the official calendar of holidays and make-up days. For a year whose calendar isn’t known yet, Monday to Friday serve, and the workbench says so.',
    },
  },
  W11: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '12 个月内的扣款怎么数', en: 'Counting deductions over 12 months' },
    text: {
      zh: '以每次扣款往前数 12 个月。超过规定次数起，之后一年标为可能被追加；平台真的提出要求，追加才算应缴。',
      en: 'Each deduction looks back over 12 months. From the first one beyond the allowed number, the year after it is marked as exposed to the surcharge, which is owed only once the platform demands it.',
    },
  },
  W12: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '正好到点的那一刻', en: 'The very instant of a limit' },
    text: {
      zh: '“之内”包括正好到点的那一刻，“超过”则还不包括；因此自动发生的事，过了那一刻才看得到，日期仍记在那一刻。年末例外：0 点已经是新年。',
      en: '“Within” still holds exactly at the limit and “more than” doesn’t hold yet, so what follows by itself shows just after the limit and is dated at it. Only the year’s end differs: midnight is already the new year.',
    },
  },
  W20: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '自定目标', en: 'Own targets' },
    text: {
      zh: '店铺可以在平台时限之外自定目标：多久确认、多久交付、每个商品承诺几个工作日。目标只产生待办，从不拦人。确认目标从付款算到确认；交付目标从确认起算，实施中显示，成果被驳回也不改期；两种冻结都会让它暂停。T10 由此回到本义：客户可以申诉的起点。',
      en: 'Beside the marketplace’s limits a shop can aim for its own: how soon to confirm, to deliver, or a product’s promised working days. A target makes a task and never stands in the way. The one for confirming runs from payment until confirmation; the one for delivering from confirmation, shown while work is in hand and unmoved by a rejected result. Any hold pauses them. T10 is then just the point from which the customer may appeal.',
    },
  },
} as const satisfies Record<string, Clause>
