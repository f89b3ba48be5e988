// A few scenarios per marketplace that ship with the app: what a manager can hold a new version against without having
// written one.
import examples from './examples.json' with { type: 'json' }

const all: readonly { readonly pack: string }[] = examples

/** As they are written. */
export const exampleScenarios = (marketplace: string): readonly unknown[] =>
  all.filter(({ pack }) => pack === marketplace)
