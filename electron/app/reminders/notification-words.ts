// Words of the system's notifications and of the tray, in both languages. They stand on a screen anyone may pass by: an order's
// number, the shop's name and what is to do, and nothing of any customer (W9).
import type { Preferences } from '../../../shared/contract/desk.ts'
import type { ReminderStep } from '../../../shared/contract/reminders.ts'

interface NotificationWords {
  readonly todo: Readonly<Record<string, string>>
  readonly other: string
  readonly step: Readonly<Record<ReminderStep, (todo: string, due: string) => string>>
  readonly body: (shop: string, about: string) => string
  /** Several that fell due while the desk was closed. */
  readonly missed: (n: number) => string
  /** Several at once. */
  readonly several: (n: number) => string
  readonly overdue: (n: number) => string
  readonly tray: { readonly open: string; readonly inbox: (n: number) => string; readonly quit: string }
}

const zh: NotificationWords = {
  todo: {
    'requirement.confirm': '确认需求',
    'result.submit': '提交验收',
    'target.confirm': '确认需求（目标）',
    'target.deliver': '提交验收（目标）',
    'invoice.issue': '开票',
    'deposit.replenish': '补足保证金',
    'product.sell': '商品三个月无订单将下架',
    'document.report': '报备资质变更',
    'complaint.answer': '答复投诉',
  },
  other: '有事要做',
  step: {
    before: (todo, due) => `${todo} · ${due} 到期`,
    overdue: (todo, due) => `已逾期：${todo} · ${due} 到期`,
    escalated: (todo, due) => `逾期无人处理：${todo} · ${due} 到期`,
  },
  body: (shop, about) => (about === '' ? shop : `${shop} · ${about}`),
  missed: (n) => `离开期间 ${n} 条提醒`,
  several: (n) => `${n} 条提醒`,
  overdue: (n) => (n === 0 ? '打开收件箱查看' : `其中逾期 ${n} 条`),
  tray: { open: '打开工作台', inbox: (n) => (n === 0 ? '提醒' : `提醒 · 未读 ${n} 条`), quit: '退出' },
}

const en: NotificationWords = {
  todo: {
    'requirement.confirm': 'Confirm the requirement',
    'result.submit': 'Submit the result',
    'target.confirm': 'Confirm the requirement (target)',
    'target.deliver': 'Submit the result (target)',
    'invoice.issue': 'Issue the invoice',
    'deposit.replenish': 'Top up the deposit',
    'product.sell': 'Product without orders will be delisted',
    'document.report': 'Report the changed document',
    'complaint.answer': 'Answer the complaint',
  },
  other: 'Something is to be done',
  step: {
    before: (todo, due) => `${todo} · due ${due}`,
    overdue: (todo, due) => `Overdue: ${todo} · was due ${due}`,
    escalated: (todo, due) => `Overdue and nobody acted: ${todo} · was due ${due}`,
  },
  body: (shop, about) => (about === '' ? shop : `${shop} · ${about}`),
  missed: (n) => `${n} reminders while you were away`,
  several: (n) => `${n} reminders`,
  overdue: (n) => (n === 0 ? 'Open the inbox' : `${n} of them overdue`),
  tray: { open: 'Open the desk', inbox: (n) => (n === 0 ? 'Reminders' : `Reminders · ${n} unread`), quit: 'Quit' },
}

export const notificationWords: Readonly<Record<Preferences['language'], NotificationWords>> = { zh, en }
