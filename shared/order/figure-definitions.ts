// What each figure of a report means, in words anyone can check, with the clauses it rests on. Shown wherever the figure stands:
// on the page, on paper and in the workbook.
import type { ClauseId } from '../rulebook/clauses.ts'
import type { FigureId } from './figures.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

export interface FigureDefinition {
  readonly clauses: readonly ClauseId[]
  /** What is divided by what, or what is counted. */
  readonly counts: Words
  /** Which month an order's row stands in. */
  readonly when: Words
  /** What isn't counted, and why. */
  readonly leftOut: Words
}

export const figureDefinitions: Readonly<Record<FigureId, FigureDefinition>> = {
  'on-time': {
    clauses: ['T10', 'W20', 'W12', 'W1', 'W24'],
    counts: {
      zh: '我方到期前做完的交付期限 ÷ 期内见分晓的全部交付期限。期限有四种：确认或驳回需求、提交验收（平台时限），确认、交付（店铺自定目标）。做晚了、到期时还没做、过期后因关闭而终止的，都算未按时；正好在到期时刻做完算按时。',
      en: 'Our delivery deadlines met by their due instant ÷ all that were decided in the period. Four kinds: answering a requirement and submitting a result (the marketplace’s limits), confirming and delivering (the shop’s own targets). Done late, not done when it fell due, or ended by closing once overdue: missed. Exactly at the due instant is on time.',
    },
    when: {
      zh: '做完和到期哪个在先，就计入哪个月：逾期的计入到期的那个月，以后补做也不再换月。',
      en: 'Counted in the month of its end or its due instant, whichever came first: an overdue one counts in the month it fell due, and doing it later doesn’t move it.',
    },
    leftOut: {
      zh: '还没到期的；到期前因退款、关闭、申诉而终止的（没有机会做完）；起算或完成时刻只是推定的（不知道是否晚了）。冻结、退款期间不走时限，到期顺延。驳回验收后重新出现的交付目标不重复计，只看第一次提交。',
      en: 'what isn’t due yet; what a refund, closing or appeal ended before it was due (there was no chance to do it); what began or ended at an inferred instant (nobody knows whether it was late). Time under a hold doesn’t run, the due instant moves. A delivery target shown again after a rejected result isn’t counted twice: the first submission decides.',
    },
  },
  rejections: {
    clauses: ['T6', 'T9', 'T11', 'T12', 'W1'],
    counts: {
      zh: '期内的驳回次数：我方驳回需求，用户驳回验收。每单驳回 = 需求驳回次数 ÷ 期内确认的需求数，验收驳回次数 ÷ 期内通过的验收数。达到申诉次数：使用户可以申诉的那一次驳回，按平台规则的次数；没有申诉的平台不计这一项。',
      en: 'Rejections in the period: of requirements by us, of results by the customer. Per order: requirement rejections ÷ requirements confirmed in the period, result rejections ÷ results accepted in the period. Limit reached: the rejection from which the customer may appeal, by the marketplace’s own number; where there are no appeals it isn’t counted.',
    },
    when: { zh: '计入驳回发生的那个月。', en: 'Counted in the month it happened.' },
    leftOut: {
      zh: '接手之前的驳回（清单只显示至少几次，不显示时刻）。申诉处理后次数清零，再次达到的再计一次。',
      en: 'rejections before an order was adopted (a list proves a number at least, not when). An appeal settled sets the number back to nothing; reaching the limit again counts again.',
    },
  },
  stays: {
    clauses: ['T7', 'W1', 'W24', 'W25'],
    counts: {
      zh: '订单在一个阶段完整停留的时间：从进入到离开，24 小时为一天，计到 0.1 天（不足的舍去）。中位数是一半的停留不超过的时间，第 90 百分位是九成不超过的时间（取实际出现的值，不插值）。',
      en: 'How long orders stayed whole in a stage: from entering to leaving, in days of 24 hours, cut to a tenth. Half of the stays aren’t longer than the median, nine in ten not longer than the 90th percentile (always a length that occurred, nothing in between).',
    },
    when: { zh: '计入离开该阶段的那个月。', en: 'Counted in the month the order left the stage.' },
    leftOut: {
      zh: '仍在该阶段的；被退款或关闭打断的（没有走完）；接手时已在该阶段、或进出时刻只是推定的（不知道多长）。申诉冻结和退款中的时间扣除。',
      en: 'orders still there; stays cut short by a refund or closing (they weren’t finished); stays an order was first seen in, or that began or ended at an inferred instant (nobody knows how long). Time under an appeal or a refund is taken out.',
    },
  },
  invoices: {
    clauses: ['I1', 'I4', 'W4', 'W12', 'W1'],
    counts: {
      zh: '到期前开出的发票 ÷ 到期日在期内的全部发票申请。期限以申请时的规则版本为准（各平台不同）。到期后才开、仍未开的，算超期；正好在到期时刻开出算按期。',
      en: 'Invoices issued by their due instant ÷ all requests whose due instant lies in the period. The limit is that of the rules in force at the request (it differs by marketplace). Issued later, or still open and overdue: over the limit. Exactly at the due instant is within it.',
    },
    when: {
      zh: '计入到期的那个月，不论什么时候开出。',
      en: 'Counted in the month it is due, whenever it was issued.',
    },
    leftOut: {
      zh: '还没到期也没开的；到期前取消或标记已退款的（不必再开）；没有时限的线下开票；清单没写开票时间、只知道导入前已开的（不知道是否晚了）。退款审核期间不走时限。',
      en: 'what is neither due nor issued yet; what was cancelled or marked refunded before it was due (nothing was left to issue); offline ones, which have no limit; what a list shows as issued without saying when (nobody knows whether it was late). Time under a refund doesn’t run.',
    },
  },
}
