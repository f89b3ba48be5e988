// Runs in the page: Chromium's own file chooser.

/**
 * Self-contained: its source is sent to the page.
 * @param {{ multiple: boolean, directory: boolean, accept: string }} wanted
 * @returns {Promise<number>} how many files were chosen; they wait in `globalThis.__electronChosen`
 */
export function chooseFiles({ multiple, directory, accept }) {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple, webkitdirectory: directory, accept })
  return new Promise((resolve) => {
    const done = () => {
      const files = [...(input.files ?? [])]
      Object.defineProperty(globalThis, '__electronChosen', {
        value: directory ? files.slice(0, 1) : files,
        configurable: true,
      })
      resolve(directory ? Math.min(files.length, 1) : files.length)
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    input.click()
  })
}
