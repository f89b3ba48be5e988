// Violations, points and leaving: what becomes of a provider who breaks the rules or goes.
import type { Clause } from './clause.ts'

export const standingClauses = {
  A19: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第19条',
    refuses: true,
    title: { zh: '违规类型与记分', en: 'Violations and their points' },
    text: {
      zh: '违规依附表认定，写明类型、情形和记分。来源里没有这张附表，因此目录作为规则包数据，可以编辑，每一类都注明条款（见 W6）。',
      en: 'Violations are judged by an annex of types, descriptions and points. The source came without it, so the catalogue is pack data that can be edited, each type with its clause (see W6).',
    },
  },
  A20: {
    kind: 'auto',
    source: 'A',
    article: '管理规范 第20条',
    refuses: true,
    title: { zh: '记分满额清退', en: 'Expelled at the limit' },
    text: {
      zh: '一个公历年内记分达到清退分值，全部商品下架，服务商清退，保证金余额一并扣除。',
      en: 'Points that reach the limit within a calendar year take every product off sale, expel the provider and cost it the whole deposit.',
    },
  },
  A21: {
    kind: 'count',
    source: 'A',
    article: '管理规范 第21条',
    title: { zh: '记分清零', en: 'Points return to zero' },
    text: {
      zh: '每年 12 月 31 日 24:00 记分清零。投诉处理跨了年的，记在下一年。',
      en: 'At the end of 31 December the points are wiped. A complaint still being dealt with then counts in the new year.',
    },
  },
  A22: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第22条',
    title: { zh: '协议终止', en: 'The agreement ends' },
    text: {
      zh: '协议解除或到期没有续签，合作就此结束，工作台予以登记。',
      en: 'When the agreement is ended or isn’t renewed, the cooperation is over and that is put on record.',
    },
  },
  A23: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第23条',
    refuses: true,
    title: { zh: '主动退出', en: 'Leaving voluntarily' },
    text: {
      zh: '服务商可以自行退出。退出以后不再经营，只办理遗留事项。',
      en: 'A provider may leave of its own accord. From then on only what was left open can still be dealt with.',
    },
  },
  A24: {
    kind: 'notice',
    source: 'A',
    article: '管理规范 第24条',
    refuses: true,
    title: { zh: '可以清退的情形', en: 'Grounds for expulsion' },
    text: {
      zh: '平台可以清退服务商的情形有五种：(1) A19 写明可清退的违规；(2) 不再具备入驻条件；(3) 在平台其他业务中被列入黑名单；(4) 记分满额；(5) 一个公历年里，售出商品部署在平台云上的占比低于规定比例。只有第 (4) 种会自动发生（见 A20）。',
      en: 'The platform may expel a provider (1) for a violation that A19 says deserves it, (2) when it no longer meets the entry conditions, (3) if another part of the platform has blacklisted it, (4) at the limit of points, (5) if in a calendar year too small a share of what it sold runs on the platform’s cloud. Only (4) comes by itself (see A20).',
    },
  },
  A25: {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第25条',
    refuses: true,
    title: { zh: '再次申请入驻', en: 'Applying again' },
    text: {
      zh: '自行退出的，从退出那一刻起等满规定期限才能再申请；被清退的，永远不能。',
      en: 'Whoever left freely may come back after the waiting time, counted from the moment of leaving. Whoever was expelled may not.',
    },
  },
  A26: {
    kind: 'notice',
    source: 'A',
    article: '管理规范 第26条',
    title: { zh: '退出的善后', en: 'What leaving entails' },
    text: {
      zh: '退出时，没有动工和没有做完的项目全额退款；已售出的只有云资源部分能续费；售后由服务商和客户自行处理。工作台列出受影响的订单。',
      en: 'Projects not started or not finished are paid back in full, only the cloud part of past sales can be renewed, and after-sales stay between provider and customer. The workbench lists the orders concerned.',
    },
  },
} as const satisfies Record<string, Clause>
