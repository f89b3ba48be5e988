// What `browser.mjs` offers to the scripts that are TypeScript.

/** The executable of a Chromium, Chrome or Edge; throws an error that says what to install when there is none. */
export function findBrowser(): string
