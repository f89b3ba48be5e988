// Imported right after the application's main module has run up to its first `await`: now Electron would start up.

import { startApp } from './app.mjs'

startApp()
