// What the clipboard holds, as far as this process knows: what the application wrote and what its pages copied.

/** @type {{ text: string, html: string }} */
let content = { text: '', html: '' }

/** @param {{ text: string, html: string }} copied */
export function writeLocally(copied) {
  content = copied
}

export const readLocally = () => content
