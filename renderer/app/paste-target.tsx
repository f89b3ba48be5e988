// A list pasted or dropped anywhere outside a text field begins an import with it.
import { useEffect } from 'react'

import { openImport, usePanels } from '../actions/panels.ts'
import { isTextField } from '../ui/keyboard.ts'

/** A single word is not a list; a list has a second column or a second row. */
const looksLikeList = (text: string): boolean => /[\t\n]/.test(text.trim())

const isListFile = ({ name }: File): boolean => /\.(csv|tsv|txt|xlsx)$/i.test(name)

/** A form that is being filled in keeps what is pasted or dropped beside it from starting an import. */
const isBusy = (): boolean => usePanels.getState().open !== null || document.querySelector('[aria-modal=true]') !== null

const onPaste = (event: ClipboardEvent): void => {
  if (event.defaultPrevented || isTextField(event.target) || isBusy()) return
  const data = event.clipboardData
  const file = [...(data?.files ?? [])].find(isListFile)
  const text = data?.getData('text/plain') ?? ''
  const html = data?.getData('text/html') ?? ''
  if (file === undefined && !looksLikeList(text) && !html.includes('<table')) return
  event.preventDefault()
  openImport(file === undefined ? { text, html } : { file })
}

const onDragOver = (event: DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}

/** A dropped file that no field took: a list is imported, anything else must not navigate the window away. */
const onDrop = (event: DragEvent): void => {
  if (event.defaultPrevented) return
  event.preventDefault()
  const file = [...(event.dataTransfer?.files ?? [])].find(isListFile)
  if (file !== undefined && !isBusy()) openImport({ file })
}

export function PasteTarget() {
  useEffect(() => {
    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  return null
}
