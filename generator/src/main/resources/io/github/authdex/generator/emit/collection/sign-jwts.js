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
