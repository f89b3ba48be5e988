// One import from its source to its result: read, dry run, apply. Nothing is written before `apply`; leaving early drops
// the dry run. An answer that comes after the person went on is thrown away.
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ImportSource } from '../../../shared/contract/api.ts'
import type { ImportPlan, ImportRecord } from '../../../shared/contract/imports.ts'
import { forgetProgress } from '../../actions/announce.ts'
import type { ImportStart } from '../../actions/panels.ts'
import { CallFailed, call } from '../../api/bridge.ts'
import { uploadList } from '../../api/uploads.ts'
import type { FailureWords } from '../../text/failures.ts'
import { importFailure } from './import-failure.ts'

export type ImportStage =
  | { readonly kind: 'source'; readonly problem: FailureWords | null }
  | { readonly kind: 'reading'; readonly file: { name: string; sent: number; bytes: number } | null }
  | { readonly kind: 'plan'; readonly plan: ImportPlan; readonly busy: boolean; readonly problem: FailureWords | null }
  | { readonly kind: 'applying'; readonly plan: ImportPlan }
  | { readonly kind: 'done'; readonly record: ImportRecord }

export type ImportFrom = ImportStart | { readonly file: File }

/** What of a dry run a person may change. */
export interface PlanChoice {
  readonly shopId: string | null
  readonly mapping: Readonly<Record<string, string>> | null
}

const NO_CHOICE: PlanChoice = { shopId: null, mapping: null }
const atSource: ImportStage = { kind: 'source', problem: null }

export const useImport = (start: ImportFrom | null, onApplied: (record: ImportRecord) => void) => {
  const [stage, setStage] = useState<ImportStage>(start === null ? atSource : { kind: 'reading', file: null })
  const turn = useRef(0)
  const held = useRef<string | null>(null)
  const abort = useRef<AbortController | null>(null)

  const drop = useCallback((): void => {
    turn.current += 1
    abort.current?.abort()
    if (held.current !== null) void call('import.cancel', { planId: held.current }).catch(() => undefined)
    held.current = null
  }, [])

  const plan = useCallback(async (source: ImportSource, choice: PlanChoice, mine: number): Promise<void> => {
    const found = await call('import.plan', { source, ...choice }).finally(() => forgetProgress('import.read'))
    if (mine !== turn.current) return void (await call('import.cancel', { planId: found.planId }))
    held.current = found.planId
    setStage({ kind: 'plan', plan: found, busy: false, problem: null })
  }, [])

  /** Runs reading work; a failure of the world leads back to the source with words. */
  const reading = useCallback(
    async (work: (mine: number) => Promise<void>, file: { name: string; sent: number; bytes: number } | null) => {
      drop()
      const mine = turn.current
      setStage({ kind: 'reading', file })
      try {
        await work(mine)
      } catch (error) {
        if (mine !== turn.current) return
        if (!(error instanceof CallFailed)) throw error
        setStage({ kind: 'source', problem: importFailure(error.error) })
      }
    },
    [drop],
  )

  const readFile = useCallback(
    (file: File): Promise<void> => {
      const told = { name: file.name, sent: 0, bytes: file.size }
      return reading(async (mine) => {
        const controller = new AbortController()
        abort.current = controller
        const onProgress = (sent: number): void => {
          if (mine === turn.current) setStage({ kind: 'reading', file: { ...told, sent } })
        }
        const uploadId = await uploadList(file, { signal: controller.signal, onProgress })
        if (mine === turn.current) await plan({ kind: 'upload', uploadId }, NO_CHOICE, mine)
      }, told)
    },
    [reading, plan],
  )

  const read = useCallback(
    (from: ImportFrom): Promise<void> =>
      'file' in from
        ? readFile(from.file)
        : reading((mine) => plan({ kind: 'clipboard', ...from }, NO_CHOICE, mine), null),
    [readFile, reading, plan],
  )

  const pick = useCallback(async (): Promise<void> => {
    const picked = await call('import.pick', null)
    if (picked === null) return
    await reading((mine) => plan({ kind: 'upload', uploadId: picked.uploadId }, NO_CHOICE, mine), null)
  }, [reading, plan])

  useEffect(() => {
    let open = true
    queueMicrotask(() => {
      if (open && start !== null) void read(start)
    })
    return () => {
      open = false
      drop()
    }
  }, [start, read, drop])

  const replan = async (current: ImportPlan, choice: PlanChoice): Promise<void> => {
    const mine = turn.current
    setStage({ kind: 'plan', plan: current, busy: true, problem: null })
    try {
      await plan({ kind: 'plan', planId: current.planId }, choice, mine)
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      setStage({ kind: 'plan', plan: current, busy: false, problem: importFailure(error.error) })
    }
  }

  const apply = async (current: ImportPlan): Promise<void> => {
    setStage({ kind: 'applying', plan: current })
    try {
      const record = await call('import.apply', { planId: current.planId }).finally(() =>
        forgetProgress('import.apply'),
      )
      held.current = null
      setStage({ kind: 'done', record })
      onApplied(record)
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      setStage({ kind: 'plan', plan: current, busy: false, problem: importFailure(error.error) })
    }
  }

  const restart = useCallback((): void => {
    drop()
    setStage(atSource)
  }, [drop])

  return { stage, read, pick, replan, apply, restart }
}
