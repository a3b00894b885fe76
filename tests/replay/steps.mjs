// Expands the steps of script.json.

/** @typedef {any[]} Step a name, then its arguments */

/**
 * Besides the steps of replay.cpp there are
 * `click x y`, `drag x y x y count`, `pick x y x y count` (a drag that selects a range) and
 * `sweep columns rows` (a click in each cell of a grid, then Escape).
 * @param {Step[]} steps with points as fractions of the view @returns {Step[]} in CSS px
 */
export function expand(steps) {
  /** @type {Step[]} */
  const out = [];
  let [width, height] = [0, 0];
  /** @param {number} x @param {number} y */
  const at = (x, y) => [Math.round(x * width), Math.round(y * height)];
  const frame = ['frames', 1, 0.016];

  /** @param {number} x @param {number} y */
  function click(x, y) {
    out.push(['move', ...at(x, y)], frame, ['button', true, false], frame, frame);
    out.push(['button', false, false], frame, frame);
  }

  /** @param {number[]} points @param {boolean} picks */
  function drag([x0 = 0, y0 = 0, x1 = 0, y1 = 0, count = 1], picks) {
    out.push(['move', ...at(x0, y0)], frame, ['button', true, picks], frame);
    for (let i = 1; i <= count; ++i)
      out.push(['move', ...at(x0 + ((x1 - x0) * i) / count, y0 + ((y1 - y0) * i) / count)], frame);
    out.push(['button', false, false], frame);
  }

  /** @param {number} columns @param {number} rows */
  function sweep(columns, rows) {
    for (let row = 0; row < rows; ++row)
      for (let column = 0; column < columns; ++column) {
        click((column + 0.5) / columns, (row + 0.5) / rows);
        out.push(['frames', 2, 0.1], ['key', 'Escape'], frame);
      }
  }

  for (const step of steps) {
    const [what, ...rest] = step;
    if (what === 'view') [width, height] = rest;
    if (what === 'click') click(rest[0], rest[1]);
    else if (what === 'drag' || what === 'pick') drag(rest, what === 'pick');
    else if (what === 'sweep') sweep(rest[0], rest[1]);
    else if (['move', 'wheel', 'pinch'].includes(what))
      out.push([what, ...at(rest[0], rest[1]), ...rest.slice(2)]);
    else out.push(step);
  }
  return out;
}
