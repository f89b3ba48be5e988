// How a log becomes a projection. The rules do it, and the store doesn't know them: whoever opens the store gives this
// function to what needs it (rebuild, drift check).
import type { StreamLog } from './logged.ts'
import type { OrderProjection } from './order-projection.ts'
import type { ReadDb } from './sql.ts'

/** Folds one order's whole log, by the rules of the store it stands in. Null for a stream that shows no order (yet): nothing is kept for it. */
export type Projector = (log: StreamLog, db: ReadDb) => OrderProjection | null
