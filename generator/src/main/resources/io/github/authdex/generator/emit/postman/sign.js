// Signs each request in which the variable of a signature stands, over all that is sent beside it.
JSON.parse(pm.collectionVariables.get('authdex_signatures')).forEach((recipe) => {
  const CryptoJS = require('crypto-js');
  const request = pm.request;
  const mark = '{{' + recipe.signature + '}}';
  const isSignature = (value) => String(value).includes(mark);
  if (!isSignature(JSON.stringify(request))) { return; }

  const now = new Date();
  const guid = () => pm.variables.replaceIn('{{$guid}}');
  const times = {
    seconds: () => Math.floor(now.getTime() / 1000),
    milliseconds: () => now.getTime(),
    microseconds: () => now.getTime() + '000',
    nanoseconds: () => now.getTime() + '000000',
    iso8601: () => now.toISOString().replace(/\.\d+/, ''),
    iso8601_milliseconds: () => now.toISOString(),
    rfc1123: () => now.toUTCString(),
  };
  const nonces = {
    random: () => guid().replace(/-/g, ''),
    uuid: guid,
    counter: () => Math.max(now.getTime() * 1000, Number(pm.variables.get(recipe.nonce.variable) || 0) + 1),
  };
  const stamp = (what, forms) => {
    if (!what) { return ''; }
    const value = String(forms[what.form]());
    pm.variables.set(what.variable, value);
    return value;
  };
  const timestamp = stamp(recipe.timestamp, times);
  const nonce = stamp(recipe.nonce, nonces);

  // Each use of a variable such as {{$guid}} gives another value: what is signed here stays as it is.
  const fix = (text) => (typeof text === 'string' ? pm.variables.replaceIn(text) : '');
  const body = request.body && !request.body.isEmpty() ? request.body : {};
  pm.variables.unset(recipe.signature);
  request.url.update(fix(request.url.toString()));
  request.headers.each((header) => { header.value = fix(header.value); });
  if (body.mode === 'raw') { body.raw = fix(body.raw); }
  if (body.mode === 'urlencoded') { body.urlencoded.each((field) => { field.value = fix(field.value); }); }

  // From here on the request is read as Postman sends it, without the signature.
  const hex = (code) => '%' + code.toString(16).toUpperCase();
  const percentEncode = (text, characters) => text.replace(characters, (c) => encodeURIComponent(c).replace("'", '%27'));
  const [, scheme, authority, rawPath, rawQuery] = request.url.toString()
    .match(/^(?:([^:/?#]+):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/);
  const protocol = (scheme || 'http').toLowerCase();
  const server = authority.replace(/^.*@/, '').toLowerCase();
  const path = percentEncode(rawPath || '/', /[^!-~]|["#<>?`{}]/gu);
  const query = percentEncode((rawQuery || '').split('&').filter((pair) => !isSignature(pair)).join('&'), /[^!-~]|["#'<>]/gu);
  const target = path + (query ? '?' + query : '');
  const defaultPort = protocol === 'https' ? /:443$/ : /:80$/;
  const form = () => {
    const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => hex(c.charCodeAt(0)));
    const values = Object.create(null); // Postman sends those of one name together.
    body.urlencoded.all().filter((field) => !field.disabled && !isSignature(field.value)).forEach((field) => {
      const key = fix(field.key);
      values[key] = (values[key] || []).concat(field.value);
    });
    return Object.keys(values).map((key) => values[key].map((value) => encode(key) + '=' + encode(value)).join('&')).join('&');
  };
  const json = () => {
    const member = '"(?:[^"\\\\]|\\\\.)*"\\s*:\\s*"[^"]*' + mark.replace(/[{}]/g, '\\$&') + '[^"]*"';
    return body.raw.replace(new RegExp('\\s*,\\s*' + member + '|' + member + '\\s*,?\\s*'), '');
  };
  const content = () => {
    if (!body.mode) { return ''; }
    if (body.mode === 'raw') { return json(); }
    if (body.mode === 'urlencoded') { return form(); }
    throw new Error('Expected a raw or x-www-form-urlencoded body, which can be signed, but it is of the mode ' + body.mode);
  };
  const mediaType = () => {
    if (body.mode === 'urlencoded') { return 'application/x-www-form-urlencoded'; }
    const language = body.mode === 'raw' && body.options && body.options.raw && body.options.raw.language;
    const types = { html: 'text/html', json: 'application/json', javascript: 'application/javascript', xml: 'application/xml' };
    return body.mode === 'raw' ? types[language] || 'text/plain' : '';
  };
  const headers = request.headers.all().filter((header) => !header.disabled && !isSignature(header.value))
    .map((header) => ({ name: header.key.toLowerCase(), value: header.value }));
  const added = {
    'content-length': () => CryptoJS.enc.Utf8.parse(content()).sigBytes || '',
    'content-type': mediaType,
    host: () => server.replace(defaultPort, ''),
  };
  const header = (name) => {
    const values = headers.filter((each) => each.name === name).map((each) => each.value);
    return String(values.length || !added[name] ? values.join(',') : added[name]());
  };
  const headerLines = (prefix) => [...new Set(headers.map((each) => each.name))]
    .filter((name) => name.startsWith(prefix)).sort()
    .map((name) => name + ':' + header(name) + '\n').join('');
  const queryLines = () => {
    const decode = (text) => decodeURIComponent(text.replace(/\+/g, ' '));
    const values = {};
    query.split('&').forEach((pair) => {
      const [name, ...rest] = pair.split('=');
      const key = decode(name).toLowerCase();
      if (key) { values[key] = (values[key] || []).concat(decode(rest.join('='))); }
    });
    return Object.keys(values).sort().map((name) => '\n' + name + ':' + values[name].sort().join(',')).join('');
  };
  const parameters = () => {
    const encode = (text) => encodeURIComponent(decodeURIComponent(text.replace(/\+/g, ' '))).replace(/[!'()*]/g, (c) => hex(c.charCodeAt(0)));
    return (query + '&' + (body.mode === 'urlencoded' ? form() : '')).split('&').filter(Boolean)
      .map((pair) => pair.split('=')).map(([name, ...rest]) => encode(name) + '\0' + encode(rest.join('=')))
      .sort().join('&').replace(/\0/g, '=');
  };
  const pieces = {
    method: () => request.method.toUpperCase(),
    path: () => path,
    query: () => query,
    query_lines: queryLines,
    parameters,
    target: () => target,
    url: () => protocol + '://' + server + target,
    host: () => header('host'),
    body: content,
    timestamp: () => timestamp,
    nonce: () => nonce,
  };

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
      text: [/^/, () => CryptoJS.enc.Utf8.parse(value)],
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
  const bytes = (part) => {
    if (part.hash) {
      const digest = CryptoJS[part.hash.replace('-', '')](join(part.of, ''));
      return part.encoding === 'raw' ? digest : CryptoJS.enc.Utf8.parse(write[part.encoding](digest));
    }
    const text = typeof part === 'string' ? pieces[part]()
      : part.credential ? held(part.credential)
        : part.header ? header(part.header.toLowerCase())
          : part.headers ? headerLines(part.headers) : part.text;
    return CryptoJS.enc.Utf8.parse(text);
  };
  const join = (parts, separator) => parts.reduce(
    (all, part, i) => all.concat(CryptoJS.enc.Utf8.parse(i ? separator : '')).concat(bytes(part)),
    CryptoJS.lib.WordArray.create());
  const signed = join(recipe.sign, recipe.separator);
  const proof = recipe.key
    ? CryptoJS[recipe.algorithm.replace('HMAC-', 'Hmac')](signed, key(recipe.key))
    : CryptoJS[recipe.algorithm](signed);
  const signature = write[recipe.encoding](proof);
  pm.variables.set(recipe.signature, recipe.percentEncoded ? encodeURIComponent(signature) : signature);
});
