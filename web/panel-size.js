// Tracks the panel's size in CSS px and in device px, through zooming, scaling and changes of screen.

/** @typedef {{width: number, height: number, deviceWidth: number, deviceHeight: number,
 *   scale: number}} PanelSize `scale`: device px to draw for each CSS px */

/** How long a scale has to stay before it is drawn at, ms: it is animated, or pinched. */
const SETTLED = 100;

/** Device px of the largest canvas. */
const LARGEST = 2 ** 25;

/**
 * Calls `changed` at once and whenever the size changes. `check` measures again, for changes
 * without an event, as of transforms; `stop` ends the tracking.
 * @param {Element} panel @param {import('./panel-space.js').PanelSpace} space
 * @param {number} longest device px of a canvas's longest side
 * @param {(size: PanelSize) => boolean} changed returns false if the browser refuses so many px
 */
export function followSize(panel, space, longest, changed) {
  let last = '';
  let ratio = 0;
  /** Device px for each CSS px, as last measured and as drawn. */
  let wanted = 0;
  let drawn = 0;
  let largest = LARGEST;
  /** @type {ResizeObserverSize | undefined} */
  let exact;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const measure = () => {
    const { width, height, scale } = space.measure();
    // An ancestor that appears by growing begins with nothing.
    if (scale > 0) wanted = scale * devicePixelRatio * (visualViewport?.scale ?? 1);
    return { width, height };
  };
  const report = () => {
    const { width, height } = measure();
    if (width < 1 || height < 1 || wanted === 0) return;
    drawn = wanted;
    for (; largest > 1; largest /= 2) {
      const most = Math.min(longest / Math.max(width, height), Math.sqrt(largest / (width * height)));
      const scale = Math.min(drawn, most);
      const px = (/** @type {number} */ css, /** @type {number | undefined} */ device) =>
        // The browser knows how it has rounded. Under device emulation its box can be in CSS px.
        device && Math.abs(device - css * scale) < 1.5 ? device : Math.floor(css * scale + 0.5);
      const [deviceWidth, deviceHeight] = [px(width, exact?.inlineSize), px(height, exact?.blockSize)];
      const now = `${deviceWidth} ${deviceHeight} ${scale}`;
      if (deviceWidth < 1 || deviceHeight < 1 || now === last) return;
      last = now;
      const size = {
        width: deviceWidth / scale,
        height: deviceHeight / scale,
        deviceWidth,
        deviceHeight,
        scale,
      };
      if (changed(size)) return;
    }
  };
  const observer = new ResizeObserver(([entry]) => {
    exact = entry?.devicePixelContentBoxSize?.[0];
    report();
  });
  try {
    observer.observe(panel, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(panel); // WebKit has no device-pixel-content-box
  }
  /** Draws at another scale as soon as it does not change any more. */
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const before = wanted;
      measure();
      if (wanted !== before) settle();
      else if (wanted !== drawn) report();
    }, SETTLED);
  };

  // A media query on the current ratio fires once, when the ratio changes; so it is renewed each time.
  /** @type {MediaQueryList | undefined} */
  let query;
  const ratioChanged = () => {
    query?.removeEventListener('change', ratioChanged);
    ratio = devicePixelRatio;
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', ratioChanged);
    report();
  };
  ratioChanged();
  const stop = new AbortController();
  const options = { signal: stop.signal };
  // Some changes of the ratio reach neither the query nor the observer. A page may scale what holds
  // the panel after it has heard of a resize.
  addEventListener(
    'resize',
    () => {
      if (devicePixelRatio !== ratio) ratioChanged();
      settle();
    },
    options,
  );
  visualViewport?.addEventListener('resize', settle, options);
  return {
    check() {
      if (devicePixelRatio !== ratio) return ratioChanged();
      measure();
      if (wanted !== drawn) settle();
    },
    stop() {
      observer.disconnect();
      stop.abort();
      clearTimeout(timer);
      query?.removeEventListener('change', ratioChanged);
    },
  };
}
