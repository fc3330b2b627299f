// Signs a JWT by a private key in PKCS #8.
pm.signJwt = (header, payload, key, done) => {
  if (!/-----BEGIN PRIVATE KEY-----/.test(key)) { throw new Error('Expected a private key in PKCS #8 (BEGIN PRIVATE KEY), without which no JWT can be signed'); }
  const base64url = (bytes) => CryptoJS.enc.Base64.stringify({ bytes: Array.from(bytes) }).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const utf8 = (text) => Uint8Array.from(CryptoJS.enc.Utf8.parse(text).bytes);
  const content = [header, payload].map((part) => base64url(utf8(JSON.stringify(part)))).join('.');
  const bits = header.alg.slice(2);
  const kind = {
    RS: { name: 'RSASSA-PKCS1-v1_5' },
    PS: { name: 'RSA-PSS', saltLength: bits / 8 },
    ES: { name: 'ECDSA', namedCurve: bits === '512' ? 'P-521' : 'P-' + bits },
  }[header.alg.slice(0, 2)];
  const way = Object.assign({ hash: 'SHA-' + bits }, kind);
  const bytes = Uint8Array.from(CryptoJS.enc.Base64.parse(key.replace(/-----[^-]+-----|\s/g, '')).bytes);
  const signed = async () => {
    const signer = await crypto.subtle.importKey('pkcs8', bytes, way, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign(way, signer, utf8(content)));
  };
  sent.push(signed().then((signature) => done(content + '.' + base64url(signature))));
};
