// The outermost component: puts theme and density on the page and configures antd once.
import { ConfigProvider } from 'antd'
import { useLayoutEffect, useMemo } from 'react'
import type { ReactNode } from 'react'

import type { Density } from './density.ts'
import { deskTheme } from './theme.ts'
import type { ThemeName } from './tokens.ts'

import './tokens.css'
import './base.css'

/** For buttons that are antd's own: 导入 would otherwise be written, and named, 导 入. */
const BUTTON = { autoInsertSpace: false }
const NO_WAVE = { disabled: true }

export function ThemeRoot({ theme, density, children }: { theme: ThemeName; density: Density; children: ReactNode }) {
  const config = useMemo(() => deskTheme(theme), [theme])
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dataset['density'] = density
  }, [theme, density])
  return (
    <ConfigProvider theme={config} button={BUTTON} wave={NO_WAVE}>
      {children}
    </ConfigProvider>
  )
}
