// Waits for the session, then shows what fits: a failure of the store, the first run, or the desk.
import { useEffect } from 'react'

import { followPushes, useRead } from '../api/queries.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { ThemeRoot } from '../ui/theme-root.tsx'
import { deskText } from '../text/desk.ts'
import { failureText } from '../text/failures.ts'
import { useText } from '../text/text.ts'
import { Desk } from './desk.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FirstRun } from './first-run.tsx'
import { useAppearance } from '../actions/appearance.ts'
import { followProgress } from './progress.ts'

export function Start() {
  const { data: session, error, refetch } = useRead('session.get', null)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const { theme, density } = useAppearance(session)
  useEffect(() => followPushes(followProgress), [])
  return (
    <ThemeRoot theme={theme} density={density}>
      <ErrorBoundary>
        {error !== null && session === undefined && (
          <main className="start-failure">
            <ErrorState {...failures(error.error)} actions={[{ label: retry, onPress: () => void refetch() }]} />
          </main>
        )}
        {session !== undefined && (session.firstRun ? <FirstRun /> : <Desk session={session} />)}
      </ErrorBoundary>
    </ThemeRoot>
  )
}
