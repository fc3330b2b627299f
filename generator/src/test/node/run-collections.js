// Runs collections with newman, all in one process. Reads jobs from stdin, a JSON array of
// {name, collection, environment, limit, tested, tls}, where the files are paths and limit is how many of the
// first requests are run; tested says that requests have scripts of their own; tls is left out, or {folder, authority, certificate, key}: the PEM files of
// the only authority that the server's certificate comes from, and of the client. Prints a JSON array of {name, statuses, problems, warnings}, where statuses
// holds what each request was answered in the end.
'use strict';

const fs = require('fs');
const newman = require('newman');
const { Collection } = require('postman-collection');

/** Returns item without what follows the first requests; left.count says how many may stay. */
function cut(items, left) {
  return items.flatMap((item) => {
    if (item.item) {
      const inner = cut(item.item, left);
      return inner.length ? [{ ...item, item: inner }] : [];
    }
    return left.count-- > 0 ? [item] : [];
  });
}

function run(job) {
  const collection = JSON.parse(fs.readFileSync(job.collection, 'utf8'));
  const problems = [];
  new Collection(collection).forEachItem((item) => {
    if (item.events.count() && !job.tested) { problems.push('item ' + item.name + ' has scripts'); }
  });
  collection.item = cut(collection.item, { count: job.limit });
  const warnings = [];
  return new Promise((resolve, reject) => {
    newman.run({
      collection: collection,
      environment: JSON.parse(fs.readFileSync(job.environment, 'utf8')),
      timeoutRequest: 10000,
      timeoutScript: 10000,
      insecureFileRead: false,
      ...(job.tls && {
        workingDir: job.tls.folder,
        sslExtraCaCerts: job.tls.authority,
        sslClientCert: job.tls.certificate,
        sslClientKey: job.tls.key,
      }),
    }, (error, summary) => {
      if (error) { reject(error); return; }
      summary.run.failures.forEach((failure) => problems.push(failure.at + ': ' + failure.error.message));
      const last = new Map(summary.run.executions.map((done) => [done.item.id, done.response ? done.response.code : 0]));
      resolve({ name: job.name, statuses: [...last.values()], problems: problems, warnings: warnings });
    }).on('exception', (event, thrown) => {
      problems.push('exception: ' + thrown.error.message);
    }).on('console', (event, log) => {
      if (log.level === 'warn' || log.level === 'error') { warnings.push(log.messages.join(' ')); }
    });
  });
}

(async () => {
  const results = [];
  for (const job of JSON.parse(fs.readFileSync(0, 'utf8'))) { results.push(await run(job)); }
  process.stdout.write(JSON.stringify(results));
})();
