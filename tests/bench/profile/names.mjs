// Short names of functions.

const LONGEST = 72;

/** A C++ name without parameters, template arguments, what it returns and our own namespace.
 *  @param {string} name */
export function short(name) {
  const plain = name
    .replaceAll('std::__2::', 'std::')
    .replaceAll(/broadside::|\(anonymous namespace\)::/g, '');
  if (/\boperator\W/.test(plain)) return cut(plain);
  const bare = without(without(plain, '<', '>'), '(', ')').replace(/ \[.*\]$/, '');
  return cut(
    bare
      .replace(/ const$/, '')
      .trim()
      .split(' ')
      .at(-1) || plain,
  );
}

/** @param {string} name */
export const cut = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** A text without what is in brackets. @param {string} text @param {string} open @param {string} close */
function without(text, open, close) {
  let depth = 0;
  let out = '';
  for (const one of text) {
    if (one === open) ++depth;
    else if (one === close && depth > 0) --depth;
    else if (depth === 0) out += one;
  }
  return out;
}
