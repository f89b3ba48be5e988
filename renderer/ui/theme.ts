// antd's theme, made from tokens.css: controls of antd and rows of our own show the same colours.
import { theme as antd } from 'antd'
import type { ThemeConfig } from 'antd'

import { readTokens, token } from './tokens.ts'
import type { ThemeName } from './tokens.ts'
import css from './tokens.css?raw'

/** Small controls stand inside rows and bars (24), large ones carry the final action (32). */
const CONTROL = { controlHeightSM: 24, controlHeight: 28, controlHeightLG: 32 }

const colours = (name: ThemeName) => {
  const tokens = readTokens(css, name)
  const of = (key: string): string => token(tokens, key)
  return {
    colorPrimary: of('primary'),
    colorPrimaryText: of('primary-text'),
    colorLink: of('primary-text'),
    colorLinkHover: of('primary-text'),
    colorError: of('risk'),
    colorErrorText: of('risk-fg'),
    colorWarning: of('soon'),
    colorSuccess: of('done'),
    colorBgBase: of('bg-surface'),
    colorBgContainer: of('bg-surface'),
    colorBgElevated: of('bg-raised'),
    colorBgLayout: of('bg-app'),
    colorBorder: of('line-control'),
    colorBorderSecondary: of('line'),
    colorText: of('fg'),
    colorTextSecondary: of('fg-2'),
    colorTextTertiary: of('fg-3'),
    colorTextQuaternary: of('fg-disabled'),
    colorTextDisabled: of('fg-disabled'),
    colorTextPlaceholder: of('fg-3'),
    colorIcon: of('fg-2'),
    controlItemBgHover: of('bg-hover'),
    controlItemBgActive: of('bg-selected'),
    boxShadowSecondary: of('shadow-2'),
  }
}

/** The theme for `ConfigProvider`. antd's own names are kept as CSS variables under `.desk`. */
export const deskTheme = (name: ThemeName): ThemeConfig => {
  const tokens = readTokens(css, name)
  const of = (key: string): string => token(tokens, key)
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'desk' },
    hashed: false,
    token: {
      ...colours(name),
      ...CONTROL,
      fontFamily: 'var(--font)',
      fontFamilyCode: 'var(--mono)',
      fontSize: 14,
      fontSizeSM: 12,
      lineHeight: 22 / 14,
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        colorPrimary: of('primary-fill'),
        colorPrimaryHover: of('primary-fill-hover'),
        colorPrimaryActive: of('primary-fill-hover'),
        defaultBorderColor: of('line-strong'),
        defaultHoverBorderColor: of('line-control'),
        defaultHoverColor: of('fg'),
        defaultActiveBorderColor: of('line-control'),
        defaultActiveColor: of('fg'),
        defaultHoverBg: of('bg-hover'),
        defaultShadow: 'none',
        primaryShadow: 'none',
        dangerShadow: 'none',
        paddingInline: 10,
        paddingInlineSM: 8,
        paddingInlineLG: 14,
        contentFontSizeLG: 14,
        contentFontSizeSM: 12,
        borderRadiusLG: 6,
      },
      Input: { activeShadow: 'none', errorActiveShadow: 'none', inputFontSizeSM: 12 },
      Select: { optionSelectedBg: of('bg-selected'), optionActiveBg: of('bg-hover'), optionFontSize: 12 },
    },
  }
}
