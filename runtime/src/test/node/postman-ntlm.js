// A server before postman-runtime's NTLM server, which never looks at a password: it lets in whose third message has the
// proof of version 2 (MS-NLMP §3.3.2), with the hash of the password by httpntlm, of which that server is made.
const { createHmac } = require('crypto');
const http = require('http');
const { ntlm } = require('httpntlm');

const USER = 'postman';
const PASSWORD = 'NTLM@123';
const DOMAIN = 'domain';
const PROOF = 16;

const hmac = (key, ...parts) => createHmac('md5', key).update(Buffer.concat(parts)).digest();
const utf16 = (text) => Buffer.from(text, 'utf16le');
const KEY = hmac(ntlm.create_NT_hashed_password(PASSWORD), utf16(USER.toUpperCase() + DOMAIN));

const isRight = (challenge, message) => {
  const at = message.readUInt32LE(24);
  const response = message.subarray(at, at + message.readUInt16LE(20));
  const { serverChallenge } = ntlm.parseType2Message(challenge);
  return hmac(KEY, serverChallenge, response.subarray(PROOF)).equals(response.subarray(0, PROOF));
};

module.exports = (theirs) => {
  let challenge;
  return http.createServer((request, response) => {
    const message = Buffer.from((request.headers.authorization || '').slice('NTLM '.length), 'base64');
    if (message[8] === 3) {
      response.writeHead(isRight(challenge, message) ? 200 : 401).end();
      return;
    }
    http.get({ port: theirs.port, headers: request.headers }, (answer) => {
      challenge = answer.headers['www-authenticate'].split(', ')[0];
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
  });
};
