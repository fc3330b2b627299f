/* OAuth 1.0 (RFC 5849), its parameters in the Authorization header. */

import { base64, parameters, percent, sorted } from './bytes.js';
import { textMac } from './crypto.js';
import { address, host, isForm, required, seconds, withHeader } from './request.js';

const HASHES = { 'HMAC-SHA1': 'SHA-1', 'HMAC-SHA256': 'SHA-256', 'HMAC-SHA512': 'SHA-512' };

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const method = values.signatureMethod ?? 'HMAC-SHA1';
  const protocol = [
    ['oauth_consumer_key', required(values.clientId, 'the consumer key')],
    ...(values.token ? [['oauth_token', values.token]] : []),
    ['oauth_signature_method', method],
    ['oauth_timestamp', String(seconds(values.time))],
    ['oauth_nonce', values.nonce],
    ...(values.version === 'no' ? [] : [['oauth_version', '1.0']]),
  ].map(([name, value]) => [name, percent(value)]);
  const key =
    percent(required(values.clientSecret, 'the consumer secret')) +
    '&' +
    percent(values.tokenSecret ?? '');
  const { steps, signature } =
    method === 'PLAINTEXT'
      ? { steps: [{ title: 'Signature: both secrets', text: key }], signature: key }
      : await mac(request, protocol, key, method);
  const realm = values.realm ? [`realm="${values.realm.replace(/["\\]/g, '\\$&')}"`] : [];
  const sent = [...protocol, ['oauth_signature', percent(signature)]];
  const field = [...realm, ...sent.map(([name, value]) => `${name}="${value}"`)].join(', ');
  return { steps, request: withHeader(request, 'Authorization', 'OAuth ' + field) };
}

async function mac(request, protocol, key, method) {
  if (!HASHES[method]) {
    throw new Error('Expected HMAC-SHA1, HMAC-SHA256, HMAC-SHA512 or PLAINTEXT');
  }
  const to = address(request.url);
  const form = isForm(request) ? parameters(request.body) : [];
  const normalized = sorted([...parameters(to.query), ...protocol, ...form]);
  const uri = `${to.scheme}://${host(request).toLowerCase()}${to.path}`;
  const base = [request.method.toUpperCase(), percent(uri), percent(normalized)].join('&');
  const signature = base64(await textMac(HASHES[method], key, base));
  return {
    steps: [
      { title: 'Parameters, sorted', text: normalized },
      { title: 'Signature base string', text: base },
      { title: 'Key: both secrets', text: key },
      { title: 'Signature', text: signature },
    ],
    signature,
  };
}
