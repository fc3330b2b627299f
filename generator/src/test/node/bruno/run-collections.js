// Runs Bruno's collections by the command of its command line, all in one process. Reads jobs from
// stdin, a JSON array of {name, folder, environment, requests, values}: the folder of the collection,
// the name of its environment, the files of the requests to run, relative to the folder, in order, and
// what variables hold, by their names. Prints a JSON array of {name, statuses, problems}, where
// statuses holds what each request was answered, 0 for nothing, and problems also what was checked in vain.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { handler } = require('@usebruno/cli/src/commands/run');
const { executeQuickJsVm } = require('@usebruno/js/src/sandbox/quickjs');

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'bruno-')), 'report.json');

/** The command ends the process when a request failed; here the next collection follows. */
class Exit extends Error {}

let problems = [];
let ended = false;
const told = (...words) => { if (!ended) { problems.push(words.join(' ')); } };
Object.assign(console, { log: () => {}, debug: () => {}, table: () => {}, warn: told, error: told });
process.exit = (code) => {
  if (code !== 1) { told('exit ' + code); }
  ended = true; // The command takes this for an error of its own, and tells that.
  throw new Exit();
};

async function run(job) {
  problems = [];
  ended = false;
  fs.rmSync(report, { force: true });
  process.chdir(job.folder);
  try {
    await handler({
      paths: job.requests,
      env: job.environment,
      envVar: Object.entries(job.values).map(([name, value]) => name + '=' + value),
      disableCookies: true,
      noproxy: true,
      sandbox: 'safe',
      format: 'json',
      reporterJson: report,
    });
  } catch (error) {
    if (!(error instanceof Exit)) { throw error; }
  }
  const [iteration] = JSON.parse(fs.readFileSync(report, 'utf8'));
  const statuses = iteration.results.map((result) => Number(result.response.status) || 0);
  const errors = iteration.results.filter((result) => result.error);
  errors.forEach((result) => problems.push(result.test.filename + ': ' + result.error));
  iteration.results.flatMap((result) => [...result.assertionResults, ...result.preRequestTestResults])
    .filter((check) => check.status === 'fail')
    .forEach((check) => problems.push((check.description || check.lhsExpr) + ': ' + check.error));
  return { name: job.name, statuses, problems };
}

/** Bruno does not wait for its sandbox to be loaded: requests that are sent before fail. */
async function loaded() {
  for (let waits = 0; executeQuickJsVm({ script: '1 + 1', context: {}, scriptType: 'expression' }) !== 2; waits++) {
    if (waits === 3000) { throw new Error("Bruno's sandbox is not there after a minute"); }
    await new Promise((again) => setTimeout(again, 20));
  }
}

(async () => {
  await loaded();
  const results = [];
  for (const job of JSON.parse(fs.readFileSync(0, 'utf8'))) { results.push(await run(job)); }
  fs.rmSync(path.dirname(report), { recursive: true });
  process.stdout.write(JSON.stringify(results));
})();
