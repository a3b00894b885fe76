// One Chromium for the whole run.
import { chromium } from 'playwright-core';

/** What Playwright turns off itself: of two lists Chromium takes the last. */
const PLAYWRIGHTS = [
  'AutoDeElevate',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BoundaryEventDispatchTracksNodeRemoval',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'RenderDocument',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** Suggestions below the address bar, web pages of their own: half of what opening a page costs. */
const SUGGESTIONS = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'];

export function launch() {
  return chromium.launch({
    executablePath: process.env.BROADSIDE_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      `--disable-features=${[...PLAYWRIGHTS, ...SUGGESTIONS].join(',')}`,
      '--no-first-run',
    ],
  });
}
