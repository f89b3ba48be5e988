// How a log becomes a projection. The rules do it, and the store doesn't know them: whoever opens the store gives this
// function to what needs it (rebuild, drift check).
import type { StreamLog } from './logged.ts'
import type { OrderProjection } from './order-projection.ts'

/** Folds one order's whole log. Null for a stream that shows no order (yet): nothing is kept for it. */
export type Projector = (log: StreamLog) => OrderProjection | null
