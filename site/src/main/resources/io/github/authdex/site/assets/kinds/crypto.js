/* Digests, MACs and signatures by the browser's own WebCrypto. */

import { fromBase64, utf8 } from './bytes.js';

const PAIRS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  Ed25519: { name: 'Ed25519' },
};

const subtle = () => {
  const found = globalThis.crypto?.subtle;
  if (!found) {
    throw new Error('This browser offers WebCrypto to pages over https alone; open the page there');
  }
  return found;
};

/** Returns the digest of `octets` by `hash`, such as SHA-256. */
export const digest = async (hash, octets) => new Uint8Array(await subtle().digest(hash, octets));

/** Returns the HMAC of `octets` by `key`, both octets. */
export async function hmac(hash, key, octets) {
  // HMAC fills a key up with zeros; WebCrypto takes no empty one.
  const bytes = key.length === 0 ? new Uint8Array(1) : key;
  const use = await subtle().importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await subtle().sign('HMAC', use, octets));
}

/** Returns the signature by the private key that `written` is, a PEM or a JWK. */
export async function signature(algorithm, written, octets) {
  const form = PAIRS[algorithm];
  const jwk = written.trim().startsWith('{');
  const key = await imported(jwk ? 'jwk' : 'pkcs8', jwk ? JSON.parse(written) : pem(written), form);
  return new Uint8Array(await subtle().sign(form, key, octets));
}

async function imported(format, key, form) {
  try {
    return await subtle().importKey(format, key, form, false, ['sign']);
  } catch (error) {
    throw error.name === 'NotSupportedError'
      ? new Error(`This browser does not sign by ${form.name}`)
      : new Error(`Expected a private key for ${form.name}, but it is another or damaged`);
  }
}

function pem(written) {
  const found = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END/.exec(written);
  if (!found) {
    throw new Error(
      'Expected a key between BEGIN PRIVATE KEY and END PRIVATE KEY; others become one by:' +
        ' openssl pkcs8 -topk8 -nocrypt -in key.pem',
    );
  }
  return fromBase64(found[1].replace(/\s/g, ''));
}


/** Returns the HMAC of a text by a key that is a text. */
export const textMac = (hash, key, message) => hmac(hash, utf8(key), utf8(message));
