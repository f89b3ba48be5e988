// What an evidence pack says beside the rules' own words. Names of its files are the same in both languages.
import { ruleWords } from '../../../shared/contract/words/language.ts'
import type { RuleWords } from '../../../shared/contract/words/language.ts'

export const packNames = {
  html: '时间线.html',
  pdf: '时间线.pdf',
  originals: '原件',
  log: '日志.jsonl',
  head: '链头.json',
  readMe: '说明.txt',
  manifest: '清单.sha256',
} as const

interface ReadMe {
  readonly title: string
  readonly made: string
  readonly personal: boolean
  readonly withheld: number
  readonly lost: readonly string[]
}

const zh = {
  pack: '证据包',
  head: {
    order: '订单ID',
    violation: '案卷',
    complaint: '投诉',
    shop: '店铺',
    customer: '客户',
    product: '商品',
    amount: '实付（元）',
    paidAt: '付款时间',
    stage: '阶段',
    contact: '联系人',
    receiver: '发票收件人',
  },
  made: (at: string, by: string): string => `${at}（北京时间）由 ${by} 导出`,
  masked: '个人信息已隐去',
  open: '含个人信息',
  steps: '时间线',
  stands: '现状与依据',
  clauses: '所引条款',
  lost: '缺失的原件',
  why: { missing: '文件不在了', damaged: '文件已损坏，与登记的 SHA-256 不符' },
  recorded: (at: string): string => `${at} 补记`,
  superseded: '已被取代，不再计入',
  waiting: '记下但未生效，待处理',
  files: '附件',
  noFile: '只有名称，没有文件',
  clock: '时限',
  due: '到期',
  ended: (event: string, at: string): string => `${at} ${event}，时限结束`,
  runs: '仍在计时',
  days: { start: '起', counted: '计', skipped: '不计', end: '止' },
  readMe: (asked: ReadMe): string =>
    [
      `证据包 · ${asked.title}`,
      `${asked.made} · ${asked.personal ? '含个人信息' : '个人信息已隐去'}`,
      '',
      '一、核对文件：在解压后的文件夹里运行  sha256sum -c 清单.sha256  ，每行都应为 OK（macOS 用 shasum -a 256 -c 清单.sha256）。',
      '二、核对日志：日志.jsonl 每行是一条记录。以下算法只用 SHA-256：',
      '   1. previous（十六进制还原为字节）接上 hashed 的 UTF-8 字节，其 SHA-256 应等于 hash；',
      '   2. 从 32 个零字节起，逐行取 SHA-256（上一行的 chain 字节 ‖ 本行的 hash 字节），应等于本行的 chain；',
      '   3. 最后一行的 chain 应等于 链头.json 的 head。',
      '   两条记录之间可能有其他订单的记录，所以 previous 不一定是上一行的 hash；seq 是在整个日志里的序号。',
      `三、带 withheld 的行：原文里有电话或邮箱，已按隐去要求略去，只留哈希，第 1 步跳过（本包 ${asked.withheld} 行）。`,
      '四、原件是附件的原样副本，其中的内容没有隐去。',
      ...(asked.lost.length === 0 ? [] : ['', '缺失的原件：', ...asked.lost]),
      '',
    ].join('\n'),
  broken: '日志校验未通过，下列记录与其哈希不符',
}

export type EvidenceWords = typeof zh &
  RuleWords['words'] &
  Pick<RuleWords, 'account' | 'language'> & { readonly rule: RuleWords }

const en: typeof zh = {
  pack: 'Evidence pack',
  head: {
    order: 'Order ID',
    violation: 'Case',
    complaint: 'Complaint',
    shop: 'Shop',
    customer: 'Customer',
    product: 'Product',
    amount: 'Paid (yuan)',
    paidAt: 'Paid at',
    stage: 'Stage',
    contact: 'Contact',
    receiver: 'Invoice recipient',
  },
  made: (at, by) => `Made ${at} (Beijing) by ${by}`,
  masked: 'personal data masked',
  open: 'with personal data',
  steps: 'Timeline',
  stands: 'How it stands, and why',
  clauses: 'Clauses cited',
  lost: 'Originals that are lost',
  why: { missing: 'the file is gone', damaged: 'the file is damaged: it is no longer what its SHA-256 says' },
  recorded: (at) => `recorded ${at}`,
  superseded: 'superseded, no longer counts',
  waiting: 'kept without effect, to be looked at',
  files: 'Files',
  noFile: 'a name only, no file',
  clock: 'Clock',
  due: 'Due',
  ended: (event, at) => `ended ${at} by: ${event}`,
  runs: 'still running',
  days: { start: 'start', counted: 'counted', skipped: 'skipped', end: 'end' },
  readMe: (asked) =>
    [
      `Evidence pack · ${asked.title}`,
      `${asked.made} · ${asked.personal ? 'with personal data' : 'personal data masked'}`,
      '',
      '1. Files: in the unpacked folder run  sha256sum -c 清单.sha256  ; every line must say OK (macOS: shasum -a 256 -c).',
      '2. Log: every line of 日志.jsonl is one act. With SHA-256 alone:',
      '   a. the bytes of previous (from hexadecimal) followed by hashed in UTF-8 must hash to hash;',
      '   b. from 32 zero bytes on, SHA-256(chain of the line before ‖ hash of this line) must be the line’s chain;',
      '   c. the last chain must be head in 链头.json.',
      '   Acts of other orders may lie between two lines, so previous need not be the hash above; seq is the place in the whole log.',
      `3. Lines with withheld: their text holds a phone or an e-mail and is left out; only their hash stands, skip a. (${asked.withheld} here)`,
      '4. Originals are copies as they were; nothing inside them is masked.',
      ...(asked.lost.length === 0 ? [] : ['', 'Originals that are lost:', ...asked.lost]),
      '',
    ].join('\n'),
  broken: 'The log does not hold: these records are not what their hash says',
}

const joined = (own: typeof zh, rule: RuleWords): EvidenceWords => ({
  ...rule.words,
  ...own,
  account: rule.account,
  language: rule.language,
  rule,
})

export const evidenceWords: Readonly<Record<'zh' | 'en', EvidenceWords>> = {
  zh: joined(zh, ruleWords.zh),
  en: joined(en, ruleWords.en),
}
