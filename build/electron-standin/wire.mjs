// What IPC carries here, in both directions: JSON, with `undefined` kept. Electron clones more (dates, maps, bytes);
// a payload that needs it is refused rather than silently changed.

import { createWire } from './page/wire.js'

const wire = createWire()

/** @type {(value: unknown) => string} throws a TypeError that names what can't be carried */
export const encodeWire = wire.encode

/** @type {(text: string) => any} */
export const decodeWire = wire.decode
