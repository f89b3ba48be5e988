// Home: what must be done, who may appeal, what the console doesn't know yet, what the next days bring.
import { clock, count, monthDay } from '../format.ts'
import type { home as zh } from '../zh/home.ts'
import { time } from './time.ts'

export const home: typeof zh = {
  title: 'Home',
  roles: { manager: 'Manager', service: 'Service', invoice: 'Invoices' },
  view: 'Whose work',
  invoices: {
    title: 'Invoices to issue',
    note: (due, overdue) =>
      [`${count(due)} due today`, overdue > 0 ? `${count(overdue)} overdue` : null]
        .filter((part) => part !== null)
        .join(' · '),
    all: (n) => `All ${count(n)}`,
    safety: (due, overdue) => (overdue > 0 ? `${count(overdue)} invoices overdue` : `${count(due)} invoices due today`),
    empty: {
      title: 'No invoice to issue',
      text: 'Once customers ask at the console, import the invoice list or record the request on its order.',
      go: 'Go to invoices',
    },
  },
  safety: {
    title: 'Are we safe',
    safe: 'Nothing overdue; no customer may appeal now.',
    risk: (overdue, appealable) =>
      [
        overdue > 0 ? `${count(overdue)} overdue on our side` : null,
        appealable > 0 ? `${count(appealable)} customers may appeal now` : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    atRisk: 'At risk',
    fine: 'Calm',
    columns: { overdue: 'Overdue', appealable: 'May appeal' },
    waiting: (parts) => `Waiting for a person: ${parts.join(', ')}`,
    flagged: (n) => `${count(n)} facts against the rules`,
    conflicts: (n) => `${count(n)} differ from the list`,
    unknown: (n) => `${count(n)} stages to choose`,
  },
  due: {
    title: 'Due today and overdue',
    note: (n) => `our turn · ${count(n)}`,
    columns: {
      order: 'Order',
      customer: 'Customer',
      todo: 'To do',
      left: 'Left',
      rejections: 'Rejected',
      assignee: 'Assignee',
    },
    todo: {
      'requirement.confirm': 'Confirm',
      'result.submit': 'Submit result',
      'target.confirm': 'Confirm (target)',
      'target.deliver': 'Submit (target)',
    },
    all: 'All',
    mine: 'Mine',
    empty: { title: 'Nothing is due today', text: 'Delivery shows what the next days bring.', go: 'Go to delivery' },
    more: (n) => `${count(n)} more in delivery`,
  },
  radar: {
    title: 'Appeal radar',
    note: 'customers who may appeal now or soon',
    now: 'now',
    tomorrow: 'by tomorrow',
    threeDays: 'within 3 days',
    others: (n) => `${count(n)} more`,
    none: 'none',
    since: (ms) => `for ${time.span(ms)}`,
    at: (at, isToday) => (isToday ? clock(at) : `${time.weekday(at)} ${clock(at)}`),
    ground: {
      T10: 'our step reaches its limit',
      T11: 'requirement rejected too often',
      T12: 'result rejected too often',
    },
    over: 'our step is past its limit',
  },
  load: {
    title: '14 days ahead',
    note: 'falling due',
    range: (from, to) => `${monthDay(from)} → ${monthDay(to)}`,
    cell: (day, due, overdue, off) =>
      `${day}: ${due} due${overdue > 0 ? `, besides ${overdue} overdue` : ''}${off === '' ? '' : `, ${off}`}`,
    off: { weekend: 'weekend', holiday: 'holiday' },
    makeUp: 'working day',
    chart: 'Falling due in the next 14 days',
  },
  fillIn: {
    title: 'To fill in',
    note: (n) => `${count(n)} done here`,
    go: 'Copy into the console',
    none: 'The console knows everything',
  },
  firstSteps: {
    title: 'Put orders on the desk first',
    text: 'Copy the order list in the console and paste it here, or import an exported file.',
    paste: 'Paste a list',
    import: 'Import',
  },
}
