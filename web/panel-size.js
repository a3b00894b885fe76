// Tracks the panel's size in CSS px and in device px, through zooming and changes of screen.

/** @typedef {{width: number, height: number, deviceWidth: number, deviceHeight: number,
 *   scale: number}} PanelSize */

/**
 * Calls `changed` at once and whenever the size changes. `check` measures again, for changes
 * without an event; `stop` ends the tracking.
 * @param {Element} panel @param {(size: PanelSize) => void} changed
 */
export function followSize(panel, changed) {
  let last = '';
  let ratio = 0;
  /** @param {number} deviceWidth @param {number} deviceHeight */
  const report = (deviceWidth, deviceHeight) => {
    const scale = devicePixelRatio;
    const now = `${deviceWidth} ${deviceHeight} ${scale}`;
    if (deviceWidth < 1 || deviceHeight < 1 || now === last) return;
    last = now;
    changed({ width: deviceWidth / scale, height: deviceHeight / scale, deviceWidth, deviceHeight, scale });
  };
  const measure = () => {
    const { width, height } = panel.getBoundingClientRect();
    report(Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio));
  };
  const observer = new ResizeObserver(([entry]) => {
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const css = entry?.contentBoxSize[0];
    // Under device emulation the device box can be in CSS px: then it is ignored.
    const near = exact && css && Math.abs(exact.inlineSize - css.inlineSize * devicePixelRatio) < 2;
    if (near) report(exact.inlineSize, exact.blockSize);
    else measure();
  });
  try {
    observer.observe(panel, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(panel); // WebKit has no device-pixel-content-box
  }

  // A media query on the current ratio fires once, when the ratio changes; so it is renewed each time.
  /** @type {MediaQueryList | undefined} */
  let query;
  const ratioChanged = () => {
    query?.removeEventListener('change', ratioChanged);
    ratio = devicePixelRatio;
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', ratioChanged);
    measure();
  };
  ratioChanged();
  // Some changes of the ratio reach neither the query nor the observer.
  addEventListener('resize', measure);
  return {
    check() {
      if (devicePixelRatio !== ratio) ratioChanged();
    },
    stop() {
      observer.disconnect();
      removeEventListener('resize', measure);
      query?.removeEventListener('change', ratioChanged);
    },
  };
}
