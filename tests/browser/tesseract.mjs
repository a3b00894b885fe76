// Runs OCR on a picture.
import { spawn } from 'node:child_process';

/** @param {Buffer} png @returns {Promise<string>} */
export function read(png) {
  return new Promise((resolve, reject) => {
    const tesseract = spawn('tesseract', ['-', '-', '--psm', '11', '-l', 'eng'], {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    let text = '';
    tesseract.stdout.on('data', (bytes) => (text += bytes));
    tesseract.on('error', reject);
    tesseract.on('close', () => resolve(text));
    tesseract.stdin.end(png);
  });
}

/** The fraction of `words` in the recognized text, 0–1; a letter or two may be wrong.
 *  @param {string} words @param {string} text */
export function found(words, text) {
  const simple = (/** @type {string} */ s) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const have = new Set(simple(text));
  const wanted = simple(words);
  return wanted.filter((word) => have.has(word)).length / wanted.length;
}
