// The workbench's own decisions about what is data: flows, amounts, catalogues, couriers and numbers, silent sources.
import type { Clause } from './clause.ts'

export const workbenchDataClauses = {
  W2: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '流程是数据', en: 'Flows are data' },
    text: {
      zh: '阶段、操作、理由、时限和金额都写在规则包里，载入时检查；添一个平台只添一份规则包，不改程序。来源没有另说时，自营商品照标准流程走，由平台坐在客户的位置上。',
      en: 'Stages, commands, grounds, times and sums are written in a pack and checked as it loads, so a further marketplace is a further pack and no code. Unless a source says otherwise, self-operated goods follow the usual flow with the marketplace as their customer.',
    },
  },
  W5: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '保证金金额与推定', en: 'Deposit amounts, known and inferred' },
    text: {
      zh: '各类目金额是规则包数据；不认识的类目按最高的要。凡推定的金额，出现在哪里都标明。',
      en: 'The amount of each category is pack data, and a category nobody knows asks for the highest. An inferred amount says so wherever it appears.',
    },
  },
  W6: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '违规目录不编分值', en: 'No invented points' },
    text: {
      zh: '违规目录只收来源条文提到的类型；来源没给的分值留空，由主管填写，绝不编造。',
      en: 'The catalogue holds the types that the articles name. Where they give no points the field stays empty for the manager; none are made up.',
    },
  },
  W7: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '到付上限以 I2 为准', en: 'I2 decides on freight' },
    text: {
      zh: '能不能到付看 I2 的上限。金额在上限之内、却高于同意文字所写的，工作台提示这份同意没有覆盖到。两个数都在规则包里。',
      en: 'The ceiling of I2 is the one that counts. Above what the consent names and below that ceiling, the workbench points out that the consent doesn’t reach so far. Both sums are in the pack.',
    },
  },
  W15: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '快递单号只提醒', en: 'Tracking numbers only warn' },
    text: {
      zh: '工作台知道常见快递公司的代码和单号样式。各家样式有重叠，所以单号对不上、或更像另一家时，只提醒并列出可能的公司，不拦。',
      en: 'Couriers come with their codes and the shapes of their numbers. These overlap, so a number that suits none or suits another better brings a warning with candidates and never a no.',
    },
  },
  W16: {
    kind: 'decision',
    source: 'W',
    article: '—',
    title: { zh: '发票号码与税号', en: 'Invoice numbers and tax ids' },
    text: {
      zh: '纸质票号码 8 位，代码 10 或 12 位；数电票号码 20 位、没有代码，以文件或链接交付，不适用 I8 的物流两项。样式不符、同店重号都只提醒不拦，因为来源自己的清单里就有。统一社会信用代码按 GB 32100-2015 校验，不符也只提醒。',
      en: 'A paper invoice has 8 digits and a code of 10 or 12. A fully digital one has 20 and no code, and travels as a file or link, so the courier fields of I8 don’t concern it. Odd shapes and repeats within a shop only warn, since the source’s own list contains them, and so does a credit code that fails GB 32100-2015.',
    },
  },
  W17: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '按节点模板交付的平台', en: 'Marketplaces that deliver by node template' },
    text: {
      zh: '有的平台让每个商品按自己的节点模板交付。工作台跟踪规则包里的四个标准步骤，由连接器把节点（NotStart、Starting、Cancel、Finish；操作方 System、Custom、Provider）对应过来，日志里保留平台的节点名。',
      en: 'Some marketplaces give each product a template of nodes. The workbench follows the pack’s four usual steps; a connector maps the nodes (NotStart, Starting, Cancel, Finish; run by System, Custom or Provider) onto them, and the log keeps the names they had.',
    },
  },
  W18: {
    kind: 'decision',
    source: 'W',
    article: '—',
    refuses: true,
    title: { zh: '来源没有说的', en: 'Where a source is silent' },
    text: {
      zh: '每个平台的来源都不完整。发票、保证金、违规、退款没有写到的，先用该平台自己公开的数字，没有的再用服务商手册的条款，一律标“推定”并注明条款。申诉、服务商环节时限、自动验收没有写到的，就当作没有。没有专门条款的操作，引用哪一条由规则包写明。',
      en: 'No marketplace’s source covers everything. For invoices, deposit, violations and refunds the gaps are filled with figures that marketplace has made public, or else from the provider handbook, marked as inferred with the clause named. Appeals, a limit on the provider’s step and automatic acceptance simply don’t exist where they aren’t mentioned. A move without a clause of its own cites the one its pack names.',
    },
  },
} as const satisfies Record<string, Clause>
