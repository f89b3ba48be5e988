// 工作台: what must be done, who may appeal, what the console doesn't know yet, what the next days bring.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { clock, count, monthDay } from '../format.ts'
import { time } from './time.ts'

export const home = {
  title: '工作台',
  roles: { manager: '主管', service: '实施', invoice: '开票' },
  view: '看谁的工作',
  invoices: {
    title: '待开发票',
    note: (due: number, overdue: number): string =>
      [`今天到期 ${count(due)} 张`, overdue > 0 ? `已逾期 ${count(overdue)} 张` : null]
        .filter((part) => part !== null)
        .join(' · '),
    all: (n: number): string => `全部 ${count(n)} 张`,
    safety: (due: number, overdue: number): string =>
      overdue > 0 ? `发票逾期 ${count(overdue)} 张` : `发票今天到期 ${count(due)} 张`,
    empty: { title: '没有待开的发票', text: '客户在控制台申请后，导入发票清单或在订单里记录。', go: '去发票' },
  },
  safety: {
    title: '我们安全吗',
    safe: '没有逾期，客户此刻都不能申诉。',
    risk: (overdue: number, appealable: number): string =>
      [
        overdue > 0 ? `${count(overdue)} 单我方逾期` : null,
        appealable > 0 ? `${count(appealable)} 单客户此刻可申诉` : null,
      ]
        .filter((part) => part !== null)
        .join('，'),
    atRisk: '有风险',
    fine: '平稳',
    columns: { overdue: '我方逾期', appealable: '客户可申诉' },
    waiting: (parts: readonly string[]): string => `等人处理：${parts.join('，')}`,
    flagged: (n: number): string => `${count(n)} 条与规则不符的记录`,
    conflicts: (n: number): string => `${count(n)} 单与清单不一致`,
    unknown: (n: number): string => `${count(n)} 单阶段待选定`,
  },
  due: {
    title: '今天到期与逾期',
    note: (n: number): string => `轮到我方 · ${count(n)} 项`,
    columns: { order: '订单号', customer: '客户', todo: '要做', left: '剩余', rejections: '驳回', assignee: '负责人' },
    todo: {
      'requirement.confirm': '确认需求',
      'result.submit': '提交验收',
      'target.confirm': '确认需求（目标）',
      'target.deliver': '提交验收（目标）',
    } as Readonly<Record<string, string>>,
    all: '全部',
    mine: '我的',
    empty: { title: '今天没有到期的事', text: '可以去交付看看之后几天要做的。', go: '去交付' },
    more: (n: number): string => `另 ${count(n)} 项，去交付查看`,
  },
  radar: {
    title: '可申诉雷达',
    note: '客户此刻或即将有权申诉',
    now: '现在',
    tomorrow: '今明两天',
    threeDays: '3 天内',
    others: (n: number): string => `另 ${count(n)} 单`,
    none: '没有',
    since: (ms: number): string => `已 ${time.span(ms)}`,
    at: (at: Instant, isToday: boolean): string => (isToday ? clock(at) : `${time.weekday(at)} ${clock(at)}`),
    ground: {
      T10: '我方环节将满时限',
      T11: '需求驳回达到次数',
      T12: '验收驳回达到次数',
    } as Readonly<Record<string, string>>,
    over: '我方环节超过时限',
  },
  load: {
    title: '14 天负荷',
    note: '到期件数',
    range: (from: Instant, to: Instant): string => `${monthDay(from)} → ${monthDay(to)}`,
    cell: (day: string, due: number, overdue: number, off: string): string =>
      `${day} ${due} 件${overdue > 0 ? `，另逾期 ${overdue} 件` : ''}${off === '' ? '' : `，${off}`}`,
    off: { weekend: '周末', holiday: '休' },
    makeUp: '调休上班',
    chart: '未来 14 天到期件数',
  },
  fillIn: {
    title: '待回填',
    note: (n: number): string => `${count(n)} 项已在此完成`,
    go: '逐项复制到控制台',
    none: '控制台都已填好',
  },
  firstSteps: {
    title: '先把订单放上来',
    text: '在控制台的订单列表里全选复制，回到这里粘贴；或导入导出的文件。',
    paste: '粘贴清单',
    import: '导入',
  },
}
