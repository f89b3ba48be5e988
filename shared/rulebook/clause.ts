// What a clause is, before any is named: its kind, where it comes from, and our own wording of it in both languages.

/** One text in both languages of the desk; Chinese is written first and English follows it. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** Which body of rules a clause belongs to; `sources` says what each one is. */
export type SourceId = 'T' | 'Q' | 'A' | 'W'

type Entry = {
  readonly source: SourceId
  /** Where in the source it stands, as the source itself numbers or names it; '—' where it gives neither. */
  readonly article: string
  readonly title: Bilingual
  /** Days and sums live in the rule packs and are never repeated here. */
  readonly text: Bilingual
}

/** A gate is there to refuse, so each one may be cited by a refusal. */
type Gate = Entry & { readonly kind: 'gate'; readonly refuses: true }

/** What a clause mainly is, when that isn't refusing; a few of these may be cited by a refusal all the same. */
type Other = Entry & {
  readonly kind: 'clock' | 'auto' | 'count' | 'notice' | 'record' | 'decision'
  readonly refuses?: true
}

export type Clause = Gate | Other

type Source = { readonly name: Bilingual; readonly note: Bilingual }

export const sources = {
  T: {
    name: { zh: '交付中心', en: 'Delivery centre' },
    note: {
      zh: '人工服务类商品与带人工环节的 SaaS 商品的交付流程说明。',
      en: 'The guide to delivering manual-service goods and SaaS goods with a manual part.',
    },
  },
  Q: {
    name: { zh: '人工服务类商品使用', en: 'Using manual-service goods' },
    note: {
      zh: '面向客户的说明：下单、提交需求、验收与退款。',
      en: 'The guide written for customers: ordering, stating the requirement, accepting, refunds.',
    },
  },
  A: {
    name: { zh: '服务商手册', en: 'Provider handbook' },
    note: {
      zh: '服务商管理规范及其保证金规则、发票管理、入驻流程、入驻条件与附则。',
      en: 'The provider management rules with their parts on deposits, invoices, entry, entry conditions and closing provisions.',
    },
  },
  W: {
    name: { zh: '工作台的取舍', en: 'The workbench’s own decisions' },
    note: {
      zh: '来源没有写明或互相矛盾之处，由工作台定下的做法。',
      en: 'What the workbench settled where the sources are silent or contradict each other.',
    },
  },
} as const satisfies Record<SourceId, Source>
