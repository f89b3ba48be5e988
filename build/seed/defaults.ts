// The instant that seeded stores and benches live at, unless another is asked for.
import { invariant } from '../../shared/kernel/invariant.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'

const now = parseInstant('2026-09-23T10:26+08:00')
invariant(now, 'the default instant is one')
export const DEFAULT_NOW = now
