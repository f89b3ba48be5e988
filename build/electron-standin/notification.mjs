// `Notification`: says that it isn't supported, and means it.

import { StrictEmitter, lacking, strict } from './strict.mjs'

class Note extends StrictEmitter {
  /** @param {{ title?: string, body?: string }} [options] */
  constructor({ title = '', body = '' } = {}) {
    super('Notification', 'show click close failed reply action')
    this.title = title
    this.body = body
    return strict('Notification', this)
  }

  static isSupported() {
    return false
  }

  show() {
    throw lacking('notifications (Notification.isSupported() says so)')
  }

  close() {}
}

export const Notification = strict('Notification', Note)
