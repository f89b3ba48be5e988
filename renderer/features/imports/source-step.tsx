// Where a list comes from: pasted, dropped or picked. The imports so far stand below.
import { useEffect, useEffectEvent, useState } from 'react'

import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import type { FailureWords } from '../../text/failures.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { isTextField } from '../../ui/keyboard.ts'
import { ImportHistory } from './history.tsx'
import type { ImportFrom } from './use-import.ts'

const holdsTable = (text: string, html: string): boolean => /[\t\n,]/.test(text.trim()) || html.includes('<table')

interface SourceProps {
  readonly problem: FailureWords | null
  readonly onRead: (from: ImportFrom) => void
  readonly onPick: () => void
}

/** Listens to a paste anywhere in the window: the person need not click first. */
const usePaste = (take: (from: ImportFrom | null) => void): void => {
  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTextField(event.target)) return
    event.preventDefault()
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    take(file === undefined ? (holdsTable(text, html) ? { text, html } : null) : { file })
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}

export function SourceStep({ problem, onRead, onPick }: SourceProps) {
  const { source: text } = useText(importsText)
  const [nothing, setNothing] = useState(false)
  const take = (from: ImportFrom | null): void => {
    setNothing(from === null)
    if (from !== null) onRead(from)
  }
  usePaste(take)
  const paste = async (): Promise<void> => {
    const held = await guarded(() => call('clipboard.read', null))
    if (held !== null) take(holdsTable(held.text, held.html) ? held : null)
  }
  return (
    <div className="import-source">
      <section className="import-drop" aria-label={text.label}>
        <Icon name="import" />
        <b>{text.drop}</b>
        <p className="fg-2">{text.hint}</p>
        <div className="import-drop-acts">
          <ButtonAction label={text.paste} look="primary" keys="mod+v" onPress={() => void paste()} />
          <ButtonAction label={text.pick} onPress={onPick} />
        </div>
        {nothing && (
          <p className="import-problem" role="alert">
            <Icon name="warning" size="xs" />
            {text.nothing}
          </p>
        )}
        {problem !== null && (
          <p className="import-problem" role="alert">
            <Icon name="warning" size="xs" />
            <span>
              <b>{problem.title}</b> {problem.text}
            </span>
          </p>
        )}
      </section>
      <ImportHistory />
    </div>
  )
}
