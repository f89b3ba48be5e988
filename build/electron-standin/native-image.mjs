// `nativeImage`: a PNG that is passed on, never drawn.

import { readFileSync } from 'node:fs'
import { strict } from './strict.mjs'

export class NativeImage {
  #png

  /** @param {Buffer} png empty for no image */
  constructor(png) {
    this.#png = png
  }

  isEmpty() {
    return this.#png.length === 0
  }

  toPNG() {
    return this.#png
  }

  toDataURL() {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  /** Read from the PNG's header. */
  getSize() {
    if (this.#png.length < 24) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }

  setTemplateImage() {}
}

/** @param {Buffer} png */
const image = (png) => strict('NativeImage', new NativeImage(png))

export const nativeImage = strict('nativeImage', {
  createEmpty: () => image(Buffer.alloc(0)),
  /** @param {Buffer} buffer */
  createFromBuffer: (buffer) => image(buffer),
  /** @param {string} file */
  createFromPath(file) {
    try {
      return image(readFileSync(file))
    } catch {
      return image(Buffer.alloc(0))
    }
  },
})
