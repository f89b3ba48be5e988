// Every bench, in the order they run and stand in the table.
import { bundle } from './bundle.ts'
import { cmdDurable } from './cmd-durable.ts'
import { cmdGroup } from './cmd-group.ts'
import { dueSweep } from './due-sweep.ts'
import { flowStep } from './flow-step.ts'
import { importCsv, importXlsx } from './import-list.ts'
import type { Bench } from './lib/bench.ts'
import { pageQueue } from './page-queue.ts'
import { rebuild } from './rebuild.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { size } from './size.ts'
import { start } from './start.ts'
import { uiList } from './ui-list.ts'

export const benches: readonly Bench[] = [
  cmdDurable,
  cmdGroup,
  pageQueue,
  search,
  dueSweep,
  flowStep,
  rules,
  rebuild,
  importXlsx,
  importCsv,
  size,
  start,
  uiList,
  bundle,
]
