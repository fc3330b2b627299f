// Reads a list of requests that were signed by SigV4a; prints for each the Authorization field that
// the signer of the AWS SDK makes, in which its verdict on the given signature stands for its own.
const crypto = require('crypto');
const { SignatureV4a } = require('@smithy/signature-v4a');

class Sha256 {
  constructor(secret) {
    this.hash = secret ? crypto.createHmac('sha256', secret) : crypto.createHash('sha256');
  }

  update(data) {
    this.hash.update(data);
  }

  async digest() {
    return new Uint8Array(this.hash.digest());
  }
}

const publicKey = (privateKey) => {
  const pair = crypto.createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(privateKey));
  const point = pair.getPublicKey();
  const coordinate = (from) => point.subarray(from, from + 32).toString('base64url');
  return crypto.createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) },
  });
};

class Verifier extends SignatureV4a {
  constructor(settings, signature) {
    super(settings);
    this.given = signature;
  }

  async getSignature(privateKey, stringToSign) {
    const signature = Buffer.from(this.given, 'hex');
    return crypto.verify('sha256', Buffer.from(stringToSign), publicKey(privateKey), signature);
  }
}

const field = async (one) => {
  const url = new URL(one.url);
  const query = {};
  for (const [name, value] of url.searchParams) query[name] = (query[name] || []).concat(value);
  const verifier = new Verifier({
    credentials: one.credentials,
    region: one.regions,
    service: one.service,
    sha256: Sha256,
    uriEscapePath: one.service !== 's3',
    applyChecksum: true,
  }, one.signature);
  const signed = await verifier.sign({
    method: one.method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query,
    headers: { host: url.host, ...one.headers },
    body: one.body,
  }, { signingDate: new Date(one.time) });
  return signed.headers.authorization;
};

const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
Promise.all(cases.map(field)).then((answers) => console.log(JSON.stringify(answers)));
