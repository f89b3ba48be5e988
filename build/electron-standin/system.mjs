// `powerMonitor` and `safeStorage`: parts of the system that only Electron reaches.

import { StrictEmitter, lacking, strict } from './strict.mjs'

/** Nothing is sent by itself: tests emit what they need. */
export const powerMonitor = strict(
  'powerMonitor',
  new StrictEmitter(
    'powerMonitor',
    'suspend resume lock-screen unlock-screen shutdown on-ac on-battery user-did-become-active user-did-resign-active',
  ),
)

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => false,
  encryptString() {
    throw lacking('encryption (safeStorage.isEncryptionAvailable() says so)')
  },
  decryptString() {
    throw lacking('encryption (safeStorage.isEncryptionAvailable() says so)')
  },
})
