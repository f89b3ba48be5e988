// Runs in the page: a question with buttons, where Electron would open a native message box.

/**
 * Self-contained: its source is sent to the page. Styles are set on the elements: no policy forbids that.
 * @param {{ message: string, detail: string, buttons: string[], defaultId: number, cancelId: number, input?: string }} question
 * @returns {Promise<{ response: number, input: string }>}
 */
export function askQuestion({ message, detail, buttons, defaultId, cancelId, input }) {
  const box = document.createElement('dialog')
  Object.assign(box.style, {
    padding: '20px',
    border: '1px solid #ccc',
    borderRadius: '8px',
    maxWidth: '480px',
    font: '14px system-ui',
  })
  const heading = document.createElement('strong')
  heading.textContent = message
  const text = document.createElement('p')
  text.textContent = detail
  text.style.whiteSpace = 'pre-wrap'
  const field = document.createElement('input')
  Object.assign(field, { value: input ?? '', hidden: input === undefined })
  Object.assign(field.style, { width: '100%', marginBottom: '12px' })
  const row = document.createElement('div')
  Object.assign(row.style, { display: 'flex', gap: '8px', justifyContent: 'flex-end' })
  box.append(heading, text, field, row)
  return new Promise((resolve) => {
    /** @param {number} response */
    const answer = (response) => {
      box.remove()
      resolve({ response, input: field.value })
    }
    row.append(
      ...buttons.map((label, index) => {
        const button = document.createElement('button')
        button.textContent = label
        button.autofocus = index === defaultId
        button.addEventListener('click', () => answer(index))
        return button
      }),
    )
    box.addEventListener('cancel', () => answer(cancelId))
    document.body.append(box)
    box.showModal()
  })
}
