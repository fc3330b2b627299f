// Runs postman-runtime's own cases of authentication, unchanged but for addresses and credentials, against labs. Reads
// from stdin {without, files: [{kind, lab, keys, replace}]}: without is a pattern for the titles of cases to leave
// out, lab the address of a lab, keys the private keys by the names of files, replace pairs of [pattern, text]. Prints an
// array of {kind, title, tests, requests}, one for each case: tests are {title, state, error}, requests what the lab said
// of each that it was sent.
'use strict';

const fs = require('fs');
const path = require('path');
const Mocha = require('mocha');
const sandbox = require('postman-sandbox');
const gateway = require('./gateway');

// What runs scripts takes longer to make than a case, and no case has a script.
sandbox.createContext = (options, done) => done(null, { on() {}, dispose() {} });

const FOLDER = path.join(__dirname, 'test', 'integration');

/** Returns the text of one of their files with the addresses of a gateway; {$case} numbers what it describes. */
function text(file, url, replace) {
  const { hostname, port } = new URL(url);
  const own = (name) => JSON.stringify(name === 'jwt' ? `${url}/keys` : name === 'http' ? `${url}/http` : url);
  const replaced = (text, [pattern, by]) => text.replace(new RegExp(pattern, 'g'), (...match) =>
    by.replaceAll('$1', match[1]).replaceAll('{$case}', text.slice(0, match.at(-2)).split('describe(').length));
  return replace.reduce(replaced, fs.readFileSync(file, 'utf8'))
    .replaceAll('https://postman-echo.com', url)
    .replace(/host: \['postman-echo', 'com'\],(\s+path: .*\s+)protocol: 'https'/g,
      (_, path) => `host: ${JSON.stringify(hostname.split('.'))}, port: '${port}',${path}protocol: 'http'`)
    .replace(/global\.servers\.(\w+)/g, (_, name) => own(name))
    .replace("require('../fixtures/servers/servers.json')", '{}');
}

/** Adds the cases in a file, as mocha does with a file that it requires. */
function load(mocha, file, content) {
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, global, file, mocha);
  const module = new (require('module'))(file, null);
  module.filename = file;
  module.paths = require('module')._nodeModulePaths(path.dirname(file));
  module._compile(content, file);
}

async function main({ without, files }) {
  const mocha = new Mocha({ timeout: 60000, reporter: class {} });
  if (without) { mocha.grep(new RegExp(without)).invert(); }
  const cases = [];
  let current;
  const servers = [];
  load(mocha, path.join(FOLDER, 'bootstrap.js'), text(path.join(FOLDER, 'bootstrap.js'), 'http://nowhere', []));
  for (const { kind, lab, keys, replace } of files) {
    const { server, url } = await gateway(lab, keys, (judged) => current.requests.push(judged));
    servers.push(server);
    const before = mocha.suite.suites.length;
    const source = path.join(FOLDER, 'auth-methods', `${kind}.test.js`);
    load(mocha, source, text(source, url, replace));
    mocha.suite.suites.slice(before).forEach((suite) => { suite.kind = kind; });
  }
  const kindOf = (suite) => suite.kind || (suite.parent ? kindOf(suite.parent) : '');
  const runner = mocha.run(() => {
    process.stdout.write(JSON.stringify(cases), () => process.exit(0));
  });
  const note = (test, state, error) => current.tests.push({ title: test.title, state, error: error ? error.message : '' });
  runner.on('suite', (suite) => {
    if (suite.tests.length) {
      current = { kind: kindOf(suite), title: suite.title, tests: [], requests: [] };
      cases.push(current);
      servers.forEach((server) => server.closeAllConnections()); // By NTLM they stay trusted.
      if (current.kind === 'hawk') { nextSecond(); }
    }
  });
  runner.on('pass', (test) => note(test, 'passed'));
  runner.on('fail', (test, error) => note(test, 'failed', error));
  runner.on('pending', (test) => note(test, 'skipped'));
}

/** Hawk's cases have one nonce, which counts once for each time in seconds. */
function nextSecond() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000 - (Date.now() % 1000));
}

main(JSON.parse(fs.readFileSync(0, 'utf8')));
