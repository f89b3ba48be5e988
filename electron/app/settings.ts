// Settings: shops and their products, people, templates, checklists, preferences. Each is saved whole under its id.
import type { ApiInput, ApiOutput, SettingsView } from '../../shared/contract/api.ts'
import type { Preferences } from '../../shared/contract/desk.ts'
import { fileSize } from '../platform/fs.ts'
import { listChecklists, saveChecklist, tick } from '../store/settings/checklists.ts'
import { listPeople, savePerson } from '../store/settings/people.ts'
import { listProducts, saveProduct } from '../store/settings/products.ts'
import { listShops, saveShop } from '../store/settings/shops.ts'
import { listTemplates } from '../store/settings/templates.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import type { Native } from './native.ts'
import { marketplaces } from './packs/rules.ts'
import { keepPreferences, readPreferences } from './preferences.ts'

export const settingsChanged = (desk: Desk): void => desk.push({ kind: 'changed', topics: ['settings'] })

export const settingsView = ({ store: { db, paths } }: Desk): SettingsView => ({
  shops: listShops(db),
  products: listProducts(db),
  people: listPeople(db),
  templates: listTemplates(db),
  checklists: listChecklists(db),
  preferences: readPreferences(db),
  storePath: paths.db,
  storeBytes: fileSize(paths.db) ?? 0,
})

export const savePreferences = (desk: Desk, native: Native, changed: Partial<Preferences>): Preferences => {
  const preferences = desk.store.write((db) => keepPreferences(db, changed))
  if (changed.theme !== undefined) native.showTheme(changed.theme)
  settingsChanged(desk)
  return preferences
}

/** A shop is added for a marketplace the desk has rules for; its account never changes, its name and targets may. */
export const shopSave = (desk: Desk, shop: ApiInput<'shop.save'>): ApiOutput<'shop.save'> => {
  if (!marketplaces.includes(shop.marketplace)) throw new CallRefused('not-found', shop.marketplace)
  if (shop.accountId.trim() === '') throw new CallRefused('bad-input', 'accountId')
  const saved = desk.store.write((db) => saveShop(db, { ...shop, name: shop.name.trim() || shop.accountId.trim() }))
  settingsChanged(desk)
  return saved
}

export const productSave = (desk: Desk, product: ApiInput<'product.save'>): ApiOutput<'product.save'> => {
  if (!listShops(desk.store.db).some(({ id }) => id === product.shopId))
    throw new CallRefused('not-found', product.shopId)
  const id = product.id ?? desk.ids.other()
  const saved = desk.store.write((db) => saveProduct(db, { ...product, id, name: product.name.trim() }))
  settingsChanged(desk)
  return saved
}

export const personSave = (desk: Desk, person: ApiInput<'person.save'>): ApiOutput<'person.save'> => {
  const id = person.id ?? desk.ids.other()
  const saved = desk.store.write((db) => savePerson(db, { ...person, id, name: person.name.trim() }))
  settingsChanged(desk)
  return saved
}

export const checklistSave = (desk: Desk, list: ApiInput<'checklist.save'>): ApiOutput<'checklist.save'> => {
  const saved = desk.store.write((db) => saveChecklist(db, { ...list, id: list.id ?? desk.ids.other() }))
  settingsChanged(desk)
  return saved
}

export const tickItem = (desk: Desk, { stream, itemId, done }: ApiInput<'order.tick'>): null => {
  const ticked = done ? { at: desk.clock.now(), by: desk.seat.person } : null
  desk.store.write((db) => tick(db, stream, itemId, ticked))
  desk.push({ kind: 'changed', topics: ['orders'] })
  return null
}
