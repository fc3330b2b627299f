// Reads a list of requests; prints the parameters that oauth-1.0a makes for each.
const crypto = require('crypto');
const OAuth = require('oauth-1.0a');

const digests = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256', 'HMAC-SHA512': 'sha512' };
const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));

const answers = cases.map((one) => {
  const oauth = OAuth({
    consumer: { key: one.clientId, secret: one.clientSecret },
    signature_method: one.method,
    hash_function: (text, key) =>
      crypto.createHmac(digests[one.method], key).update(text).digest('base64'),
  });
  oauth.getNonce = () => one.nonce;
  oauth.getTimeStamp = () => Number(one.timestamp);
  return oauth.authorize(
    { url: one.url, method: one.verb, data: one.form },
    { key: one.token, secret: one.tokenSecret });
});
console.log(JSON.stringify(answers));
