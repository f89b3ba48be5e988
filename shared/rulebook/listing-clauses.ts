// Entry and listing: getting into a marketplace, putting products up for sale, and keeping them there.
import type { Clause } from './clause.ts'

export const listingClauses = {
  'A-ON': {
    kind: 'record',
    source: 'A',
    article: '入驻流程',
    title: { zh: '申请入驻', en: 'Applying for entry' },
    text: {
      zh: '申请时填报公司名称、联系人、电话、邮箱、类目、注册地、主营业务与优势，并同意协议；之后是审核、洽谈，最后上架。',
      en: 'The application names the company, whom to contact and how, category, place of registration, business and strengths, and accepts the agreement. Review, talks and listing follow.',
    },
  },
  'A-MK': {
    kind: 'record',
    source: 'A',
    article: '入驻条件',
    title: { zh: '各市场的入驻条件', en: 'Conditions of each market' },
    text: {
      zh: '软件市场：企业具备资质，有全天候支持团队，软件成熟，以平台镜像交付。建站与服务市场：技术与客服不少于 15 人，从业至少一年，在线支持不低于 5×8，产品建立在平台之上。工作台按清单逐项核对并留存凭证。',
      en: 'Software: a qualified company, round-the-clock support, a mature product delivered as an image on the platform. Websites and services: at least 15 technical and support staff, a year in the trade, online support of at least 5×8, products built on the platform. The workbench keeps a checklist with evidence for each.',
    },
  },
  A9: {
    kind: 'record',
    source: 'A',
    article: '管理规范 第9条',
    title: { zh: '入驻资料', en: 'Entry file' },
    text: {
      zh: '入驻资料包括：实名账号、营业执照与身份证件（个人则与账号一致）、联系人，登记好的服务人员、服务时间和质保，签署的协议，缴清的保证金；商品须在平台上运行或与平台相关。',
      en: 'On file are a real-name account, licence and identity papers that match it, contacts, registered staff, hours and warranty, the signed agreement and the deposit. Goods run on the platform or belong with it.',
    },
  },
  A10: {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第10条',
    refuses: true,
    title: { zh: '上架之前', en: 'Before a product is listed' },
    text: {
      zh: '上架前须做到：通过安全审核；备有面向客户的协议；遵守开源许可；标题、图片、属性、价格与说明相符；不放站外链接；自有网站上有说明合作关系并链回的页面；有下架预案。',
      en: 'A product is listed once it has passed a security audit, comes with terms for the customer, honours open-source licences, matches its title, pictures, attributes and price, and links nowhere outside. The provider’s own site tells of the cooperation and links back, and there is a plan for taking it off sale.',
    },
  },
  'A10.8': {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第10条 · 8',
    refuses: true,
    title: { zh: '商品文案禁用语', en: 'Wording of a listing' },
    text: {
      zh: '文案不得出现“唯一”“最优”一类绝对说法，不得推销平台上没有的东西，也不得另设用户注册。工作台检查草稿，逐处标出。',
      en: 'A listing doesn’t claim to be the only or the best, sells nothing the marketplace doesn’t carry, and brings no sign-up of its own. Drafts are checked and every hit is marked.',
    },
  },
  'A18.1': {
    kind: 'clock',
    source: 'A',
    article: '管理规范 第18条 · 1',
    refuses: true,
    title: { zh: '资料变更要申报', en: 'Reporting changed documents' },
    text: {
      zh: '入驻资料有变更或失效，须在规定时限内申报。',
      en: 'When an entry document changes or lapses, the platform hears of it within the time allowed.',
    },
  },
  'A18.10': {
    kind: 'gate',
    source: 'A',
    article: '管理规范 第18条 · 10',
    refuses: true,
    title: { zh: '更新先过安全审核', en: 'Updates are audited first' },
    text: {
      zh: '已上架商品要更新，先通过安全审核，再发布。',
      en: 'No update of a listed product goes out before a security audit has cleared it.',
    },
  },
  'A18.14': {
    kind: 'auto',
    source: 'A',
    article: '管理规范 第18条 · 14',
    refuses: true,
    title: { zh: '久无订单强制下架', en: 'Delisted for want of orders' },
    text: {
      zh: '商品从上架或最近一单算起，连续满规定期限没有新订单，强制下架。',
      en: 'A product nobody has ordered for the whole idle period, counted from its listing or latest order, is taken off sale.',
    },
  },
  'A-FIN': {
    kind: 'count',
    source: 'A',
    article: '附则',
    title: { zh: '规则修订的适用', en: 'When a revision applies' },
    text: {
      zh: '修订从生效日起管以后的行为，以前的行为照当时的规则。所以规则包按生效日分版：操作、计数和金额看行为当时，时限看起算当时（见 W4），应缴保证金则一律看今天。',
      en: 'A revision rules what is done from its effective date; what was done before keeps the rules of its day. Packs are dated accordingly: acts, counts and amounts follow the version of the act, clocks that of their start (see W4), and the deposit required always that of today.',
    },
  },
} as const satisfies Record<string, Clause>
