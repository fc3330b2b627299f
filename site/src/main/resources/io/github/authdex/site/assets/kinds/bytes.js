/* Octets and how they are written. */

const UNRESERVED = /[A-Za-z0-9._~-]/;

/** Returns the octets of `text` in UTF-8. */
export const utf8 = (text) => new TextEncoder().encode(text);

/** Returns the text of `octets` in UTF-8. */
export const text = (octets) => new TextDecoder().decode(octets);

/** Returns the octets of all `parts`, one behind the other. */
export const joined = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

export const hex = (octets) =>
  [...octets].map((octet) => octet.toString(16).padStart(2, '0')).join('');

/** Returns the octets that pairs of hexadecimal digits stand for. */
export function fromHex(digits) {
  if (!/^([0-9a-f]{2})*$/i.test(digits)) {
    throw new Error('Expected a key of pairs of hexadecimal digits');
  }
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export const base64 = (octets) => btoa(String.fromCharCode(...octets));

/** Returns Base64 for URLs, without padding (RFC 4648 section 5). */
export const base64url = (octets) =>
  base64(octets).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Returns the octets that Base64 of either alphabet stands for. */
export function fromBase64(written) {
  try {
    const plain = written.replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Error('Expected a key in Base64');
  }
}

/** Returns `octets` with all but unreserved characters encoded (RFC 3986 section 2.3). */
const encoded = (octets) =>
  [...octets]
    .map((octet) => {
      const letter = String.fromCharCode(octet);
      return UNRESERVED.test(letter) ? letter : '%' + hex([octet]).toUpperCase();
    })
    .join('');

/** Returns `plain` encoded as RFC 3986 says. */
export const percent = (plain) => encoded(utf8(plain));

/** Returns the octets that `raw` stands for; what is no encoding stays. */
function decoded(raw, plusIsSpace) {
  const octets = [...utf8(raw)];
  const found = [];
  for (let i = 0; i < octets.length; i++) {
    const digits = String.fromCharCode(...octets.slice(i + 1, i + 3));
    if (octets[i] === 0x25 && /^[0-9a-f]{2}$/i.test(digits)) {
      found.push(parseInt(digits, 16));
      i += 2;
    } else {
      found.push(plusIsSpace && octets[i] === 0x2b ? 0x20 : octets[i]);
    }
  }
  return found;
}

/** Returns a piece of a path, decoded and encoded again in the one way that signers agree on. */
export const canonicalSegment = (raw) => encoded(decoded(raw, false));

/** Returns the same of a name or value of a query or form, in which a plus sign is a space. */
export const canonicalParameter = (raw) => encoded(decoded(raw, true));

/** Returns the parameters of a query or form as pairs of canonical names and values. */
export const parameters = (raw) =>
  (raw ?? '')
    .split('&')
    .filter((parameter) => parameter !== '')
    .map((parameter) => {
      const at = parameter.indexOf('=');
      return at < 0
        ? [canonicalParameter(parameter), '']
        : [canonicalParameter(parameter.slice(0, at)), canonicalParameter(parameter.slice(at + 1))];
    });

/** Returns `pairs` sorted by name, then by value, written with = and &. */
export const sorted = (pairs) =>
  [...pairs]
    .sort(([a, b], [c, d]) => order(a, c) || order(b, d))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
