// Stands where postman-runtime's cases go: it has the lab judge each request, and answers as the server that they
// were written for, which is the lab itself or, where that one lets everybody in, an echo.
'use strict';

const crypto = require('crypto');
const http = require('http');
const path = require('path');

/** Addresses that let everybody in: of postman-echo.com, and of their own server (test/fixtures/servers/http.js). */
const ECHOES = {
  '/get': (call) => call,
  '/post': (call) => call,
  '/headers': (call) => ({ headers: call.headers }),
  '/http/headers': (call) => call.lines,
  '/http/query': (call) => call.args,
};

function call(request, body) {
  const url = new URL(request.url, 'http://localhost');
  const raw = request.rawHeaders;
  return {
    args: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(new URLSearchParams(body.toString())),
    headers: request.headers,
    lines: raw.filter((_, i) => i % 2 === 0).map((key, i) => ({ key, value: raw[2 * i + 1] })),
  };
}

/** Serves the keys by the names of their files, the public halves made of the private ones. */
function key(keys, name) {
  const pem = keys[path.basename(name).replace('.public.', '.private.')];
  return name.includes('.public.') ? crypto.createPublicKey(pem).export({ type: 'spki', format: 'pem' }) : pem;
}

/** Has the lab judge, on a connection of its own for each of the client's, as NTLM wants. */
function judge(lab, request, body) {
  const { socket } = request;
  if (!socket.toLab) {
    socket.toLab = new http.Agent({ keepAlive: true, maxSockets: 1 });
    socket.once('close', () => socket.toLab.destroy());
  }
  return new Promise((resolve, reject) => {
    const asked = http.request(new URL(lab), {
      agent: socket.toLab,
      method: request.method,
      path: request.url,
      headers: request.rawHeaders,
    }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ answer, content: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/**
 * Starts one before the lab; judged is told of each answer: {status, authenticated, problem}.
 * keys holds private keys in PEM by the names of the files that the cases ask for.
 */
module.exports = (lab, keys, judged) => {
  const handle = async (request, body, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/keys/cert') {
      response.end(key(keys, url.searchParams.get('filepath')));
      return;
    }
    const { answer, content } = await judge(lab, request, body);
    const { authenticated, problem } = JSON.parse(content);
    judged({ status: answer.statusCode, authenticated, problem });
    const echo = ECHOES[url.pathname];
    if (echo) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(echo(call(request, body))));
    } else {
      response.writeHead(answer.statusCode, answer.rawHeaders.filter((_, i) => !/^transfer-encoding$/i.test(answer.rawHeaders[i - i % 2])));
      response.end(content);
    }
  };
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => handle(request, Buffer.concat(chunks), response).catch((error) => {
      response.writeHead(502).end(error.stack);
    }));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${server.address().port}` }));
  });
};
