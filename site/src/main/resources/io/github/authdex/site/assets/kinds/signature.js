/* A provider's own signature, by a recipe in the words of the catalog's entries. */

import {
  base64,
  base64url,
  fromBase64,
  fromHex,
  hex,
  joined,
  parameters,
  sorted,
  text,
  utf8,
} from './bytes.js';
import { digest, hmac } from './crypto.js';
import { placed } from './place.js';
import { address, host, isForm, required, seconds, values as fields } from './request.js';

const MACS = {
  'HMAC-SHA1': 'SHA-1',
  'HMAC-SHA256': 'SHA-256',
  'HMAC-SHA384': 'SHA-384',
  'HMAC-SHA512': 'SHA-512',
};
const KEYS = { text: utf8, hex: fromHex, base64: fromBase64 };
const WRITTEN = { hex, HEX: (octets) => hex(octets).toUpperCase(), base64, base64url };

/** Returns the signed request and the texts that lead to it. */
export async function sign(request, values) {
  const recipe = read(values.recipe);
  const words = stamps(recipe, values);
  let dressed = sent(request, recipe.timestamp, words.timestamp);
  dressed = sent(dressed, recipe.nonce, words.nonce);
  for (const parameter of recipe.parameters ?? []) {
    dressed = placed(dressed, parameter, filled(parameter.value, words, values));
  }
  const pieces = [];
  for (const part of recipe.sign) {
    pieces.push(await octets(part, dressed, words, values));
  }
  const separator = utf8(recipe.separator ?? '');
  const signed = joined(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece])));
  const key = KEYS[recipe.keyEncoding ?? 'text'](required(values.key, 'the key'));
  const proof = WRITTEN[recipe.encoding ?? 'hex'](await hmac(MACS[recipe.algorithm], key, signed));
  const prefix = recipe.prefix ?? '';
  const whole = prefix.includes('{$signature}') ? prefix : prefix + '{$signature}';
  return {
    steps: [
      ...recipe.sign.map((part, i) => step(`Part ${i + 1}: ${named(part)}`, pieces[i])),
      step('What is signed', signed),
      { title: 'Signature', text: proof },
    ],
    request: placed(dressed, recipe, filled(whole, { ...words, signature: proof }, values)),
  };
}

function read(json) {
  let recipe;
  try {
    recipe = JSON.parse(required(json, 'the recipe'));
  } catch {
    throw new Error('Expected the recipe as a JSON object');
  }
  if (!MACS[recipe.algorithm]) {
    throw new Error(`This page signs by ${Object.keys(MACS).join(', ')}`);
  }
  if (!Array.isArray(recipe.sign) || !recipe.in || !recipe.name) {
    throw new Error('Expected "sign", a list, and "in" and "name" of where the signature goes');
  }
  return recipe;
}

/** Returns what stands for the time, its day and the nonce. */
function stamps(recipe, values) {
  const moment = new Date((seconds(values.time) + (recipe.timestamp?.offsetSeconds ?? 0)) * 1000);
  const date = moment.toISOString().slice(0, 10);
  return {
    timestamp: recipe.timestamp ? time(recipe.timestamp.unit, moment) : '',
    date,
    day: date.replaceAll('-', ''),
    nonce: recipe.nonce ? values.nonce : '',
  };
}

function time(unit, moment) {
  const whole = Math.floor(moment.getTime() / 1000);
  const iso = moment.toISOString().replace(/\.\d+/, '');
  const forms = {
    seconds: String(whole),
    milliseconds: `${whole}000`,
    microseconds: `${whole}000000`,
    nanoseconds: `${whole}000000000`,
    iso8601: iso,
    iso8601_milliseconds: moment.toISOString(),
    iso8601_basic: iso.replace(/[-:]/g, ''),
    rfc1123: moment.toUTCString(),
  };
  return required(forms[unit], 'a known unit of the timestamp');
}

const sent = (request, stamp, value) => (stamp?.in ? placed(request, stamp, value) : request);

const filled = (template, words, values) =>
  template.replace(/\{(\$?)([A-Za-z]\w*)\}/g, (_, word, name) =>
    required(word ? words[name] : values[name], name),
  );

async function octets(part, request, words, values) {
  if (typeof part === 'string') {
    return utf8(piece(part, request, words));
  }
  if (part.text !== undefined) {
    return utf8(part.text);
  }
  if (part.credential !== undefined) {
    return utf8(required(values[part.credential], part.credential));
  }
  if (part.header !== undefined) {
    const isHost = part.header.toLowerCase() === 'host';
    return utf8(isHost ? host(request) : fields(request, part.header).join(','));
  }
  if (part.hash !== undefined) {
    const inner = [];
    for (const one of part.of) {
      inner.push(await octets(one, request, words, values));
    }
    const hash = await digest(part.hash, joined(inner));
    const form = part.encoding ?? 'raw';
    return form === 'raw' ? hash : utf8(WRITTEN[form](hash));
  }
  throw new Error(`This page does not know the part ${JSON.stringify(part)}`);
}

function piece(name, request, words) {
  const to = address(request.url);
  const form = isForm(request) ? parameters(request.body) : [];
  const pieces = {
    method: request.method.toUpperCase(),
    path: to.path,
    query: to.query ?? '',
    parameters: sorted([...parameters(to.query), ...form]),
    target: to.target,
    url: `${to.scheme}://${to.authority}${to.target}`,
    host: host(request),
    body: request.body,
    ...words,
  };
  if (pieces[name] === undefined) {
    throw new Error(`This page does not know the part ${name}`);
  }
  return pieces[name];
}

const named = (part) => (typeof part === 'string' ? part : Object.keys(part)[0]);

/** Octets that are no text are shown as digits. */
function step(title, bytes) {
  const read = text(bytes);
  return read.includes('\ufffd')
    ? { title: `${title}, in hexadecimal`, text: hex(bytes) }
    : { title, text: read };
}
