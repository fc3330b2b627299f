// Compares a credential with what a right one looks like. Nothing of it is kept or sent.

const CHARSETS = {
  digits: /^[0-9]*$/,
  hex: /^[0-9A-Fa-f]*$/,
  alphanumeric: /^[0-9A-Za-z]*$/,
  base64: /^[0-9A-Za-z+/]*={0,2}$/,
  base64url: /^[0-9A-Za-z_-]*={0,2}$/,
  printable: /^[\x20-\x7E]*$/,
};
const KEY = /^(?:-----BEGIN |\{)[\t\r\n\x20-\x7E]*$/;

/** Returns what got into a value with it, as a sentence; empty if nothing did. */
export function flaw(value) {
  if (/^\s*(?:authorization:\s*)?(?:bearer|basic|token)\s+\S+\s*$/i.test(value)) {
    return 'It begins with a word of the header; take that away.';
  }
  if (/^\s*authorization:/i.test(value)) {
    return 'It is the whole header; take the name of it away.';
  }
  if (/^(["'`])[^"'`]*\1$/.test(value.trim())) {
    return 'It has quotes around it, which are no part of it.';
  }
  if (/^\s*(?:-----BEGIN |\{)/.test(value)) {
    return '';
  }
  return value.trim() && value !== value.trim()
    ? 'It has a space or a line break at one end, which is no part of it.'
    : '';
}

function either(texts) {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

/** Returns what a value lacks to be of a shape; nothing if it lacks nothing. */
export function lacking(shape, value) {
  const { prefixes, min, max, charset } = shape;
  if (prefixes.length && !prefixes.some((prefix) => value.startsWith(prefix))) {
    return [`begin with ${either(prefixes)}`];
  }
  const lacks = [];
  if (value.length < min) {
    lacks.push(`have at least ${min} characters`);
  }
  if (max > 0 && value.length > max) {
    lacks.push(`have at most ${max} characters`);
  }
  const prefix = prefixes
    .filter((each) => value.startsWith(each))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const right = (CHARSETS[charset] ?? CHARSETS.printable).test(value.slice(prefix.length));
  if (!right && !(charset === 'printable' && KEY.test(value))) {
    lacks.push(`be ${charset} throughout`);
  }
  return lacks;
}

/** Returns a verdict and whether it is a good one; an empty value has none. */
export function verdict(shape, value) {
  if (!value) {
    return { words: '', good: true };
  }
  const wrong = flaw(value);
  if (wrong) {
    return { words: wrong, good: false };
  }
  const lacks = lacking(shape, value);
  return lacks.length
    ? { words: `A right one would ${lacks.join(', and ')}.`, good: false }
    : { words: 'It looks right. Only the API can say whether it is.', good: true };
}
