// Runs .http files with httpyac, all in one process. Reads jobs from stdin, a JSON array of {name, file,
// environment, values, limit}: the path of the file, the environment beside it that is filled with values, and how many
// of the first requests are run. With {parse: true} nothing is sent. Prints a JSON array of
// {name, requests, statuses, problems}, where statuses holds what each request was answered in the end; of one that
// was never sent, since there was no token for it, that is the token endpoint's answer. Where httpyac would open a
// browser for a person's consent, the page is fetched and its redirect followed.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');

const SECONDS = 10;
const silent = () => undefined;

const browser = require.resolve('open');
require(browser);
require.cache[browser].exports = (url) => fetch(url).then((page) => page.text(), silent);
const httpyac = require('httpyac');

const console_ = {
  options: {}, info: silent, log: silent, trace: silent, debug: silent, warn: silent, error: silent,
  logPriority: silent, collectMessages: silent, flush: silent,
};

function fill(folder, job) {
  for (const name of ['http-client.env.json', 'http-client.private.env.json']) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) {
      const all = JSON.parse(fs.readFileSync(file, 'utf8'));
      const environment = all[job.environment] || {};
      for (const key of Object.keys(environment)) {
        if (key in job.values) { environment[key] = job.values[key]; }
      }
      fs.writeFileSync(file, JSON.stringify(all));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const port = server.address().port;
      server.close(() => resolve(port));
    });
  });
}

async function send(file, region, job, result, callback) {
  let status = 0;
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), SECONDS * 1000); });
  try {
    await Promise.race([late, httpyac.send({
      httpFile: file,
      httpRegion: region,
      activeEnvironment: [job.environment],
      scriptConsole: console_,
      variables: { oauth2_redirectUri: callback },
      logResponse: async (response) => { status = response ? response.statusCode : status; },
    })]);
  } catch (error) {
    result.problems.push(region.metaData.name + ': ' + error.message);
  }
  (region.testResults || []).filter((one) => one.error)
    .forEach((one) => result.problems.push(region.metaData.name + ': ' + one.error.displayMessage));
  clearTimeout(timer);
  result.statuses.push(status);
}

function shown(region) {
  const request = region.request;
  const body = Array.isArray(request.body) ? request.body.filter((line) => typeof line === 'string').join('') : request.body;
  return {
    title: region.metaData.title || '', name: region.metaData.name || '', method: request.method, url: request.url,
    headers: request.headers || {}, body: body || '', reads: Array.isArray(request.body),
    orders: Object.keys(region.metaData).filter((key) => !['title', 'name', 'description'].includes(key)),
    hooks: Object.entries(region.hooks).flatMap(([name, hook]) => hook.items.map((item) => name + ' ' + item.id)),
  };
}

async function run(job, store, callback) {
  const folder = path.dirname(job.file);
  if (!job.parse) { fill(folder, job); }
  const file = await store.getOrCreate(job.file, async () => fs.readFileSync(job.file, 'utf8'), 0, {
    workingDir: folder, activeEnvironment: [job.environment], config: {},
  });
  const regions = file.httpRegions.filter((region) => region.request);
  const result = { name: job.name, requests: regions.map(shown), statuses: [], problems: [] };
  if (!job.parse) {
    for (const region of regions.slice(0, job.limit)) { await send(file, region, job, result, callback); }
    await httpyac.store.userSessionStore.reset();
  }
  return result;
}

(async () => {
  await httpyac.cli.initIOProvider();
  httpyac.io.log.options.level = 1000;
  const callback = 'http://localhost:' + await freePort() + '/callback';
  const store = new httpyac.store.HttpFileStore();
  const results = [];
  for (const job of JSON.parse(fs.readFileSync(0, 'utf8'))) { results.push(await run(job, store, callback)); }
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
})();
