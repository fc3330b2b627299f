// A server that lets in who proves by Hawk to hold the key, and proves itself in its answers.
const http = require('http');
const Hawk = require('hawk');

const credentials = { id: 'dh37fgj492je', key: 'c4n4ry-key', algorithm: 'sha256', user: 'steve' };
const find = (id) => (id === credentials.id ? credentials : null);

const body = async (request) => {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const handle = async (request, response) => {
  const payload = await body(request);
  try {
    if (request.url.includes('bewit=')) {
      await Hawk.uri.authenticate(request, find);
      return response.end('bewit');
    }
    const hasPayload = request.method === 'POST';
    const { artifacts } = await Hawk.server.authenticate(
      request, find, hasPayload ? { payload } : {});
    const answer = `Hello ${artifacts.ext || 'steve'}`;
    const type = 'text/plain';
    const forger = { ...credentials, key: 'other' };
    response.setHeader('Content-Type', type);
    response.setHeader('Server-Authorization', Hawk.server.header(
      request.url === '/forged' ? forger : credentials,
      artifacts,
      { payload: answer, contentType: type, ext: 'from-server' }));
    response.end(answer);
  } catch (error) {
    response.writeHead(error.output ? error.output.statusCode : 500, error.output ? error.output.headers : {});
    response.end(error.message);
  }
};

const server = http.createServer(handle);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
