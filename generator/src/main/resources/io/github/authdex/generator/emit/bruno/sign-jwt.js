// Signs a JWT by a private key, whose lines may stand behind each other.
pm.signJwt = (header, payload, key, done) => {
  const [, name, content] = /-----BEGIN ([^-]+)-----([^-]+)-----END/.exec(key.replace(/\\n/g, '\n')) || [];
  if (!name) { throw new Error('Expected a private key in PEM (BEGIN PRIVATE KEY), without which no JWT can be signed'); }
  const lines = content.replace(/\s/g, '').match(/.{1,64}/g).join('\n');
  const pem = '-----BEGIN ' + name + '-----\n' + lines + '\n-----END ' + name + '-----\n';
  done(require('jsonwebtoken').sign(payload, pem, { algorithm: header.alg, header: header }));
};
