// Sends a collection to Prism, which mocks the document that it is made of and judges what arrives. Reads {prism, document,
// collection, environment} from stdin, as JSON: all are paths, the first that of Prism's program. The collection is run
// with all that its environment leaves empty filled in, once more with nothing filled in, and once without each
// credential that a request carries beside another. Prints a JSON array of these rounds, each {emptied, requests}: the
// names of the variables that are empty and what was sent: {item, method, url, authorization, told, carried, status, error,
// refused, faults}. There authorization is that header (or empty), told is whether the collection itself fails the request
// for a credential that it lacks, carried holds the names of the variables whose values were sent, an array for each
// place, error is Prism's own (or empty), refused is whether Prism found the security wanting, and faults holds what else
// it found wrong, each {place, message}.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const { spawn } = require('child_process');
const newman = require('newman');

const KEY = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const STARTING = 120000;

/** Starts Prism on a free port; its answers are made of the document, and are not looked at. */
function start(prism, document) {
  const running = spawn(process.execPath, [prism, 'mock', '-h', '127.0.0.1', '-p', '0', document]);
  const log = [];
  return new Promise((resolve, reject) => {
    const fail = (what) => { running.kill(); reject(new Error(what + ': ' + log.join('').slice(-2000))); };
    const timer = setTimeout(() => fail('Prism did not start'), STARTING);
    const read = (text) => {
      if (log.length < 200) { log.push(text); }
      const listening = /Prism is listening on (http:\/\/[^\s\u001b]+)/.exec(log.join(''));
      if (listening) { clearTimeout(timer); resolve({ url: listening[1], stop: () => running.kill() }); }
    };
    running.stdout.setEncoding('utf8').on('data', read);
    running.stderr.setEncoding('utf8').on('data', read);
    running.on('exit', (code) => { clearTimeout(timer); fail('Prism ended with ' + code); });
  });
}

/** Returns what a variable holds; what stands for a credential is told apart by its name. */
function value(variable, url, emptied) {
  if (/^baseUrl\d*$/.test(variable.key)) { return url; }
  if (variable.value !== '' || emptied.includes(variable.key)) { return variable.value; }
  return variable.key.endsWith('_private_key') ? KEY : 'filled_' + variable.key;
}

/** Returns the texts in which a request can carry a credential, each by its place. */
function places(request) {
  const places = { path: request.url.getPath(), body: request.body ? request.body.toString() : '' };
  request.url.query.each((entry) => {
    if (!entry.disabled) { places['query ' + entry.key] = String(entry.value); }
  });
  request.headers.each((header) => {
    const basic = /^basic (.*)$/i.exec(header.value);
    places['header ' + header.key] = basic ? Buffer.from(basic[1], 'base64').toString() : String(header.value);
  });
  return Object.values(places);
}

function carried(request, filled) {
  const found = places(request).map((text) => filled.filter((key) => new RegExp('filled_' + key + '(?![a-z0-9_])').test(text)));
  return found.filter((names) => names.length);
}

/** Returns what Prism says in its header or, if the document has no answer for such requests, in the body. */
function verdict(response) {
  if (!response) { return { status: 0, error: 'NO_ANSWER', refused: false, faults: [] }; }
  const text = response.headers.get('sl-violations') || '[]';
  const cut = text.startsWith('Too many violations!');
  const problem = /^application\/problem\+json/.test(response.headers.get('content-type') || '') ? JSON.parse(response.text()) : {};
  const error = /stoplight\.io\/prism\/errors#(\w+)$/.exec(problem.type || '');
  const told = (cut ? [] : JSON.parse(text)).filter((each) => each.location[0] === 'request')
    .map((each) => ({ place: each.location.slice(1).join('.'), message: each.message, code: each.code, severity: each.severity }))
    .concat((error ? problem.validation || [] : []).map((each) => ({ place: (each.location || []).join('.'), message: each.message, code: each.code, severity: each.severity })));
  const faults = told.filter((each) => each.code !== 401 && each.severity === 'Error').map(({ place, message }) => ({ place, message }));
  return {
    status: response.code,
    error: error ? error[1] : '',
    refused: (error && error[1] === 'UNAUTHORIZED') || told.some((each) => each.code === 401) || (cut && /"code":401\b/.test(text)),
    faults: cut ? [{ place: '', message: text.slice(0, 200) }] : faults,
  };
}

/** Returns the collection with a file wherever a person has to choose one. */
function withFiles(collection) {
  return JSON.parse(JSON.stringify(collection), (key, value) => {
    if (value && value.type === 'file' && Array.isArray(value.src)) { return { ...value, src: [__filename] }; }
    return value && value.mode === 'file' ? { ...value, file: { src: __filename } } : value;
  });
}

function send(job, url, emptied) {
  const environment = JSON.parse(fs.readFileSync(job.environment, 'utf8'));
  const filled = environment.values.filter((each) => each.value === '' && !emptied.includes(each.key)).map((each) => each.key);
  environment.values.forEach((each) => { each.value = value(each, url, emptied); });
  return new Promise((resolve, reject) => {
    newman.run({
      collection: withFiles(JSON.parse(fs.readFileSync(job.collection, 'utf8'))),
      environment: environment,
      ignoreRedirects: true,
      workingDir: __dirname,
      insecureFileRead: false,
      timeoutRequest: 20000,
    }, (failed, summary) => {
      if (failed) { reject(failed); return; }
      const requests = summary.run.executions.map((done) => ({
        item: done.item.id,
        method: done.request.method,
        url: done.request.url.getPathWithQuery(),
        authorization: done.request.headers.get('Authorization') || '',
        told: (done.assertions || []).some((each) => each.error && each.assertion.startsWith('The request carries ')),
        carried: carried(done.request, filled),
        ...verdict(done.response),
      }));
      resolve({ emptied: emptied, requests: requests });
    });
  });
}

/** Returns what is carried in one place of a request that carries more in others, each once. */
function beside(requests) {
  const sets = new Map();
  requests.filter((each) => each.carried.length > 1)
    .forEach((each) => each.carried.forEach((names) => sets.set(names.join(' '), names)));
  return [...sets.values()];
}

(async () => {
  const job = JSON.parse(fs.readFileSync(0, 'utf8'));
  const started = await start(job.prism, job.document);
  try {
    const whole = await send(job, started.url, []);
    const all = JSON.parse(fs.readFileSync(job.environment, 'utf8')).values.filter((each) => each.value === '').map((each) => each.key);
    const rounds = [whole];
    for (const emptied of [all, ...beside(whole.requests)]) { rounds.push(await send(job, started.url, emptied)); }
    process.stdout.write(JSON.stringify(rounds));
  } finally {
    started.stop();
  }
})();
