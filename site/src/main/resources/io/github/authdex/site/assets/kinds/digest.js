/* HTTP Digest (RFC 7616): the answer to a challenge. */

import { hex, percent, utf8 } from './bytes.js';
import { digest } from './crypto.js';
import { md5 } from './md5.js';
import { address, required, withHeader } from './request.js';

/** Returns the request with its answer and the texts that lead to it. */
export async function sign(request, values) {
  const asked = challenge(required(values.challenge, 'the challenge'));
  const hash = hashOf(asked.algorithm ?? 'MD5');
  const name = required(values.username, 'the user name');
  const target = address(request.url).target;
  const count = '00000001';
  const user = `${name}:${asked.realm}`;
  const plain = `${user}:${values.password ?? ''}`;
  let keyHash = await hash(plain);
  const steps = [
    { title: 'A1', text: plain },
    { title: 'H(A1)', text: keyHash },
  ];
  if (/-sess$/i.test(asked.algorithm ?? '')) {
    const session = `${keyHash}:${asked.nonce}:${values.nonce}`;
    keyHash = await hash(session);
    steps.push({ title: 'A1 of the session', text: session }, { title: 'H(A1)', text: keyHash });
  }
  const content = asked.qop === 'auth-int' ? ':' + (await hash(request.body)) : '';
  const a2 = `${request.method}:${target}${content}`;
  const covered = asked.qop ? `${count}:${values.nonce}:${asked.qop}:` : '';
  const input = `${keyHash}:${asked.nonce}:${covered}${await hash(a2)}`;
  const response = await hash(input);
  steps.push(
    { title: 'A2', text: a2 },
    { title: 'H(A2)', text: await hash(a2) },
    { title: 'What the response hashes', text: input },
    { title: 'Response', text: response },
  );
  const field = [
    asked.userhash ? `username="${await hash(user)}"` : username(name),
    `realm=${quoted(asked.realm)}`,
    `nonce=${quoted(asked.nonce)}`,
    `uri=${quoted(target)}`,
    ...(asked.qop ? [`cnonce=${quoted(values.nonce)}`, `nc=${count}`, `qop=${asked.qop}`] : []),
    `response="${response}"`,
    ...(asked.opaque === undefined ? [] : [`opaque=${quoted(asked.opaque)}`]),
    ...(asked.algorithm === undefined ? [] : [`algorithm=${asked.algorithm}`]),
    ...(asked.userhash ? ['userhash=true'] : []),
  ].join(', ');
  return { steps, request: withHeader(request, 'Authorization', 'Digest ' + field) };
}

const quoted = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

const username = (name) =>
  /^[\0-~]*$/.test(name) ? `username=${quoted(name)}` : `username*=UTF-8''${percent(name)}`;

/** Returns what hashes a text, as hexadecimal digits. */
function hashOf(algorithm) {
  const plain = algorithm.replace(/-sess$/i, '').toUpperCase();
  if (plain === 'MD5') {
    return async (text) => hex(md5(utf8(text)));
  }
  if (plain === 'SHA-256') {
    return async (text) => hex(await digest('SHA-256', utf8(text)));
  }
  throw new Error(`Browsers have no ${algorithm}; this page answers MD5 and SHA-256`);
}

/** Reads the value of a WWW-Authenticate header with one challenge. */
function challenge(written) {
  const [, rest] = /^\s*(?:WWW-Authenticate:\s*)?Digest\s+(.*)$/is.exec(written) ?? [];
  if (rest === undefined) {
    throw new Error('Expected a challenge such as: Digest realm="…", nonce="…"');
  }
  const read = {};
  for (const [, name, text, word] of rest.matchAll(/([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
    read[name.toLowerCase()] = text === undefined ? word : text.replace(/\\(.)/g, '$1');
  }
  if (read.realm === undefined || read.nonce === undefined) {
    throw new Error('The challenge lacks a realm or a nonce (RFC 7616 section 3.3)');
  }
  const offered = (read.qop ?? '').split(',').map((word) => word.trim().toLowerCase());
  const qop = ['auth', 'auth-int'].find((word) => offered.includes(word));
  if (read.qop && !qop) {
    throw new Error(`Expected auth or auth-int as the qop, but was ${read.qop}`);
  }
  return { ...read, qop, userhash: read.userhash?.toLowerCase() === 'true' };
}
