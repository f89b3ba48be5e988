// 店铺与商品: each shop with its targets and its products.
import { useState } from 'react'

import type { SettingsView } from '../../../shared/contract/api.ts'
import type { Product, Shop } from '../../../shared/contract/desk.ts'
import { useSession } from '../../api/queries.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow, useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { durationWords } from './duration.ts'
import { ProductDialog } from './product-dialog.tsx'
import { save } from './save.ts'
import { RowActs, SectionHead } from './section-parts.tsx'
import { ShopDialog } from './shop-dialog.tsx'

const removeProduct = (product: Product): void => {
  const { products: text } = textNow(settingsText)
  const back = (): void => void save('product.save', { ...product, id: null }, text.saved(product.name))
  void save('product.remove', { id: product.id }, text.removed(product.name), back)
}

interface ProductsProps {
  readonly shop: Shop
  readonly products: readonly Product[]
  readonly onEdit: (product: Product | null) => void
}

function Products({ shop, products, onEdit }: ProductsProps) {
  const { products: text, none, acts } = useText(settingsText)
  return (
    <>
      {products.length === 0 ? (
        <p className="settings-note">{text.empty}</p>
      ) : (
        <table className="settings-table is-products" aria-label={`${shop.name} ${text.title}`}>
          <thead>
            <tr>
              <th>{text.name}</th>
              <th>{text.goods}</th>
              <th>{text.selfOperated}</th>
              <th>{text.warranty}</th>
              <th>{text.promised}</th>
              <th className="settings-acts-head">
                <span className="visually-hidden">{acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {products.map((product) => (
              <tr key={product.id}>
                <td>{product.name}</td>
                <td className="fg-2">{text.goodsKinds[product.goods]}</td>
                <td className="fg-2">{product.selfOperated ? text.yes : text.no}</td>
                <td className="fg-2">{product.warranty === null ? text.byPack : durationWords(product.warranty)}</td>
                <td className="fg-2">
                  {product.promisedWorkdays === null ? none : text.workdays(product.promisedWorkdays)}
                </td>
                <RowActs name={product.name} onEdit={() => onEdit(product)} onRemove={() => removeProduct(product)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="settings-after">
        <ButtonAction label={text.add} size="small" icon="add" onPress={() => onEdit(null)} />
      </div>
    </>
  )
}

export function ShopsSection({ settings }: { settings: SettingsView }) {
  const { shops: text, edit } = useText(settingsText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const [shopForm, setShopForm] = useState<{ shop: Shop | null } | null>(null)
  const [productForm, setProductForm] = useState<{ shopId: string; product: Product | null } | null>(null)
  const target = (duration: Shop['targetConfirm']): string =>
    duration === null ? text.noTarget : durationWords(duration)
  return (
    <>
      <SectionHead section="shops" intro={text.intro}>
        <ButtonAction label={text.add} icon="add" onPress={() => setShopForm({ shop: null })} />
      </SectionHead>
      {settings.shops.length === 0 && (
        <EmptyState title={text.empty.title} text={text.empty.text} icon="add">
          <ButtonAction label={text.add} look="primary" onPress={() => setShopForm({ shop: null })} />
        </EmptyState>
      )}
      {settings.shops.map((shop) => {
        const market = marketplaces.find(({ id }) => id === shop.marketplace)
        return (
          <section key={shop.id} className="settings-shop" aria-label={shop.name}>
            <header>
              <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? shop.marketplace} />
              <h3>{shop.name}</h3>
              <span className="mono fg-2">{shop.accountId}</span>
              <span className="fg-3 ellipsis">
                {shop.targetConfirm === null && shop.targetDeliver === null
                  ? text.noTarget
                  : text.targets(target(shop.targetConfirm), target(shop.targetDeliver))}
              </span>
              <span className="grow" />
              <ButtonAction label={edit} description={shop.name} size="small" onPress={() => setShopForm({ shop })} />
            </header>
            <Products
              shop={shop}
              products={settings.products.filter(({ shopId }) => shopId === shop.id)}
              onEdit={(product) => setProductForm({ shopId: shop.id, product })}
            />
          </section>
        )
      })}
      {shopForm !== null && <ShopDialog {...shopForm} onClose={() => setShopForm(null)} />}
      {productForm !== null && <ProductDialog {...productForm} onClose={() => setProductForm(null)} />}
    </>
  )
}
