// Reads a list of requests; prints the Authorization field that akamai-edgegrid makes for each.
const path = require('path');

// The package exports what sends alone, with a nonce and a time of its own.
const auth = require(path.join(__dirname, 'node_modules', 'akamai-edgegrid', 'src', 'auth.js'));

const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const answers = cases.map((one) =>
  auth.generateAuth(
    { method: one.method, path: one.path, headersToSign: one.headersToSign, body: one.body, headers: {} },
    one.clientToken, one.clientSecret, one.accessToken, one.host, 0, one.nonce, one.timestamp)
    .headers.Authorization);
console.log(JSON.stringify(answers));
