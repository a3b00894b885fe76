// A separate virtual X server for each browser.
import { end, start } from './child.mjs';

/** Starts Xvfb on the first free display.
 *  @param {{width: number, height: number}} size px */
export async function openScreen({ width, height }) {
  const child = start('Xvfb', [
    '-displayfd',
    '1',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ]);
  const display = await child.says(/^(\d+)$/m);
  return { display: `:${display}`, close: () => end(child) };
}
