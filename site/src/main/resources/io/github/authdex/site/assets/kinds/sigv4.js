/* AWS Signature Version 4 in the Authorization header. */

import { canonicalSegment, hex, parameters, percent, sorted, utf8 } from './bytes.js';
import { digest, hmac } from './crypto.js';
import { address, first, host, required, seconds, withHeader, without } from './request.js';

const S3 = ['s3', 's3-outposts', 's3-object-lambda', 's3express'];
const UNSIGNED = [
  'authorization',
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
];

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const stamp = timestamp(values.time);
  const hash = hex(await digest('SHA-256', utf8(request.body)));
  const dressed = dress(request, values, stamp, hash);
  const covered = fields(dressed);
  const canonical = [
    request.method,
    path(address(request.url).path, S3.includes(values.service)),
    sorted(parameters(address(request.url).query)),
    ...covered.map(([name, value]) => `${name}:${value}`),
    '',
    covered.map(([name]) => name).join(';'),
    first(dressed, 'X-Amz-Content-Sha256') ?? hash,
  ].join('\n');
  const scope = [stamp.slice(0, 8), values.region, values.service, 'aws4_request'];
  const text = [
    'AWS4-HMAC-SHA256',
    stamp,
    scope.join('/'),
    hex(await digest('SHA-256', utf8(canonical))),
  ].join('\n');
  const key = await signingKey(required(values.secretAccessKey, 'the secret access key'), scope);
  const signature = hex(await hmac('SHA-256', key, utf8(text)));
  const field =
    `AWS4-HMAC-SHA256 Credential=${required(values.accessKeyId, 'the access key id')}` +
    `/${scope.join('/')}, SignedHeaders=${covered.map(([name]) => name).join(';')}` +
    `, Signature=${signature}`;
  return {
    steps: [
      { title: 'Canonical request', text: canonical },
      { title: 'String to sign', text },
      { title: 'Signing key, in hexadecimal', text: hex(key) },
      { title: 'Signature', text: signature },
    ],
    request: withHeader(dressed, 'Authorization', field),
  };
}

const timestamp = (time) =>
  new Date(seconds(time) * 1000).toISOString().replace(/[-:]|\.\d+/g, '');

/** Returns the request with all that is signed besides what it had. */
function dress(request, values, stamp, hash) {
  const bare = without(without(request, 'Authorization'), 'X-Amz-Security-Token');
  let dressed = withHeader(bare, 'X-Amz-Date', stamp);
  if (values.contentHash !== 'no') {
    const declared = first(request, 'X-Amz-Content-Sha256');
    dressed = withHeader(dressed, 'X-Amz-Content-Sha256', declared ?? hash);
  }
  return values.sessionToken
    ? withHeader(dressed, 'X-Amz-Security-Token', values.sessionToken)
    : dressed;
}

/** Returns names in lower case, sorted, with their values, spaces collapsed. */
function fields(request) {
  const found = new Map();
  for (const [name, value] of withHeader(request, 'Host', host(request)).headers) {
    const lower = name.toLowerCase();
    if (!UNSIGNED.includes(lower)) {
      const collapsed = value.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '');
      found.set(lower, found.has(lower) ? `${found.get(lower)},${collapsed}` : collapsed);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** In S3 dots and doubled slashes are names; elsewhere they go, and all is encoded once more. */
function path(raw, isS3) {
  return isS3
    ? raw.split('/').map(canonicalSegment).join('/')
    : normalized(raw).split('/').map(percent).join('/');
}

function normalized(raw) {
  const kept = [];
  for (const segment of raw.split('/')) {
    if (segment === '..') {
      kept.pop();
    } else if (segment !== '' && segment !== '.') {
      kept.push(segment);
    }
  }
  return '/' + kept.join('/') + (raw.endsWith('/') && kept.length > 0 ? '/' : '');
}

/** Each part of the scope is signed by what the one before gave. */
async function signingKey(secret, scope) {
  let key = utf8('AWS4' + secret);
  for (const part of scope) {
    key = await hmac('SHA-256', key, utf8(part));
  }
  return key;
}
