// Reminders: the inbox behind the bell, and when one wants to be reminded.
import { count } from '../format.ts'
import type { reminders as zh } from '../zh/reminders.ts'

export const reminders: typeof zh = {
  title: 'Reminders',
  open: 'Open the reminders',
  unseen: (n) => (n === 0 ? 'None unread' : `${count(n)} unread`),
  list: 'List of reminders',
  groups: { unseen: 'Unread', today: 'Today', earlier: 'Earlier' },
  todo: {
    'requirement.confirm': 'Confirm the requirement',
    'result.submit': 'Submit the result',
    'target.confirm': 'Confirm the requirement (target)',
    'target.deliver': 'Submit the result (target)',
    'invoice.issue': 'Issue the invoice',
    'deposit.replenish': 'Top up the deposit',
    'product.sell': 'No orders for three months: to be delisted',
    'document.report': 'Report the changed document',
    'complaint.answer': 'Answer the complaint',
  },
  about: (todo, subject) => (subject === '' ? todo : `${todo} ${subject}`),
  escalated: (person) => (person === null ? 'Nobody acted' : `Nobody acted · ${person}`),
  escalatedHint: (person) =>
    person === null
      ? 'Overdue and nobody acted; it is assigned to nobody'
      : `Overdue and nobody acted; it is assigned to ${person}`,
  dismiss: 'Got it',
  hour: 'In 1 hour',
  tomorrow: 'Tomorrow 9:00',
  later: 'Later',
  seeAll: 'Mark all read',
  settings: 'Reminder settings',
  putOff: (until) => `Reminded again at ${until}`,
  more: (n) => `${count(n)} earlier ones are not listed`,
  empty: {
    title: 'No reminders',
    text: 'What comes due, is overdue or left alone is said here, also what fell due while the desk was closed.',
  },
  setting: {
    intro: 'Only deadlines of our own. How this desk reminds is its own matter, not a clause of a marketplace.',
    on: 'Remind',
    ladder: 'Before the deadline (hours)',
    ladderHint: 'With commas or spaces between, at most 6, such as 72, 24, 4',
    ladderBad: 'Between 0.5 and 720, at most 6 of them',
    quiet: 'Quiet hours',
    quietFrom: 'Quiet from',
    quietTo: 'Quiet until',
    quietHint:
      'Beijing time. A reminder that falls into them comes after them if that is still before the deadline, else earlier. Deadlines under 4 hours (a complaint’s 30 minutes) don’t wait.',
    timeBad: 'As 22:00',
    workdays: 'On working days only (make-up days included)',
    escalate: 'Tell the managers when overdue for (hours)',
    escalateHint: 'Empty: they aren’t told. An overdue complaint goes to them at once.',
    escalateBad: 'Between 0 and 720, or empty',
    saved: 'Reminder settings saved',
  },
}
