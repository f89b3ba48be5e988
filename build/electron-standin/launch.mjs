// How this process was launched, for the modules that need to know.

import { Switches } from './command-line.mjs'

/** @type {import('./command-line.mjs').CommandLine | null} */
let commandLine = null
/** @type {Switches | null} */
let switches = null

export const launch = {
  /** @param {import('./command-line.mjs').CommandLine} parsed */
  from(parsed) {
    commandLine = parsed
    switches = new Switches(parsed.argv)
  },
  get commandLine() {
    if (commandLine === null) throw new Error('the Electron stand-in is not running an application')
    return commandLine
  },
  get switches() {
    if (switches === null) throw new Error('the Electron stand-in is not running an application')
    return switches
  },
}
