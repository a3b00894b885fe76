import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as abi from '../../build/native/abi.js';

/** @type {[string, (view: DataView, at: number) => object, number][]} */
const records = [
  ['Frame', abi.readFrame, abi.sizeFrame],
  ['Box', abi.readBox, abi.sizeBox],
  ['Sheet', abi.readSheet, abi.sizeSheet],
  ['Stats', abi.readStats, abi.sizeStats],
];

for (const [name, read, size] of records)
  test(`the fields of a ${name} do not overlap`, () => {
    const zero = JSON.stringify(read(new DataView(new ArrayBuffer(size)), 0));
    /** @type {Map<string, number[]>} the bytes that affect a field */
    const bytes = new Map();
    for (let byte = 0; byte < size; ++byte) {
      const view = new DataView(new ArrayBuffer(size));
      view.setUint8(byte, 1);
      const before = JSON.parse(zero);
      for (const [field, value] of Object.entries(read(view, 0)))
        if (value !== before[field]) bytes.set(field, [...(bytes.get(field) ?? []), byte]);
    }
    assert.deepEqual([...bytes.keys()].sort(), Object.keys(JSON.parse(zero)).sort());
    const all = [...bytes.values()].flat();
    assert.equal(new Set(all).size, all.length);
  });

test('a record is read at its address', () => {
  const view = new DataView(new ArrayBuffer(16 + abi.sizeBox));
  view.setFloat32(16 + 8, 1.5, true);
  assert.equal(abi.readBox(view, 16).x, 1.5);
});
