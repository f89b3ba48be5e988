// How Chromium is started: quietly, calling nobody, without anything of its own on the screen.

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--test-type',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-infobars',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

const DISABLED_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'HttpsUpgrades',
  'DestroyProfileOnBrowserClose',
]

/** Switches of the application's command line that are Node's or Electron's own. */
const NOT_CHROMIUMS = new Set(['inspect', 'user-data-dir', 'require', 'no-sandbox', 'disable-features', 'headless'])

/** The screen that a machine without one pretends to have. */
export const HEADLESS_SCREEN = { width: 1920, height: 1080 }

/**
 * @param {object} options
 * @param {string} options.profile Chromium's own folder
 * @param {boolean} options.headless
 * @param {string} options.locale
 * @param {[name: string, value: string][]} options.switches Electron's command line, with what the application appended
 * @returns {string[]}
 */
export function chromiumFlags({ profile, headless, locale, switches }) {
  const given = new Map(switches)
  const unsafe = process.getuid?.() === 0 || given.has('no-sandbox')
  const features = [...DISABLED_FEATURES, ...(given.get('disable-features')?.split(',') ?? [])]
  const passedOn = [...given].filter(([name]) => !NOT_CHROMIUMS.has(name) && isChromiumSwitch(name))
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    `--disable-features=${[...new Set(features)].join(',')}`,
    ...QUIET,
    ...passedOn.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ...(unsafe ? ['--no-sandbox'] : []),
    ...(headless
      ? ['--headless=new', '--no-startup-window', `--screen-info={${HEADLESS_SCREEN.width}x${HEADLESS_SCREEN.height}}`]
      : ['--app=data:text/html,', '--keep-alive-for-test']),
  ]
}

/**
 * The application's own arguments (`--db FILE`, `--practice`) are none of Chromium's business; what the application or
 * Playwright appends to the command line is.
 * @param {string} name
 */
function isChromiumSwitch(name) {
  return /^(remote-debugging-port|enable-|disable-|force-|allow-|use-|ozone-|no-|autoplay-|host-resolver-|proxy-|window-)/.test(
    name,
  )
}
