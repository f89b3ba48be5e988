// A second process that opens the store, says so, and holds it until it is killed.
import { systemClock } from '../../electron/platform/clock.ts'
import { makeIds } from '../../electron/platform/ids.ts'
import { openStore } from '../../electron/store/open.ts'

const clock = systemClock()
openStore({ file: process.argv[2] ?? '', clock, ids: makeIds(clock) })
console.log('held')
setInterval(() => {}, 1000)
