// Reads a list of signed requests; prints for each whether http-message-signatures accepts it,
// whether its Content-Digest is that of its body, and the library's own signature.
const crypto = require('crypto');
const { httpbis, createSigner, createVerifier } = require('http-message-signatures');

const shared = (one) => one.algorithm === 'hmac-sha256' && Buffer.from(one.privateKey, 'base64');
const publicKey = (one) => shared(one) || crypto.createPublicKey(one.publicKey);
const privateKey = (one) => shared(one) || crypto.createPrivateKey(one.privateKey);

const digestIsRight = (one) => {
  const field = one.headers['content-digest'];
  if (!field) return null;
  const [, name, value] = /^(sha-\d+)=:(.*):$/.exec(field);
  const hash = crypto.createHash(name.replace('-', '')).update(one.body, 'utf8');
  return hash.digest('base64') === value;
};

const check = async (one) => {
  const accepted = await httpbis.verifyMessage(
    {
      keyLookup: async ({ keyid }) =>
        keyid === one.keyId
          ? { id: keyid, algs: [one.algorithm], verify: createVerifier(publicKey(one), one.algorithm) }
          : null,
      all: true,
      tolerance: 3600 * 24 * 365 * 100,
    },
    { method: one.method, url: one.url, headers: one.headers });
  const { signature, 'signature-input': input, ...plain } = one.headers;
  const own = await httpbis.signMessage(
    {
      key: createSigner(privateKey(one), one.algorithm, one.keyId),
      name: 'sig1',
      fields: one.components,
      params: ['created', 'keyid', 'alg'],
      paramValues: { created: new Date(one.created * 1000) },
    },
    { method: one.method, url: one.url, headers: plain });
  return {
    accepted,
    digest: digestIsRight(one),
    signature: own.headers.Signature || own.headers.signature,
    input: own.headers['Signature-Input'] || own.headers['signature-input'],
  };
};

const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
Promise.all(cases.map(check)).then((answers) => console.log(JSON.stringify(answers)));
