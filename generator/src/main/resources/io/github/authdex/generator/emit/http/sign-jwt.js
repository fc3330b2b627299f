// Signs a JWT by a private key.
const signJwt = (header, payload, key, done) => {
  const bits = header.alg.slice(2);
  const kind = {
    RS: {},
    PS: { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: bits / 8 },
    ES: { dsaEncoding: 'ieee-p1363' },
  }[header.alg.slice(0, 2)];
  const content = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = crypto.sign('SHA' + bits, Buffer.from(content), Object.assign({ key: pem(key) }, kind));
  done(content + '.' + signature.toString('base64url'));
};
