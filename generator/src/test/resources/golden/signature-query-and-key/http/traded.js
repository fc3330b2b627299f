// Signs requests of traded.http, as httpyac alone runs it.
'use strict';
const crypto = require('crypto');
const data = {
  "authdex_signatures": [
    {
      "signature": "traded_sign_value",
      "percentEncoded": true,
      "algorithm": "HMAC-SHA256",
      "key": "traded_sign",
      "keyEncoding": "text",
      "sign": [
        "query",
        "body"
      ],
      "separator": "",
      "encoding": "base64",
      "timestamp": {
        "variable": "traded_sign_timestamp",
        "form": "milliseconds"
      },
      "parameters": []
    }
  ]
};
const required = ["traded_sign"];
// What the steps below use of crypto-js, by what Node has, and signatures by private keys.
const pem = (key) => {
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key)) { throw new Error('Expected a private key in PEM (BEGIN PRIVATE KEY), without which nothing can be signed'); }
  return key.replace(/\\n/g, '\n');
};
const CryptoJS = (() => {
  const words = (bytes) => ({
    bytes: bytes,
    sigBytes: bytes.length,
    concat: (more) => words(Buffer.concat([bytes, more.bytes])),
  });
  const bytes = (content) => (typeof content === 'string' ? Buffer.from(content) : content.bytes);
  const encoding = (name) => ({
    parse: (text) => words(Buffer.from(text, name)),
    stringify: (one) => one.bytes.toString(name),
  });
  const all = {
    enc: { Utf8: encoding('utf8'), Hex: encoding('hex'), Base64: encoding('base64') },
    lib: { WordArray: { create: () => words(Buffer.alloc(0)) } },
  };
  ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'].forEach((name) => {
    all[name] = (content) => words(crypto.createHash(name).update(bytes(content)).digest());
    all['Hmac' + name] = (content, key) => words(crypto.createHmac(name, bytes(key)).update(bytes(content)).digest());
  });
  const signer = (hash, options) => (content, key) => words(crypto.sign(hash, bytes(content), Object.assign({ key: pem(key.bytes.toString()) }, options)));
  ['SHA1', 'SHA256', 'SHA512'].forEach((name) => { all['RSA-' + name] = signer(name); });
  all['RSA-PSS-SHA256'] = signer('SHA256', { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  all['ECDSA-P256-SHA256'] = signer('SHA256');
  all.Ed25519 = signer(null);
  return all;
})();
// What the steps below use of Postman's pm, by what httpyac has. What they compute is not known yet when it fills
// variables in: a mark that nobody can guess stands for each until then.
const mark = crypto.randomUUID();
const computed = (data.authdex_signatures || []).flatMap((recipe) => [
  recipe.signature,
  ...[recipe.timestamp, recipe.nonce].filter((stamp) => stamp).map((stamp) => stamp.variable),
  ...recipe.parameters.map((parameter) => parameter.variable),
]);
const kept = new Map();
const own = (name) => (/^(request|oauth2|intellij_oauth2)_/i.test(name) ? 'api_' + name : name);
const named = (text) => text.replace(new RegExp(mark + '-([\\w$]+)-', 'g'), '{{$1}}');
const toolsOf = (context) => {
  const text = JSON.stringify(context.request);
  const variables = {
    get: (name) => {
      const held = [kept.get(name), context.variables[own(name)]].find((value) => value !== undefined && value !== null);
      const value = held === undefined || String(held).includes(mark) ? '' : String(held);
      if (!value && required.includes(name)) {
        throw new Error('Expected a value in the variable ' + own(name) + ', without which the request cannot be signed; fill it in the environment');
      }
      return /-----BEGIN /.test(value) ? value.replace(/\r?\n/g, '\\n') : value;
    },
    set: (name, value) => kept.set(name, value),
    unset: (name) => kept.delete(name),
    replaceIn: (template) => template.replace(/{{([\w$]+)}}/g, (all, name) => {
      if (name === '$guid') { return crypto.randomUUID(); }
      const known = computed.includes(name) ? kept.has(name) : kept.has(name) || own(name) in context.variables;
      return known ? variables.get(name) : all;
    }),
  };
  // Of the JWTs those that the request carries.
  const needed = (one) => !one.token || text.includes('{{' + own(one.token) + '}}');
  return { variables: variables, collectionVariables: { get: (name) => JSON.stringify(data[name].filter(needed)) } };
};
// The same with the request as httpyac is about to send it, and what puts it back once it is signed.
const requestOf = (context) => {
  const sent = context.request;
  const type = String(Object.entries(sent.headers).filter(([name]) => name.toLowerCase() === 'content-type').map(([, value]) => value));
  const isText = typeof sent.body === 'string';
  const isForm = isText && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  const headers = Object.entries(sent.headers).flatMap(([name, value]) => [].concat(value)
    .filter((one) => one !== undefined).map((one) => ({ key: name, value: named(String(one)) })));
  const fields = isForm && sent.body ? named(sent.body).split('&').map((pair) => {
    const [key, ...rest] = pair.split('=');
    return { key: key, value: rest.join('=') };
  }) : [];
  let url = named(new URL(sent.url).href);
  const body = {
    mode: isForm ? 'urlencoded' : isText ? 'raw' : 'file',
    isEmpty: () => !sent.body || sent.body.length === 0,
    raw: isText ? named(sent.body) : '',
    urlencoded: { all: () => fields, each: (change) => fields.forEach(change) },
  };
  const filled = (text) => text.replace(/{{([\w$]+)}}/g, (all, name) => {
    if (!computed.includes(name)) { return all; }
    if (!kept.has(name)) { throw new Error('Expected a script to compute ' + name + ', without which the request cannot be sent'); }
    return kept.get(name);
  });
  return {
    request: {
      method: sent.method,
      url: { toString: () => url, update: (text) => { url = text; } },
      headers: { all: () => headers, each: (change) => headers.forEach(change) },
      body: body,
      toJSON: () => [url, headers.map((header) => header.value), isForm ? fields.map((field) => field.value) : body.raw],
    },
    // A form stands there as it is sent, encoded.
    writeForm: (pairs) => pairs.map((pair) => pair.join('=')).join('&'),
    settle: () => {
      sent.url = filled(url);
      Object.keys(sent.headers).forEach((name) => { delete sent.headers[name]; });
      headers.forEach((header) => {
        const before = sent.headers[header.key];
        const value = filled(header.value);
        sent.headers[header.key] = before === undefined ? value : [].concat(before, value);
      });
      if (isText) { sent.body = filled(isForm ? fields.map((field) => field.key + '=' + field.value).join('&') : body.raw); }
    },
  };
};
exports.prepare = ($context) => {
  computed.forEach((name) => { $context.variables[own(name)] = mark + '-' + name + '-'; });
};
exports.sign = ($context) => {
  const require = () => CryptoJS;
  const pm = Object.assign(toolsOf($context), requestOf($context));
  // Signs each request in which the variable of a signature stands, over all that is sent beside it.
  JSON.parse(pm.collectionVariables.get('authdex_signatures')).forEach((recipe) => {
    const CryptoJS = require('crypto-js');
    const request = pm.request;
    const mark = '{{' + recipe.signature + '}}';
    const isSignature = (value) => String(value).includes(mark);
    if (!isSignature(JSON.stringify(request))) { return; }

    // The key and what is made with it.
    const fix = (text) => (typeof text === 'string' ? pm.variables.replaceIn(text) : '');
    const utf8 = (text) => CryptoJS.enc.Utf8.parse(text);
    const held = (name) => {
      const value = fix('{{' + name + '}}');
      if (value === '' || value === '{{' + name + '}}') {
        throw new Error('Expected a value in the variable ' + name + ', without which the request cannot be signed; fill it in the environment');
      }
      if (/[\0-\x1f\x7f]/.test(value)) {
        throw new Error('Expected no control character in the variable ' + name + '; a value read from a file often ends in a line break');
      }
      return value;
    };
    const key = (name) => {
      const value = held(name);
      const forms = {
        text: [/^/, () => utf8(value)],
        hex: [/^([0-9a-f]{2})+$/i, () => CryptoJS.enc.Hex.parse(value)],
        base64: [/^[\w+/-]+=*$/, () => CryptoJS.enc.Base64.parse(value.replace(/-/g, '+').replace(/_/g, '/'))],
      };
      const [pattern, parse] = forms[recipe.keyEncoding];
      if (!pattern.test(value)) { throw new Error('Expected a key in ' + recipe.keyEncoding + ' in the variable ' + name + ' but it has other characters'); }
      return parse();
    };
    const write = {
      hex: (bytes) => CryptoJS.enc.Hex.stringify(bytes),
      HEX: (bytes) => CryptoJS.enc.Hex.stringify(bytes).toUpperCase(),
      base64: (bytes) => CryptoJS.enc.Base64.stringify(bytes),
      base64url: (bytes) => CryptoJS.enc.Base64.stringify(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, ''),
    };
    const mac = (bytes, by) => CryptoJS[recipe.algorithm.replace('HMAC-', 'Hmac')](bytes, by);
    const derived = () => {
      const last = recipe.derive.by.reduce((by, part) => mac(bytes(part), by), utf8(recipe.derive.prefix).concat(key(recipe.key)));
      return recipe.derive.text ? utf8(write.base64(last)) : last;
    };
    const keys = () => utf8(recipe.keys.map((name) => encode(pm.variables.get(name) || '')).join('&'));
    const sign = (content) => write[recipe.encoding](recipe.key
      ? mac(content, recipe.derive ? derived() : recipe.keys ? keys() : key(recipe.key))
      : CryptoJS[recipe.algorithm](content));

    // What is sent beside the signature.
    const now = new Date(Date.now() + 1000 * ((recipe.timestamp && recipe.timestamp.offsetSeconds) || 0));
    const guid = () => pm.variables.replaceIn('{{$guid}}');
    const forms = {
      seconds: () => Math.floor(now.getTime() / 1000),
      milliseconds: () => now.getTime(),
      microseconds: () => now.getTime() + '000',
      nanoseconds: () => now.getTime() + '000000',
      iso8601: () => now.toISOString().replace(/\.\d+/, ''),
      iso8601_milliseconds: () => now.toISOString(),
      iso8601_basic: () => now.toISOString().replace(/-|:|\.\d+/g, ''),
      rfc1123: () => now.toUTCString(),
      edgegrid: () => now.toISOString().replace(/-/g, '').replace(/\.\d+Z/, '+0000'),
      random: () => guid().replace(/-/g, ''),
      uuid: guid,
      counter: (last) => Math.max(Date.now() * 1000, Number(last || 0) + 1),
    };
    const stamp = (what) => {
      if (!what) { return ''; }
      const value = String(forms[what.form](pm.variables.get(what.variable)));
      pm.variables.set(what.variable, value);
      return value;
    };
    const date = now.toISOString().slice(0, 10);
    const words = { timestamp: stamp(recipe.timestamp), date: date, day: date.replace(/-/g, ''), nonce: stamp(recipe.nonce) };
    const fill = (template) => template.map((part) => {
      if (part.credential) { return held(part.credential); }
      if (part.word) { return words[part.word]; }
      if (part.base64) { return write.base64(utf8(fill(part.base64))); }
      if (part.optional) { return pm.variables.get(part.optional) || ''; }
      if (part.oauth) { return given(part.oauth).map((pair) => pair.name + '="' + encode(pair.value) + '", ').join(''); }
      if (part.encoded) { return encode(fill(part.encoded)); }
      if (part.hash) { return CryptoJS.enc.Utf8.stringify(bytes(part)); }
      return part.signed ? sign(utf8(fill(part.signed))) : part;
    }).join('');
    const given = (own) => Object.keys(own).map((name) => ({ name: name, value: fill(own[name]) })).filter((pair) => pair.value);
    const set = (variable, value, percentEncoded) => pm.variables.set(variable, percentEncoded ? encodeURIComponent(value) : value);
    recipe.parameters.forEach((parameter) => set(parameter.variable, fill(parameter.value), parameter.percentEncoded));

    // Each use of a variable such as {{$guid}} gives another value: what is signed here stays as it is.
    const body = request.body && !request.body.isEmpty() ? request.body : {};
    pm.variables.unset(recipe.signature);
    request.url.update(fix(request.url.toString()));
    request.headers.each((header) => { header.value = fix(header.value); });
    if (body.mode === 'raw') { body.raw = fix(body.raw); }
    if (body.mode === 'urlencoded') { body.urlencoded.each((field) => { field.value = fix(field.value); }); }

    // The URL as Postman sends it, without the signature.
    const percentEncode = (text, characters) => text.replace(characters, (c) => encodeURIComponent(c).replace("'", '%27'));
    const [, scheme, authority, rawPath, rawQuery] = request.url.toString()
      .match(/^(?:([^:/?#]+):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/);
    const protocol = (scheme || 'http').toLowerCase();
    const server = authority.replace(/^.*@/, '').toLowerCase();
    const path = percentEncode(rawPath || '/', /[^!-~]|["#<>?`{}]/gu);
    const query = percentEncode((rawQuery || '').split('&').filter((pair) => !isSignature(pair)).join('&'), /[^!-~]|["#'<>]/gu);
    const target = path + (query ? '?' + query : '');

    // The body likewise.
    const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase());
    const form = () => {
      const fields = body.urlencoded.all().filter((field) => !field.disabled && !isSignature(field.value));
      if (pm.writeForm) { return pm.writeForm(fields.map((field) => [fix(field.key), field.value])); }
      const values = Object.create(null); // Postman sends those of one name together.
      fields.forEach((field) => {
        const name = fix(field.key);
        values[name] = (values[name] || []).concat(field.value);
      });
      return Object.keys(values).map((name) => values[name].map((value) => encode(name) + '=' + encode(value)).join('&')).join('&');
    };
    const text = () => {
      const member = '"(?:[^"\\\\]|\\\\.)*"\\s*:\\s*"[^"]*' + mark.replace(/[{}]/g, '\\$&') + '[^"]*"';
      return body.raw.replace(new RegExp('\\s*,\\s*' + member + '|' + member + '\\s*,?\\s*'), '');
    };
    const content = () => {
      if (!body.mode) { return ''; }
      if (body.mode === 'raw') { return text(); }
      if (body.mode === 'urlencoded') { return form(); }
      throw new Error('Expected a raw or x-www-form-urlencoded body, which can be signed, but it is of the mode ' + body.mode);
    };

    // The headers, with those that Postman adds.
    const mediaType = () => {
      if (body.mode === 'urlencoded') { return 'application/x-www-form-urlencoded'; }
      const language = body.mode === 'raw' && body.options && body.options.raw && body.options.raw.language;
      const types = { html: 'text/html', json: 'application/json', javascript: 'application/javascript', xml: 'application/xml' };
      return body.mode === 'raw' ? types[language] || 'text/plain' : '';
    };
    const headers = request.headers.all().filter((header) => !header.disabled && !isSignature(header.value))
      .map((header) => ({ name: header.key.toLowerCase(), value: header.value }));
    const added = {
      'content-length': () => utf8(content()).sigBytes || '',
      'content-type': mediaType,
      host: () => server.replace(protocol === 'https' ? /:443$/ : /:80$/, ''),
    };
    const header = (name) => {
      const values = headers.filter((each) => each.name === name).map((each) => each.value);
      return String(values.length || !added[name] ? values.join(',') : added[name]());
    };
    const headerLines = (prefix) => [...new Set(headers.map((each) => each.name))]
      .filter((name) => name.startsWith(prefix)).sort()
      .map((name) => name + ':' + header(name) + '\n').join('');

    // The parameters of query and form, decoded.
    const decode = (raw) => raw.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (octets) => decodeURIComponent(octets));
    const pairs = (raw) => raw.split('&').filter((pair) => pair).map((pair) => {
      const [name, ...rest] = pair.split('=');
      return { name: decode(name), value: decode(rest.join('=')) };
    });
    const queryLines = () => {
      const values = Object.create(null);
      pairs(query).filter((pair) => pair.name).forEach((pair) => {
        const name = pair.name.toLowerCase();
        values[name] = (values[name] || []).concat(pair.value);
      });
      return Object.keys(values).sort().map((name) => '\n' + name + ':' + values[name].sort().join(',')).join('');
    };
    const allPairs = () => {
      const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(header('content-type'));
      return pairs(query).concat(isForm ? pairs(content()) : []);
    };
    const sorted = (list, sign, join) => list.map((pair) => pair.name + '\0' + pair.value).sort()
      .map((pair) => pair.replace('\0', () => sign)).join(join);
    const parameters = () => sorted(allPairs().map((pair) => ({ name: encode(pair.name), value: encode(pair.value) })), '=', '&');

    // What is signed.
    const pieces = {
      method: () => request.method.toUpperCase(),
      path: () => path,
      query: () => query,
      query_lines: queryLines,
      parameters: parameters,
      target: () => target,
      url: () => protocol + '://' + server + target,
      host: () => header('host'),
      hostname: () => server.replace(/:\d+$/, '').replace(/[[\]]/g, ''),
      port: () => (/:(\d+)$/.exec(server) || [0, protocol === 'https' ? 443 : 80])[1],
      protocol: () => protocol,
      media_type: () => header('content-type').split(';')[0].trim().toLowerCase(),
      body: content,
      timestamp: () => words.timestamp,
      date: () => words.date,
      day: () => words.day,
      nonce: () => words.nonce,
    };
    const covered = (names) => names.map((name) => name.toLowerCase()).filter((name) => headers.some((one) => one.name === name))
      .map((name) => name + ':' + header(name).trim().replace(/\s+/g, ' ')).join('\t');
    const oauth = (own) => {
      const list = allPairs().concat(given(own));
      const all = sorted(list.map((pair) => ({ name: encode(pair.name), value: encode(pair.value) })), '=', '&');
      return [request.method.toUpperCase(), protocol + '://' + header('host') + path, all].map(encode).join('&');
    };
    const posted = (most) => {
      const sent = utf8(request.method === 'POST' ? content() : '');
      if (!sent.sigBytes) { return ''; }
      return write.base64(CryptoJS.SHA256(CryptoJS.enc.Hex.parse(CryptoJS.enc.Hex.stringify(sent).slice(0, 2 * most))));
    };
    const bytes = (part) => {
      if (typeof part === 'string') { return utf8(String(pieces[part]())); }
      if (part.template) { return utf8(fill(part.template)); }
      if (part.covered) { return utf8(covered(part.covered)); }
      if (part.oauth) { return utf8(oauth(part.oauth)); }
      if (part.posted) { return utf8(posted(part.posted)); }
      if (part.credential) { return utf8(held(part.credential)); }
      if (part.below) { return utf8(path.startsWith(part.below) ? path.slice(part.below.length) : path); }
      if (part.header) { return utf8(header(part.header.toLowerCase())); }
      if (part.headers) { return utf8(headerLines(part.headers)); }
      if (part.except) { return utf8(sorted(allPairs().filter((pair) => !part.except.includes(pair.name)), part.pairs, part.join)); }
      if (!part.hash) { return utf8(part.text); }
      const digest = CryptoJS[part.hash.replace('-', '')](join(part.of, ''));
      return part.encoding === 'raw' ? digest : utf8(write[part.encoding](digest));
    };
    const join = (parts, separator) => parts.reduce(
      (all, part, i) => all.concat(utf8(i ? separator : '')).concat(bytes(part)),
      CryptoJS.lib.WordArray.create());
    words.signature = sign(join(recipe.sign, recipe.separator));
    set(recipe.signature, recipe.value ? fill(recipe.value) : words.signature, recipe.percentEncoded);
  });
  pm.settle();
};
