/* HTTP Message Signatures (RFC 9421) over components without parameters, and @query-param. */

import { base64, canonicalParameter, fromBase64, utf8 } from './bytes.js';
import { digest, hmac, signature } from './crypto.js';
import { address, host, required, seconds, values as fields, withHeader } from './request.js';

const DERIVED = {
  '@method': ({ request }) => request.method,
  '@target-uri': ({ to }) => `${to.scheme}://${to.authority}${to.target}`,
  '@authority': ({ request, to }) => authority(host(request).toLowerCase(), to.scheme),
  '@scheme': ({ to }) => to.scheme,
  '@request-target': ({ to }) => to.target,
  '@path': ({ to }) => to.path,
  '@query': ({ to }) => '?' + (to.query ?? ''),
};

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const digested =
    values.contentDigest && request.body !== ''
      ? withHeader(request, 'Content-Digest', await contentDigest(request.body, values.contentDigest))
      : request;
  const components = listed(values.components).filter(
    (name) => !name.startsWith('content-') || digested.body !== '' || fields(digested, name)[0],
  );
  const algorithm = values.algorithm ?? 'hmac-sha256';
  const keyId = required(values.keyId, 'the key id').replace(/["\\]/g, '\\$&');
  const parameters =
    `(${components.map(identifier).join(' ')});created=${seconds(values.time)};keyid="${keyId}"` +
    (values.algorithmParameter === 'no' ? '' : `;alg="${algorithm}"`);
  const base = [
    ...components.map((name) => `${identifier(name)}: ${value(digested, name)}`),
    `"@signature-params": ${parameters}`,
  ].join('\n');
  const proof = base64(await signed(algorithm, required(values.key, 'the key'), utf8(base)));
  const label = values.label || 'sig1';
  const input = withHeader(digested, 'Signature-Input', `${label}=${parameters}`);
  return {
    steps: [
      { title: 'Signature base', text: base },
      { title: 'Signature', text: proof },
    ],
    request: withHeader(input, 'Signature', `${label}=:${proof}:`),
  };
}

const listed = (components) =>
  required(components, 'the covered components')
    .trim()
    .split(/[\s,]+/)
    .map((name) => (name.startsWith('@query-param;') ? name : name.toLowerCase()));

const identifier = (name) => {
  const at = name.indexOf(';');
  return at < 0 ? `"${name}"` : `"${name.slice(0, at)}"${name.slice(at)}`;
};

function value(request, name) {
  const to = address(request.url);
  if (DERIVED[name]) {
    return DERIVED[name]({ request, to });
  }
  const parameter = /^@query-param;name="([^"]*)"$/.exec(name);
  if (parameter) {
    return queryParameter(to.query, parameter[1]);
  }
  if (/[@;]/.test(name)) {
    throw new Error(`This page has no component ${name}`);
  }
  return field(request, name);
}

function field(request, name) {
  const lines = fields(request, name).map((line) => line.trim());
  if (lines.length === 0 && name === 'content-length') {
    return String(utf8(request.body).length);
  }
  if (lines.length === 0) {
    throw new Error(`The request has no header ${name} to sign (RFC 9421 section 2.1)`);
  }
  return lines.join(', ');
}

function queryParameter(query, name) {
  const found = (query ?? '')
    .split('&')
    .map((one) => [one.split('=', 1)[0], one.includes('=') ? one.slice(one.indexOf('=') + 1) : ''])
    .filter(([own]) => formEncoded(own) === name);
  if (found.length !== 1) {
    throw new Error(`The query has ${name} ${found.length} times, not once (RFC 9421 section 2.2.8)`);
  }
  return formEncoded(found[0][1]);
}

const formEncoded = (raw) =>
  canonicalParameter(raw).replaceAll('%2A', '*').replaceAll('~', '%7E');

function authority(sent, scheme) {
  const usual = scheme === 'https' ? ':443' : ':80';
  return sent.endsWith(usual) ? sent.slice(0, -usual.length) : sent;
}

async function contentDigest(body, algorithm) {
  return `${algorithm}=:${base64(await digest(algorithm.toUpperCase(), utf8(body)))}:`;
}

async function signed(algorithm, key, base) {
  if (algorithm === 'ed25519') {
    return signature('Ed25519', key, base);
  }
  if (algorithm !== 'hmac-sha256') {
    throw new Error('Expected hmac-sha256 or ed25519');
  }
  return hmac('SHA-256', fromBase64(key), base);
}
