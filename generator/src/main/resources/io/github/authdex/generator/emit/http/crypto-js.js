// What the steps below use of crypto-js, by what Node has.
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
  return all;
})();
