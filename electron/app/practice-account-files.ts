// What the practice desk's shop in trouble keeps with its account: an entry file that is nearly whole, a licence that soon
// lapses, one that has, a case under appeal, a receipt. All invented; the originals aren't part of a practice desk.
import { addDays, dayOf, endOfDay } from '../../shared/kernel/civil.ts'
import type { CaseFile, EntryItem } from '../../shared/contract/account-files.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { readAccount } from './accounts/account-log.ts'
import { saveCase, saveEntryItem, saveReceipt } from './accounts/files/save-files.ts'
import type { Desk } from './desk.ts'
import type { AccountMoment } from './practice-accounts.ts'

const WRITTEN_DAYS_AGO = 200
const APPEALED_DAYS_AGO = 1

/** Days from now until it lapses; null for what doesn't. */
const entryItems: readonly (readonly [item: string, note: string, validForDays: number | null])[] = [
  ['company', '与营业执照一致', null],
  ['contact', '运营主管', null],
  ['phone', '', null],
  ['email', '', null],
  ['place', '广东 深圳', null],
  ['agreement', '纸质原件在档案柜 A-2', null],
  ['review', '', null],
  ['staff', '名册 18 人，社保证明每季更新', 12],
  ['years', '自 2019 年起', null],
  ['support', '排班表在共享盘', null],
  ['real-name', '', null],
  ['licence', '副本在档案柜 A-1', 220],
  ['contacts', '', null],
  ['staff-and-hours', '服务承诺书一年一签', -6],
  ['signed', '年度框架协议', 31],
]

const entryItem = (note: string, validUntil: Instant | null): EntryItem => ({
  done: true,
  note,
  validUntil,
  attachments: [],
})

const caseOf = (until: Instant): CaseFile => ({
  noticeAt: after(until, -2 * DAY),
  noticeNumber: 'TZ-2041',
  noticeText: '客户反映项目尚未完成即被要求确认验收，核实后按诱导提前确认处理，并扣除部分保证金。',
  facts: '实施人员在结果提交当日电话提醒客户验收，当时还有一项数据核对未完成。已补做并取得客户书面说明。',
  attachments: [],
  appeal: {
    filedAt: after(until, -APPEALED_DAYS_AGO * DAY),
    text: '提醒验收时已告知剩余事项，客户书面说明可证；请求减轻处理。',
    attachments: [],
    outcome: null,
    decidedAt: null,
  },
  closedAt: null,
  deductions: [],
})

const keepEntryFile = (desk: Desk, shopId: string, until: Instant): void => {
  for (const [item, note, days] of entryItems) {
    const validUntil = days === null ? null : endOfDay(addDays(dayOf(until), days))
    saveEntryItem(desk, { shopId, item, value: entryItem(note, validUntil) })
  }
}

/** The notice of the last case with what was taken for it, and the receipt of what was paid first. */
const keepCase = (desk: Desk, shopId: string, until: Instant): void => {
  const acts = readAccount(desk.store.db, shopId)?.log.acts ?? []
  const taken = acts.findLast(({ name }) => name === 'deposit.deduct')
  const paid = acts.find(({ name }) => name === 'deposit.pay')
  const value = caseOf(until)
  saveCase(desk, { shopId, item: 'V-04', value: { ...value, deductions: taken === undefined ? [] : [taken.id] } })
  if (paid === undefined) return
  const receipt = {
    number: 'SJ-10352',
    receivedAt: after(until, -450 * DAY),
    courier: '顺丰速运',
    tracking: 'SF1020304050607',
  }
  saveReceipt(desk, { shopId, item: paid.id, value: { ...receipt, keptWhere: '财务档案盒 3', attachments: [] } })
}

/** Only the shop with the long story keeps anything; the others' pages show where to begin. */
export const accountFileMoments = (desk: Desk, shopId: string, nth: number, until: Instant): readonly AccountMoment[] =>
  nth === 2
    ? [
        { at: after(until, -WRITTEN_DAYS_AGO * DAY), run: () => keepEntryFile(desk, shopId, until) },
        { at: after(until, -APPEALED_DAYS_AGO * DAY), run: () => keepCase(desk, shopId, until) },
      ]
    : []
