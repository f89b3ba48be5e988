// `nativeTheme`: light or dark, passed on to every page.

import { StrictEmitter, strict } from './strict.mjs'
import { allContents } from './web-contents.mjs'

class Theme extends StrictEmitter {
  /** @type {'system' | 'light' | 'dark'} */
  #source = 'system'

  constructor() {
    super('nativeTheme', 'updated')
  }

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    if (source === this.#source) return
    this.#source = source
    const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }]
    for (const contents of allContents()) contents.page.post('Emulation.setEmulatedMedia', { features })
    this.emit('updated')
  }

  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }

  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  prefersReducedTransparency = false
}

export const nativeTheme = strict('nativeTheme', new Theme())
