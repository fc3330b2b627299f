/* Hawk: a MAC over the request. */

import { base64, utf8 } from './bytes.js';
import { digest, textMac } from './crypto.js';
import { address, first, required, seconds, withHeader } from './request.js';

const HASHES = { sha1: 'SHA-1', sha256: 'SHA-256' };

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const hash = HASHES[values.algorithm ?? 'sha256'];
  const to = address(request.url);
  const ext = values.ext ?? '';
  const steps = [];
  let payloadHash = '';
  if (values.payload !== 'no' && hasPayload(request)) {
    const type = (first(request, 'Content-Type') ?? '').split(';')[0].trim().toLowerCase();
    const payload = `hawk.1.payload\n${type}\n${request.body}\n`;
    payloadHash = base64(await digest(hash, utf8(payload)));
    steps.push({ title: 'Payload', text: payload }, { title: 'Hash of the payload', text: payloadHash });
  }
  const normalized = [
    'hawk.1.header',
    seconds(values.time),
    values.nonce,
    request.method.toUpperCase(),
    to.target,
    to.name.toLowerCase().replace(/[[\]]/g, ''),
    to.port,
    payloadHash,
    ext.replaceAll('\\', '\\\\').replaceAll('\n', '\\n'),
    ...(values.app ? [values.app, values.dlg ?? ''] : []),
    '',
  ].join('\n');
  const mac = base64(await textMac(hash, required(values.key, 'the key'), normalized));
  const attributes = [
    ['id', required(values.id, 'the id')],
    ['ts', seconds(values.time)],
    ['nonce', values.nonce],
    ['hash', payloadHash],
    ['ext', ext.replaceAll('\\', '\\\\').replaceAll('"', '\\"')],
    ['mac', mac],
    ['app', values.app ?? ''],
    ['dlg', values.dlg ?? ''],
  ].filter(([, value]) => value !== '');
  const field = 'Hawk ' + attributes.map(([name, value]) => `${name}="${value}"`).join(', ');
  steps.push({ title: 'Normalized string', text: normalized }, { title: 'MAC', text: mac });
  return { steps, request: withHeader(request, 'Authorization', field) };
}

const hasPayload = (request) =>
  request.body !== '' ||
  ['POST', 'PUT', 'PATCH'].includes(request.method) ||
  first(request, 'Content-Type') !== undefined;
