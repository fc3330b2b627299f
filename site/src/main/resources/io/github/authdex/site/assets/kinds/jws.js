/* JSON Web Signature in its compact form (RFC 7515). */

import { base64url, fromBase64, utf8 } from './bytes.js';
import { hmac, signature } from './crypto.js';
import { required } from './request.js';

/** Returns the token of a header and a payload, both texts, and the texts that lead to it. */
export async function compact(algorithm, key, header, payload) {
  const input = `${base64url(utf8(header))}.${base64url(utf8(payload))}`;
  const proof = base64url(await signed(algorithm, required(key, 'the key'), utf8(input)));
  return {
    token: `${input}.${proof}`,
    steps: [
      { title: 'Header', text: header },
      { title: 'Claims', text: payload },
      { title: 'Signing input', text: input },
      { title: 'Signature', text: proof },
    ],
  };
}

async function signed(algorithm, key, input) {
  if (algorithm === 'RS256' || algorithm === 'ES256') {
    return signature(algorithm, key, input);
  }
  if (algorithm !== 'HS256') {
    throw new Error('Expected HS256, RS256 or ES256');
  }
  const octets = key.startsWith('{') ? fromBase64(JSON.parse(key).k) : utf8(key);
  if (octets.length < 32) {
    throw new Error('Expected a key of 32 octets or more for HS256 (RFC 7518 section 3.2)');
  }
  return hmac('SHA-256', octets, input);
}
