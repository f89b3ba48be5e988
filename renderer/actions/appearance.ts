// Theme, density, language and the desk's clock, kept in step with the session's preferences.
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'

import type { Preferences, Session } from '../../shared/contract/desk.ts'
import { instant } from '../../shared/kernel/instant.ts'
import { HOUR } from '../../shared/kernel/instant.ts'
import { useSession } from '../api/queries.ts'
import { setLanguage } from '../text/text.ts'
import { refreshClock, setClock } from '../ui/clock.ts'
import { COMPACT_BELOW, type Density } from '../ui/density.ts'
import type { ThemeName } from '../ui/tokens.ts'
import { useThresholds } from '../ui/urgency.ts'

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

const onSystemTheme = (changed: () => void): (() => void) => {
  darkSystem.addEventListener('change', changed)
  return () => darkSystem.removeEventListener('change', changed)
}

const onResize = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

const useDensityOf = (preference: Preferences['density']): Density => {
  const low = useSyncExternalStore(onResize, () => window.innerHeight < COMPACT_BELOW)
  if (preference !== 'auto') return preference
  return low ? 'compact' : 'standard'
}

/** How tall this desk's rows are. */
export const useDensity = (): Density => useDensityOf(useSession().preferences.density)

/** A practice desk's today stands still between moves; a real desk's clock runs on from main's reading. */
const followClock = ({ now, practice }: Session): void => {
  const ahead = now - Date.now()
  setClock(practice ? () => now : () => instant(Date.now() + ahead))
}

/** Puts the session's preferences on the page; before there is a session, the system's theme. */
export const useAppearance = (session: Session | undefined): { theme: ThemeName; density: Density } => {
  const systemDark = useSyncExternalStore(onSystemTheme, () => darkSystem.matches)
  const density = useDensityOf(session?.preferences.density ?? 'auto')
  useLayoutEffect(() => {
    if (session === undefined) return
    const { language, dueSoonHours, dueUrgentHours } = session.preferences
    followClock(session)
    setLanguage(language)
    useThresholds.setState({ soonMs: dueSoonHours * HOUR, closeMs: dueUrgentHours * HOUR })
  }, [session])
  // After sleep or behind other windows the minute's timer has not run: a badge would show the time before.
  useEffect(() => {
    document.addEventListener('visibilitychange', refreshClock)
    return () => document.removeEventListener('visibilitychange', refreshClock)
  }, [])
  const theme = session?.preferences.theme ?? 'system'
  return { theme: theme === 'system' ? (systemDark ? 'dark' : 'light') : theme, density }
}
