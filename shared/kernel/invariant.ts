// The two ways the code says "this cannot happen". Both throw: a broken invariant is our fault, never the user's.

/** Throws when `condition` does not hold; `why` says what we had relied on. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${why}`)
}

/** Closes a switch over a union: a new member makes it stop compiling. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
