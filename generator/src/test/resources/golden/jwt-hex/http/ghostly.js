// Signs requests of ghostly.http, as httpyac alone runs it.
'use strict';
const crypto = require('crypto');
const data = {
  "authdex_signed_jwts": [
    {
      "token": "ghostly_admin_jwt",
      "issuedAt": "ghostly_admin_iat",
      "expiresAt": "ghostly_admin_exp",
      "lifetimeSeconds": 300,
      "backdateSeconds": 5,
      "header": "{\n  \"kid\": \"{{ghostly_key_id}}\",\n  \"typ\": \"JWT\",\n  \"id\": \"{{ghostly_shop}}\"\n}",
      "payload": "{\n  \"aud\": \"/admin/\",\n  \"iss\": \"{{ghostly_key_id}}\",\n  \"tier\": [1,\"{{ghostly_shop}}\"],\n  \"iat\": {{ghostly_admin_iat}},\n  \"exp\": {{ghostly_admin_exp}}\n}",
      "algorithm": "HS256",
      "key": "ghostly_key",
      "keyEncoding": "hex"
    }
  ]
};
const required = ["ghostly_key_id","ghostly_shop","ghostly_key"];
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
exports.prepare = ($context) => {
  const require = () => CryptoJS;
  const pm = toolsOf($context);
  // Makes each JWT anew and signs it: by a key that both sides have here, by a private key as the tool can.
  JSON.parse(pm.collectionVariables.get('authdex_signed_jwts')).forEach((jwt) => {
    const CryptoJS = require('crypto-js');
    const key = pm.variables.get(jwt.key);
    if (!key) { throw new Error('Expected a value in the variable ' + jwt.key + ', without which no JWT can be signed; fill it in the environment'); }
    const issued = Math.floor(Date.now() / 1000) - jwt.backdateSeconds;
    pm.variables.set(jwt.issuedAt, String(issued));
    pm.variables.set(jwt.expiresAt, String(issued + jwt.lifetimeSeconds));
    const filled = (json) => JSON.parse(json.replace(/{{[\w$]+}}/g,
      (reference) => JSON.stringify(String(pm.variables.replaceIn(reference))).slice(1, -1)));
    const header = Object.assign({ alg: jwt.algorithm }, filled(jwt.header));
    const payload = filled(jwt.payload);
    if (!jwt.algorithm.startsWith('HS')) {
      pm.signJwt(header, payload, key, (token) => pm.variables.set(jwt.token, token));
      return;
    }
    const base64url = (bytes) => CryptoJS.enc.Base64.stringify(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
    const content = [header, payload].map((part) => base64url(CryptoJS.enc.Utf8.parse(JSON.stringify(part)))).join('.');
    const keys = {
      text: () => CryptoJS.enc.Utf8.parse(key),
      hex: () => CryptoJS.enc.Hex.parse(key),
      base64: () => CryptoJS.enc.Base64.parse(key.replace(/-/g, '+').replace(/_/g, '/')),
    };
    const signature = CryptoJS['HmacSHA' + jwt.algorithm.slice(2)](content, keys[jwt.keyEncoding]());
    pm.variables.set(jwt.token, content + '.' + base64url(signature));
  });
  data.authdex_signed_jwts.forEach((jwt) => { $context.variables[own(jwt.token)] = pm.variables.get(jwt.token); });
};
