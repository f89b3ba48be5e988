// Waits for the session, then shows what fits: a failure of the store, the first run, or the desk.
import { useEffect } from 'react'

import { followPushes, useRead } from '../api/queries.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { ErrorState } from '../ui/states.tsx'
import { ThemeRoot } from '../ui/theme-root.tsx'
import { deskText } from '../text/desk.ts'
import { failureText } from '../text/failures.ts'
import { useText } from '../text/text.ts'
import { Desk } from './desk.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FirstRun } from './first-run.tsx'
import { announce } from '../actions/announce.ts'
import { useAppearance } from '../actions/appearance.ts'

export function Start() {
  const { data: session, error, refetch } = useRead('session.get', null)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const { theme, density } = useAppearance(session)
  useEffect(() => followPushes(announce), [])
  return (
    <ThemeRoot theme={theme} density={density}>
      <ErrorBoundary>
        {error !== null && session === undefined && (
          <main className="start-failure">
            <ErrorState {...failures(error.error)}>
              <ButtonAction label={retry} onPress={() => void refetch()} />
            </ErrorState>
          </main>
        )}
        {session !== undefined && (session.firstRun ? <FirstRun /> : <Desk session={session} />)}
      </ErrorBoundary>
    </ThemeRoot>
  )
}
