// Starts postman-runtime's own test servers, which lie beside this as they are (postman-runtime/SOURCES.md), and prints
// the port of one that tells all ports, by name, as JSON. Arguments: what the server with certificates runs on.
const express = require('express');
const http = require('http');
const servers = require('./postman-runtime/_servers');
const ntlmProof = require('./postman-ntlm');
const own = (name) => require(`./postman-runtime/${name}`);

/** Their digest server with a single challenge: it says SHA-256 too, which it cannot verify. */
const offering = (algorithm) => {
  const offer = (request, response, next) => {
    const set = response.set;
    response.set = (name, value) =>
      set.call(response, name, `${value}`.replace('algorithm="MD5"', `algorithm=${algorithm}`));
    response.append = () => response;
    next();
  };
  const theirs = servers.createDigestServer({ username: 'postman', password: 'password' });
  return express().use(offer, theirs);
};

const certificate = (ca, pfx, passphrase) =>
  servers.createSSLServer({ requestCert: true, key: undefined, cert: undefined, ca, pfx, passphrase })
    .on('/', (request, response) => response.end(request.client.authorized ? 'authorized' : 'unauthorized'));

const started = {
  'digest': servers.createDigestServer({ username: 'postman', password: 'password' }),
  'digest MD5': offering('MD5'),
  'digest MD5-sess': offering('MD5-sess'),
  'edgegrid': own('edgegrid'),
  'edgegrid with headers': servers.createEdgeGridAuthServer({ headersToSign: ['X-Second', 'X-First'] }),
  'ntlm': own('ntlm'),
  'ntlm proof': ntlmProof(own('ntlm')),
  'proxy': own('proxyAuth'),
  'http': own('http'),
  'certificate': certificate(...process.argv.slice(2)),
};

const listen = (server) => new Promise((resolve) => {
  const listener = server.listen(0, () => resolve(listener.address().port));
});

(async () => {
  const ports = {};
  for (const [name, server] of Object.entries(started)) { ports[name] = await listen(server); }
  console.log(await listen(http.createServer((request, response) => response.end(JSON.stringify(ports)))));
})();
