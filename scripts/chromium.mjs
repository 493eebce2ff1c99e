// Finds a Chromium-family browser for the tests, and installs one (with a Chinese font) where there is
// none. Node built-ins only: Playwright is asked only once it is installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

const PLAYWRIGHT_DOWNLOAD_LIMIT_MS = 4 * 60_000;

/** The one without windows comes first: it does the same for less. */
const NAMES_ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable'
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_APPLICATIONS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`
];

/**
 * Every window of a full Chromium loads the list under its address bar as two web pages, and keeps a
 * process ready for the next page: together more work than the app itself does at its start. No test
 * sees either. Chromium heeds only the last such switch, so Playwright's own features stand here too.
 */
export const UNUSED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn'
];

/** No traffic of the browser's own: any request to another host in a test is then ours. */
const ARGUMENTS = [
  `--disable-features=${UNUSED_FEATURES.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** A sentence for the person at the terminal, without a stack trace. */
export class SetupError extends Error {}

const isRoot = () => process.getuid?.() === 0;

/** @param {string} file */
function isFile(file) {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium` is a snap, or a small script that starts one; a snap sees neither /tmp nor a
 * debugging pipe, so Playwright cannot drive it.
 *
 * @param {string} file
 */
export function isSnap(file) {
  const real = realpathSync(file);
  if (/[\\/]snap[\\/]/.test(real)) return true;
  if (statSync(real).size > 64_000) return false;
  return readFileSync(real, 'latin1').includes('/snap/bin');
}

/** @param {NodeJS.ProcessEnv} env */
function* candidates(env) {
  if (process.platform === 'win32') {
    for (const root of [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]) {
      if (root) for (const name of WINDOWS_APPLICATIONS) yield path.join(root, name);
    }
    return;
  }
  for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
    if (folder) for (const name of NAMES_ON_PATH) yield path.join(folder, name);
  }
  if (process.platform === 'darwin') {
    for (const root of ['/Applications', path.join(homedir(), 'Applications')]) {
      for (const name of MAC_APPLICATIONS)
        yield path.join(root, `${name}.app/Contents/MacOS/${name}`);
    }
  }
}

/** @returns {string | null} the browser that Playwright downloaded earlier */
function playwrightBrowser() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright');
    const file = chromium.executablePath();
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findChromium(env = process.env) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  for (const file of candidates(env)) {
    if (isFile(file) && !isSnap(file)) return file;
  }
  return playwrightBrowser();
}

/** Launch options for Playwright and for Vitest's browser mode. Never throws and installs nothing. */
export function launchOptions() {
  const executablePath = findChromium();
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...ARGUMENTS, ...sandbox]
  };
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function hasCjkFontFile(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return false;
  }
  return entries.some((entry) =>
    entry.isDirectory()
      ? hasCjkFontFile(path.join(folder, entry.name))
      : /cjk|wqy|sourcehan|droidsansfallback|notosans(sc|tc)|uming|ukai/i.test(entry.name)
  );
}

/** macOS and Windows always carry Chinese fonts; a bare Linux does not. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  const home = homedir();
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.fonts'),
    path.join(home, '.local/share/fonts')
  ].some(hasCjkFontFile);
}

/**
 * Debian and its own derivatives have a real `chromium` package; in Ubuntu's family it is a snap.
 *
 * @param {string} osRelease the text of /etc/os-release
 */
export function isDebianFamily(osRelease) {
  /** @param {string} key */
  const value = (key) =>
    (new RegExp(`^${key}=(.*)$`, 'm').exec(osRelease)?.[1] ?? '').replaceAll(/["']/g, '');
  const family = [value('ID'), ...value('ID_LIKE').split(' ')];
  return family.includes('debian') && !family.includes('ubuntu');
}

/**
 * @param {{ browser: boolean, font: boolean }} present
 * @returns {string[]} the Debian packages that are missing
 */
export function missingPackages(present) {
  return [
    ...(present.browser ? [] : ['chromium-headless-shell']),
    ...(present.font ? [] : ['fonts-noto-cjk'])
  ];
}

function canUseApt() {
  if (process.platform !== 'linux' || !isRoot()) return false;
  try {
    return isDebianFamily(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string[]} packages
 * @returns {boolean} whether apt said that all is well
 */
function aptInstall(packages) {
  console.error(`Installing ${packages.join(' and ')} with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
  /** @param {string[]} args */
  const apt = (args) =>
    spawnSync('apt-get', [...lock, ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  // A failed update is no reason to stop: the package lists may be there already.
  apt(['update']);
  return apt(['install', '-y', '--no-install-recommends', ...packages]);
}

function playwrightInstall() {
  console.error('Asking Playwright for its own Chromium…');
  const require = createRequire(import.meta.url);
  const cli = path.join(path.dirname(require.resolve('playwright/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: PLAYWRIGHT_DOWNLOAD_LIMIT_MS
  });
}

/**
 * Makes sure that browser tests can run here, in this order: CHROMIUM_PATH, a browser of the machine,
 * Playwright's own, Debian's package (without windows or with them), Playwright's download; else stops and says so. A missing Chinese
 * font is installed where that is possible and named where it is not.
 *
 * @returns {string} the browser's path
 */
export function ensureChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && !isFile(chosen)) {
    throw new SetupError(
      `CHROMIUM_PATH names ${chosen}, but there is no such file: correct it or unset it.`
    );
  }

  const missing = missingPackages({ browser: findChromium() !== null, font: hasChineseFont() });
  if (missing.length > 0 && canUseApt()) {
    const isInstalled = aptInstall(missing);
    // Older releases have no package of the one without windows.
    if (!isInstalled && findChromium() === null) aptInstall(['chromium']);
  }
  if (findChromium() === null) playwrightInstall();

  if (!hasChineseFont()) {
    console.error(
      'Warning: no font with Chinese characters was found, so Chinese text shows as boxes in screenshots; install one, for example the package fonts-noto-cjk.'
    );
  }
  const found = findChromium();
  if (found === null) {
    throw new SetupError(
      'The browser tests need Chromium, Chrome or Edge and none could be found or installed: install one, or set CHROMIUM_PATH to its program file, and run npm test again.'
    );
  }
  return found;
}
