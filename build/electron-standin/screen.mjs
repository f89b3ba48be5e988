// `screen`: one display, measured in Chromium where there is one, and the pretended one where there is not.

import { HEADLESS_SCREEN } from './chromium-flags.mjs'
import { chromium } from './chromium.mjs'
import { StrictEmitter, strict } from './strict.mjs'

let display = describe({
  ...HEADLESS_SCREEN,
  availWidth: HEADLESS_SCREEN.width,
  availHeight: HEADLESS_SCREEN.height,
  scale: 1,
})

/** @param {{ width: number, height: number, availWidth: number, availHeight: number, scale: number }} measured */
function describe({ width, height, availWidth, availHeight, scale }) {
  return {
    id: 1,
    label: 'stand-in',
    bounds: { x: 0, y: 0, width, height },
    size: { width, height },
    workArea: { x: 0, y: 0, width: availWidth, height: availHeight },
    workAreaSize: { width: availWidth, height: availHeight },
    scaleFactor: scale,
    rotation: 0,
    internal: true,
  }
}

/** Asks Chromium's first window about the real screen. */
export async function measureScreen() {
  const { targetInfos } = await chromium().send('Target.getTargets')
  const page = targetInfos.find((/** @type {{ type: string }} */ target) => target.type === 'page')
  if (!page) return
  const { sessionId } = await chromium().send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
  const expression =
    '({ width: screen.width, height: screen.height, availWidth: screen.availWidth, availHeight: screen.availHeight, scale: devicePixelRatio })'
  const { result } = await chromium().send('Runtime.evaluate', { expression, returnByValue: true }, sessionId)
  await chromium().send('Target.detachFromTarget', { sessionId })
  display = describe(result.value)
}

export const primaryDisplay = () => display

class Screen extends StrictEmitter {
  constructor() {
    super('screen', 'display-added display-removed display-metrics-changed')
  }

  getPrimaryDisplay() {
    return display
  }

  getAllDisplays() {
    return [display]
  }

  getDisplayMatching() {
    return display
  }

  getDisplayNearestPoint() {
    return display
  }
}

export const screen = strict('screen', new Screen())
