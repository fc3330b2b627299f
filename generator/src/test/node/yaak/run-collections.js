// Runs collections with yaak, all in one workspace, of which each is a folder: what its file says of the
// workspace moves there, authentication and variables too. Reads jobs from stdin, a JSON array of
// {name, collection, values, limit}: the file is a path, values hold what a person fills in by the variables'
// names, and limit is how many of the first requests are run; with 0 all are imported and none is. Prints a JSON array of {name, statuses,
// problems}, where statuses holds what each request was answered, 0 for nothing.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const yaak = path.join(__dirname, 'node_modules', '@yaakapp', 'cli-linux-x64', 'bin', 'yaak');
const all = 'GENERATE_ID::WORKSPACE_ALL';
const kept = 'GENERATE_ID::WORKSPACE_KEPT';

/** Adds what job is made of to target, in a folder of its own. */
function add(target, job, index) {
  const workspace = job.limit ? all : kept;
  const resources = JSON.parse(fs.readFileSync(job.collection, 'utf8')).resources;
  const own = (id) => id && id.replace('::', '::J' + index + '_');
  const top = 'GENERATE_ID::TOP_' + index;
  const [whole] = resources.workspaces;
  target.folders.push({
    model: 'folder', id: top, workspaceId: workspace, name: 'job ' + index, sortPriority: index,
    authenticationType: whole.authenticationType, authentication: whole.authentication,
  });
  target.environments.push({
    ...resources.environments[0], id: own('GENERATE_ID::ENVIRONMENT'), workspaceId: workspace,
    parentModel: 'folder', parentId: top,
    variables: resources.environments[0].variables.map((variable) => (
      variable.name in job.values ? { ...variable, value: job.values[variable.name] } : variable)),
  });
  for (const folder of resources.folders) {
    target.folders.push({ ...folder, id: own(folder.id), workspaceId: workspace, folderId: top });
  }
  resources.httpRequests.slice(0, job.limit || undefined).forEach((request, number) => target.httpRequests.push({
    ...request, id: own(request.id), workspaceId: workspace, folderId: own(request.folderId) || top,
    name: 'job ' + index + ' request ' + number,
  }));
}

function run(folder, ...words) {
  const environment = { ...process.env, HOME: folder, YAAK_CLI_NO_UPDATE_CHECK: '1' };
  const done = spawnSync(yaak, ['--data-dir', path.join(folder, 'data'), ...words],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: environment, timeout: 200000 });
  return done.stdout + done.stderr;
}

/** Returns the index of the job whose server url is at, by path if several are at one origin. */
function sender(url) {
  const below = (job) => url.startsWith(job.values.baseUrl + '/');
  const found = jobs.findIndex(below);
  const origin = (text) => new URL(text).origin;
  return found < 0 ? jobs.findIndex((job) => origin(job.values.baseUrl) === origin(url)) : found;
}

const jobs = JSON.parse(fs.readFileSync(0, 'utf8'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yaak-'));
try {
  const merged = {
    workspaces: [all, kept].map((id) => ({ model: 'workspace', id: id, name: id.slice(-4) })),
    environments: [all, kept].map((id) => ({
      model: 'environment', id: id.replace('WORKSPACE', 'BASE'), workspaceId: id, name: 'Global Variables',
      parentModel: 'workspace', parentId: null, variables: [],
    })),
    folders: [],
    httpRequests: [],
  };
  jobs.forEach((job, index) => add(merged, job, index));
  const file = path.join(folder, 'all.json');
  fs.writeFileSync(file, JSON.stringify({ yaakVersion: '2026.8.1', yaakSchema: 4, resources: merged }));
  const imported = run(folder, 'import', file);
  const id = /(wk_\w+) - _ALL/.exec(run(folder, 'workspace', 'list'));
  const printed = id ? run(folder, 'send', id[1], '-v') : '';
  const results = jobs.map((job) => ({ name: job.name, statuses: [], problems: [] }));
  let current;
  for (const line of printed.split('\n')) {
    const sent = /^> [A-Z]+ (https?:.*)$/.exec(line);
    const answered = /^< HTTP\/\S+ (\d{3})/.exec(line);
    if (sent) {
      current = results[sender(sent[1])];
      if (current) { current.statuses.unshift(0); } // It sends what was imported last first.
    } else if (answered && current) {
      current.statuses[0] = Number(answered[1]);
    }
  }
  const [, count] = /(\d+) HTTP request/.exec(imported) || [];
  if (!current || Number(count) !== merged.httpRequests.length) { results.forEach((result) => result.problems.push(imported + printed)); }
  process.stdout.write(JSON.stringify(results));
} finally {
  fs.rmSync(folder, { recursive: true });
}
