// jsdom lays nothing out; a list then shows no row. This gives every element one size for a test file.
import { afterAll, beforeAll } from 'vitest'

export const giveLayout = (width: number, height: number): void => {
  const sizes = { offsetWidth: width, offsetHeight: height, clientWidth: width, clientHeight: height }
  const before = new Map<string, PropertyDescriptor | undefined>()
  beforeAll(() => {
    for (const [name, value] of Object.entries(sizes)) {
      before.set(name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name))
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
    }
    HTMLElement.prototype.scrollTo = () => undefined
  })
  afterAll(() => {
    for (const [name, descriptor] of before)
      if (descriptor === undefined) Reflect.deleteProperty(HTMLElement.prototype, name)
      else Object.defineProperty(HTMLElement.prototype, name, descriptor)
  })
}
