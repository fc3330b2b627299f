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
