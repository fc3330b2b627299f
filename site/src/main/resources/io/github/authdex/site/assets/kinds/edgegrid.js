/* Akamai's EdgeGrid, EG1-HMAC-SHA256. */

import { base64, utf8 } from './bytes.js';
import { digest, textMac } from './crypto.js';
import { address, first, host, required, seconds, withHeader } from './request.js';

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const stamp = timestamp(values.time);
  const unsigned =
    `EG1-HMAC-SHA256 client_token=${required(values.clientToken, 'the client token')}` +
    `;access_token=${required(values.accessToken, 'the access token')}` +
    `;timestamp=${stamp};nonce=${values.nonce};`;
  const to = address(request.url);
  const data = [
    request.method,
    to.scheme,
    host(request).toLowerCase(),
    to.target,
    covered(request, values.headersToSign ?? ''),
    await contentHash(request, Number(values.maxBody ?? 131072)),
    unsigned,
  ].join('\t');
  const secret = required(values.clientSecret, 'the client secret');
  const key = base64(await textMac('SHA-256', secret, stamp));
  const signature = base64(await textMac('SHA-256', key, data));
  return {
    steps: [
      { title: 'Data to sign', text: data },
      { title: 'Signing key', text: key },
      { title: 'Signature', text: signature },
    ],
    request: withHeader(request, 'Authorization', `${unsigned}signature=${signature}`),
  };
}

const timestamp = (time) =>
  new Date(seconds(time) * 1000).toISOString().replaceAll('-', '').replace(/\.\d+Z/, '+0000');

/** Returns the covered headers in the order of the settings, those that the request has. */
const covered = (request, names) =>
  names
    .split(/[\s,]+/)
    .filter((name) => first(request, name) !== undefined)
    .map((name) => `${name.toLowerCase()}:${first(request, name).trim().replace(/\s+/g, ' ')}`)
    .join('\t');

/** Only a POST's body counts, and its first octets alone. */
async function contentHash(request, most) {
  const octets = utf8(request.body);
  return request.method === 'POST' && octets.length > 0
    ? base64(await digest('SHA-256', octets.slice(0, most)))
    : '';
}
