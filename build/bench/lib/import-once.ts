// One import from file to store: read, mapped, checked, compared with what the desk holds, written. Run alone it prints how
// long that took and the most memory the process ever had: `node import-once.ts LIST STORE`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { applyImport } from '../../../electron/app/import-apply.ts'
import { planList } from '../../../electron/app/import-plan.ts'
import { closeDesk } from '../../../electron/app/open-desk.ts'
import { saveShop } from '../../../electron/store/settings/shops.ts'
import { mustBe } from './bench.ts'
import { benchDesk } from './review-desk.ts'

const SHOP = 'tencent:1001'

/** Milliseconds from the bytes to the commit. */
export const importOnce = async (list: string, store: string, rows: number): Promise<number> => {
  const desk = await benchDesk(store)
  desk.store.write((db) =>
    saveShop(db, {
      marketplace: 'tencent',
      accountId: '1001',
      name: '云帆一店',
      targetConfirm: null,
      targetDeliver: null,
      issuesSpecial: true,
    }),
  )
  const bytes = readFileSync(list)
  const started = performance.now()
  desk.shelf.picked.put('list', { name: path.basename(list), bytes })
  const plan = await planList(desk, { source: { kind: 'upload', uploadId: 'list' }, shopId: SHOP, mapping: null })
  applyImport(desk, plan.planId)
  const took = performance.now() - started
  mustBe(plan.counts.new === rows, `${rows} new orders, not ${JSON.stringify(plan.counts)}`)
  closeDesk(desk)
  return took
}

if (import.meta.main) {
  const [list = '', store = '', rows = '0'] = process.argv.slice(2)
  const ms = await importOnce(list, store, Number(rows))
  console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }))
}
