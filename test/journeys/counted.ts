// Counts what a job costs: a key or chord, a click, a typed text, a paste or a choice of files is one action each.
import type { Page } from '@playwright/test'

export interface Counted {
  readonly spent: () => number
  readonly press: (key: string) => Promise<void>
  readonly click: (role: 'button' | 'tab' | 'row', name: string) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly choose: (input: string, files: readonly string[]) => Promise<void>
}

export const counted = (page: Page): Counted => {
  let actions = 0
  const one = async (work: Promise<unknown>): Promise<void> => {
    actions += 1
    await work
  }
  return {
    spent: () => actions,
    press: (key) => one(page.keyboard.press(key)),
    click: (role, name) => one(page.getByRole(role, { name, exact: true }).first().click()),
    type: (text) => one(page.keyboard.type(text)),
    choose: (input, files) => one(page.locator(input).setInputFiles([...files])),
  }
}
