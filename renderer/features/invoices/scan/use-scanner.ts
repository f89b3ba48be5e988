// Listens to every key of the window while the scanner has it: readings go out, and no key of a scan presses a button.
import { useEffect, useEffectEvent, useState } from 'react'

import { isComposing, pressesControl } from '../../../ui/keyboard.ts'
import { SCAN_PAUSE_MS, characterOf, idleReader, paused, pressed } from './scanner.ts'
import type { Press, Reader, Reading } from './scanner.ts'

const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  modified: event.ctrlKey || event.altKey || event.metaKey,
  composing: isComposing(event),
  at: event.timeStamp,
})

const LONE_DIGIT = /^[1-9]$/

interface Listener {
  readonly onReading: (reading: Reading) => void
  /** A single digit that a person pressed: the answer to a question. False where none was asked. */
  readonly onDigit: (digit: number) => boolean
}

/** What stands half typed, for the screen to show. */
export const useScanner = ({ onReading, onDigit }: Listener): string => {
  const [typed, setTyped] = useState('')
  const out = useEffectEvent(onReading)
  const digit = useEffectEvent(onDigit)
  useEffect(() => {
    let reader: Reader = idleReader
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (next: Reader, reading: Reading | null): void => {
      reader = next
      if (reading !== null) out(reading)
    }
    const afterPause = (): void => {
      if (LONE_DIGIT.test(reader.text) && digit(Number(reader.text))) reader = idleReader
      const step = paused(reader, performance.now())
      take(step.reader, step.reading)
      setTyped(reader.text)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const press = pressOf(event)
      const idle = reader.text === ''
      const step = pressed(reader, press)
      const mine = characterOf(press) !== null || step.reading !== null || (!idle && step.reader !== reader)
      if (!mine || (idle && pressesControl(event))) return
      event.preventDefault()
      event.stopPropagation()
      take(step.reader, step.reading)
      clearTimeout(timer)
      timer = setTimeout(afterPause, SCAN_PAUSE_MS + 10)
      if (step.reading !== null) setTyped('')
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])
  return typed
}
