// Launches one Chromium for the whole run.
import { chromium } from 'playwright-core';

/** The features that Playwright disables: Chromium uses only the last of several lists. */
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

/** Suggestions below the address bar are web pages: half the cost of opening a page. */
const SUGGESTIONS = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'];

/** @param {string[]} [more] of its options */
export function launch(more = []) {
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
      ...more,
    ],
  });
}
