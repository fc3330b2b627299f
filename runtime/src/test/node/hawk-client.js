// Reads a list of requests; prints the header and the bewit that hawk makes for each.
const Hawk = require('hawk');

const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const seconds = (one) => Number(one.timestamp);

const answers = cases.map((one) => {
  Hawk.utils.setTimeFunction(() => seconds(one) * 1000);
  const header = Hawk.client.header(one.uri, one.method, {
    credentials: one.credentials,
    timestamp: seconds(one),
    nonce: one.nonce,
    payload: one.payload,
    contentType: one.contentType,
    ext: one.ext,
    app: one.app,
    dlg: one.dlg,
  }).header;
  const bewit = Hawk.uri.getBewit(one.uri, {
    credentials: one.credentials,
    ttlSec: one.ttl,
    ext: one.ext,
  });
  return { header, bewit };
});
console.log(JSON.stringify(answers));
