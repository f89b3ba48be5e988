// Conduct: after-sales, what a provider must not do, customer data, complaints and infringement claims.
import type { Clause } from './clause.ts'

export const conductClauses = {
  A12: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第12条',
    title: { zh: '售后服务', en: 'After-sales service' },
    text: {
      zh: '北京时间周一至周五 9:00–18:00 有人在线，半分钟内应答，否则须设自动回复；商品用不了时，提供替代方案、备份和迁移。',
      en: 'Someone is online Monday to Friday from 9:00 to 18:00 Beijing time and answers within half a minute, or an automatic reply does. If the product fails, the provider offers an alternative, a backup and migration.',
    },
  },
  A14: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第14条',
    title: { zh: '不得引导站外交易', en: 'No trade outside the platform' },
    text: {
      zh: '不得把交易引到平台以外，列入违规目录。',
      en: 'Taking a deal away from the platform is forbidden, and a type in the violation catalogue.',
    },
  },
  A15: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第15条',
    title: { zh: '不得虚假交易', en: 'No fake trade' },
    text: {
      zh: '不得虚构交易；没做完就催客户确认也在此列。因此提交成果时，工作台会提醒一句。',
      en: 'Trade must be real. Pressing a customer to confirm work that isn’t finished falls under this, which is why the workbench says so when a result is submitted.',
    },
  },
  A16: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第16条',
    title: { zh: '不得不正当竞争', en: 'No unfair competition' },
    text: {
      zh: '不得以不正当手段竞争，列入违规目录。',
      en: 'Competing by unfair means is forbidden, and a type in the violation catalogue.',
    },
  },
  A18: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第18条',
    title: { zh: '其他禁止的行为', en: 'Further conduct ruled out' },
    text: {
      zh: '下列行为也列入违规目录：冒用平台名义，损害平台品牌，擅改服务器安全设置，越权或留后门，隐瞒并利用漏洞，辱骂威胁，未经同意的推销，欺诈，商品及其资料久不更新，丢失或混淆客户数据，阻挠投诉。',
      en: 'The catalogue also holds these: posing as the platform, hurting its brand, tampering with a server’s security, gaining rights or leaving a way in, keeping a flaw secret to use it, insults and threats, promotion nobody asked for, fraud, letting products or their entries go stale, losing or mixing up customer data, standing in the way of a complaint.',
    },
  },
  'A18.8': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第18条 · 8',
    title: { zh: '客户数据够用即止', en: 'Customer data only as needed' },
    text: {
      zh: '客户数据只取服务所必需的，不多用；工作台的做法见 W9。',
      en: 'Customer data is used as far as the service calls for it and no further. W9 says how the workbench sees to that.',
    },
  },
  'A18.15': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第18条 · 15',
    title: { zh: '服务结束删备份', en: 'Back-ups deleted at the end' },
    text: {
      zh: '为服务做的备份，服务结束就要删掉；这是交付收尾清单里的一步。',
      en: 'Copies made for the work go when the work is over. The closing checklist of a delivery has a step for it.',
    },
  },
  'A18.16': {
    kind: 'clock',
    source: 'A',
    article: '管理规范 第18条 · 16',
    refuses: true,
    title: { zh: '答复投诉', en: 'Answering a complaint' },
    text: {
      zh: '接到投诉须在规定时限内答复，并配合查明情况。',
      en: 'A complaint gets an answer within the time allowed, and the provider helps to find out what happened.',
    },
  },
  'A18.17': {
    kind: 'record',
    source: 'A',
    article: '管理规范 第18条 · 17',
    title: { zh: '遇到侵权主张', en: 'An infringement claim' },
    text: {
      zh: '有人主张侵权时：商品下架，给客户提供替代，并帮助迁移。',
      en: 'Faced with an infringement claim, the provider takes the product down, offers a replacement and moves customers over.',
    },
  },
} as const satisfies Record<string, Clause>
