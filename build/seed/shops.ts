// The shops of the made-up desk, what they sell, and who works there.
import type { Product, Shop } from '../../shared/contract/desk.ts'
import type { Goods } from '../../shared/kernel/facts.ts'
import type { Ids } from '../../electron/platform/ids.ts'
import { marketplaces } from '../../electron/app/packs/rules.ts'
import type { WriteDb } from '../../electron/store/open.ts'
import { savePerson } from '../../electron/store/settings/people.ts'
import { saveProduct } from '../../electron/store/settings/products.ts'
import { saveShop } from '../../electron/store/settings/shops.ts'

interface Sold {
  readonly name: string
  readonly goods: Goods
  /** Of a hundred orders of a shop. */
  readonly share: number
  readonly selfOperated: boolean
  readonly warranty: Product['warranty']
  readonly promisedWorkdays: number | null
  readonly prices: readonly number[]
}

const service = { goods: 'service', selfOperated: false, warranty: null, promisedWorkdays: null } as const

/** Prices are in yuan. */
const catalogue: readonly Sold[] = [
  {
    ...service,
    name: '网站定制开发',
    share: 20,
    warranty: { months: 12 },
    promisedWorkdays: 15,
    prices: [6800, 12800, 29800],
  },
  { ...service, name: '数据库迁移', share: 18, promisedWorkdays: 7, prices: [4800, 9800, 15800] },
  { ...service, name: '安全加固', share: 18, prices: [999, 2999, 5800] },
  { ...service, name: '等保测评整改', share: 14, warranty: { months: 6 }, prices: [39800, 58000] },
  { ...service, name: '云上架构咨询', share: 8, selfOperated: true, prices: [3000, 6000] },
  { ...service, name: 'SaaS CRM 实施', share: 14, goods: 'saas-manual', promisedWorkdays: 10, prices: [12800, 19800] },
  { ...service, name: '日志分析镜像', share: 5, goods: 'application', prices: [199, 399] },
  { ...service, name: '巡检工具', share: 3, goods: 'tool', prices: [99] },
]

export interface SoldProduct {
  readonly product: Product
  readonly share: number
  readonly prices: readonly number[]
}

export interface SeedShop {
  readonly shop: Shop
  readonly products: readonly SoldProduct[]
}

export interface SeedDesk {
  readonly shops: readonly SeedShop[]
  readonly people: readonly string[]
}

const shopNames = ['云帆一店', '蓝桥服务', '远山科技', '星河交付', '青禾实施'] as const
const staff = ['刘洋', '周敏', '陈静', '赵磊', '孙艳', '何涛'] as const

const addShop = (db: WriteDb, ids: Ids, index: number): SeedShop => {
  const marketplace = marketplaces[index % marketplaces.length] ?? ''
  const name = `${shopNames[index % shopNames.length]}${index < shopNames.length ? '' : index + 1}`
  const shop = saveShop(db, {
    marketplace,
    accountId: String(100_012_345_000 + index * 37),
    name,
    targetConfirm: index % 2 === 0 ? { days: 2 } : null,
    targetDeliver: { workdays: 8 },
  })
  const products = catalogue.map(({ name, goods, selfOperated, warranty, promisedWorkdays, share, prices }) => {
    const wanted = { id: ids.other(), shopId: shop.id, name, goods, selfOperated, warranty, promisedWorkdays }
    return { product: saveProduct(db, wanted), share, prices }
  })
  return { shop, products }
}

/** Shops take the marketplaces in turn. */
export const furnish = (db: WriteDb, ids: Ids, shops: number): SeedDesk => ({
  shops: Array.from({ length: shops }, (_, index) => addShop(db, ids, index)),
  people: staff.map((name, index) => {
    const role = index === 0 ? 'manager' : 'service'
    return savePerson(db, { id: ids.other(), name, role }).id
  }),
})
