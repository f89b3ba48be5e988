// The field's own words: the Chinese term people say, the id the code uses for it, and what it means.
import type { Bilingual } from './clause.ts'

export type Term = {
  /** As it is said on the desk and at the consoles. */
  readonly term: string
  /** As it is written in code, events and scenarios. */
  readonly id: string
  readonly meaning: Bilingual
}

const term = (chinese: string, id: string, zh: string, en: string): Term => ({
  term: chinese,
  id,
  meaning: { zh, en },
})

export const glossary: readonly Term[] = [
  // Stages of a delivery
  term(
    '需求待提交',
    'requirement-pending',
    '已付款，等客户写需求',
    'paid; the customer has yet to state the requirement',
  ),
  term(
    '待确认需求',
    'requirement-review',
    '需求已交，等服务商确认或驳回',
    'the provider is to confirm or reject the requirement',
  ),
  term('需求已驳回', 'requirement-rejected', '需求被退回，等客户修改', 'sent back; the customer is to revise it'),
  term('实施中', 'implementing', '需求已确认，服务商在做', 'confirmed; the provider is at work'),
  term('待验收', 'acceptance-review', '成果已交，等客户验收', 'the customer is to accept or reject the result'),
  term('已完成', 'completed', '验收通过，交付结束', 'accepted; delivery has ended'),
  term('已关闭', 'closed', '退款或由平台终止', 'refunded, or ended by the platform'),

  // Holds
  term(
    '冻结',
    'hold',
    '盖在阶段之上，期间交付操作关闭、时限暂停',
    'lies over a stage, closing delivery and stopping clocks',
  ),
  term('申诉冻结', 'appeal', '因申诉而冻结，等平台运营处理', 'a hold by appeal, until operations settles it'),
  term('退款中', 'refund', '因退款申请而冻结，等平台决定', 'a hold by refund request, until the platform decides'),

  // Who
  term('客户', 'customer', '在平台上购买的一方；“轮到”一栏写作用户', 'whoever bought on the marketplace'),
  term('服务商', 'provider', '我方：使用工作台的一方', 'our side, which works at this desk'),
  term('平台运营', 'operations', '平台处理申诉的运营经理', 'the platform’s manager who settles appeals'),
  term(
    '平台',
    'platform',
    '市场本身，作出退款、扣款等决定',
    'the marketplace itself, which decides refunds and deductions',
  ),
  term('店铺', 'shop', '服务商在一个平台上的一个账号', 'one account of the provider on one marketplace'),
  term('控制台', 'console', '平台自己的后台，以它的记录为准', 'the marketplace’s own back office, the place of record'),

  // Goods
  term('人工服务', 'service', '由人来做的商品，走交付流程', 'goods that people carry out; they have a delivery flow'),
  term(
    'SaaS 含人工',
    'saas-manual',
    '带人工环节的 SaaS 商品，走交付流程',
    'SaaS with a manual part; it has a delivery flow',
  ),
  term('应用', 'application', '买来即用的软件，没有交付流程', 'software used as bought; no delivery flow'),
  term('工具', 'tool', '工具类商品，没有交付流程，不退款', 'a tool; no delivery flow, never refunded'),
  term(
    '自营',
    'self-operated',
    '平台自己出售，由平台坐在客户的位置',
    'sold by the marketplace, which takes the customer’s seat',
  ),

  // Rules
  term('条款', 'clause', '规则手册的一条，有编号、来源和原文位置', 'one numbered rule with its source and article'),
  term('规则包', 'pack', '一个平台自某日起的全部参数', 'all parameters of one marketplace from a date on'),
  term(
    '依据',
    'basis',
    '一个日期、金额或拒绝背后的条款、起点与算法',
    'the clause, start and counting behind a date, sum or refusal',
  ),
  term('推定', 'inferred', '不是记录而是推断出来的，一律标明', 'concluded rather than recorded, and marked as such'),
  term('拒绝', 'refusal', '规则不许，列出不满足的条款', 'the rules say no, with each clause not met'),
  term('提醒', 'notice', '在适用处显示，不拦人', 'shown where it applies; never blocks'),
  term(
    '标记',
    'flag',
    '一条事实所违反的条款，留给人处理',
    'a clause that a recorded fact contradicts, left for a person',
  ),
  term(
    '退款权益',
    'entitlement',
    '此刻可否退款、走哪条路、退多少',
    'whether, by which way and how much could be refunded now',
  ),
  term(
    '担保期',
    'guarantee',
    '从购买到完成，或付款后一段时间',
    'from purchase to completion, or for a time after payment',
  ),
  term('质保', 'warranty', '完成之后，按商品的承诺', 'after completion, for as long as the product promises'),

  // Time
  term('待办', 'obligation', '某一方到某一刻须做的事', 'what one side has to do by an instant'),
  term(
    '时限',
    'clock',
    '从起算到到期的一段，按起算时的规则',
    'a stretch from start to due, ruled by the pack of its start',
  ),
  term('起算', 'since', '时限开始的那一刻', 'the instant a clock starts'),
  term(
    '到期',
    'due',
    '时限届满的那一刻，正好到点仍算在内',
    'the instant a clock runs out; exactly then is still in time',
  ),
  term('逾期', 'overdue', '已过到期时刻', 'past the due instant'),
  term('暂停', 'paused', '冻结期间不走的时限', 'a clock that stands still under a hold'),
  term('自定目标', 'target', '店铺自己定的时限，只提醒', 'a limit the shop sets for itself; it never blocks'),
  term('工作日', 'workday', '按官方日历要上班的日子', 'a day worked by the official calendar'),
  term('调休', 'make-up day', '因节假日而改为上班的周末', 'a weekend day worked in exchange for a holiday'),

  // The record
  term('操作', 'command', '有人想做的一件事，规则可能拒绝', 'what someone wants to do; the rules may refuse it'),
  term('事实', 'fact', '别处已经发生、补记进来的事', 'what has happened elsewhere and is recorded here'),
  term('事件', 'event', '已经发生并记下的一笔，永不改动', 'one entry of what happened, never altered'),
  term('流程日志', 'process log', '一个订单的全部事件，依次排列', 'all events of an order in sequence'),
  term('被取代', 'superseded', '仍在日志里、不再算数的事件', 'an event still in the log that no longer counts'),
  term('撤销', 'undo', '另记一笔，取消前面的一次操作', 'an entry that takes an earlier act back'),
  term('撤回', 'withdraw', '提出的人收回申诉或退款申请', 'taking back one’s own appeal or refund request'),
  term('平台回填', 'fill-in', '把这里办的事录进平台控制台', 'entering at the console what was done here'),
  term('接手', 'adopt', '把中途才见到的订单纳入工作台', 'taking in an order first met midway'),
  term(
    '对账',
    'reconcile',
    '用平台清单核对并补上我方所缺',
    'checking a console’s list against our log and filling the gaps',
  ),

  // Invoices and deposit
  term('抬头', 'title', '发票上购买方的名称', 'the buyer’s name on the invoice'),
  term('到付', 'collect', '快递费由收件人付', 'the recipient pays the courier'),
  term('寄付', 'prepaid', '快递费由寄件人付', 'the sender pays the courier'),
  term('数电票', 'digital', '全面数字化的电子发票，没有纸', 'a fully digital invoice, without paper'),
  term('冲红', 'reverse', '用红字发票冲销已开的发票', 'undoing an issued invoice with a red-letter one'),
  term('补足', 'replenish', '把保证金补到应缴额', 'bringing the deposit back to what is required'),
  term('清退', 'expel', '平台把服务商请出市场', 'the platform removes the provider'),
]
