'use strict';
// Times two programs that make a Postman collection or a Java client of a document, in turn, each as a process of its
// own.
// node cold-start.js collection|client <authdex> <peer> <runs> <document>...

const { spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const LIMIT = 300_000;
const [what, authdex, peer, runs, ...documents] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'authdex-cold-start'));
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** What is compared: the peer's name, how to call it, and what ours has to do with. */
const PEERS = {
  collection: {
    name: 'openapi-to-postmanv2',
    line: (document, out) => [peer, '-s', document, '-o', path.join(out, 'theirs.json')],
    environment: {},
  },
  client: {
    name: 'openapi-generator',
    line: (document, out) =>
      [java, '-jar', peer, 'generate', '-g', 'java', '--library', 'native', '--skip-validate-spec'].concat(
        ['-i', document, '-o', out]),
    environment: { JAVA_TOOL_OPTIONS: '-Xmx2g' },
  },
};

/** Returns milliseconds, or why there is no figure. */
function time(line, environment = {}) {
  const start = process.hrtime.bigint();
  const env = { ...process.env, ...environment };
  const ended = spawnSync(line[0], line.slice(1), { stdio: 'ignore', timeout: LIMIT, killSignal: 'SIGKILL', env });
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  if (ended.error && ended.error.code === 'ETIMEDOUT') return 'over 300 s';
  return ended.status === 0 ? spent : `ended with ${ended.status}`;
}

/**
 * Runs `program` with a folder to write into that nothing is in. It stays until the end: for some seconds after
 * thousands of files are removed, ext4 makes new ones slowly, and whoever comes next would pay for it.
 */
function inFolder(program) {
  return program(fs.mkdtempSync(path.join(folder, 'out')));
}

function median(figures) {
  const odd = figures.find((figure) => typeof figure !== 'number');
  if (odd !== undefined) return odd;
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const seconds = (figure) => (typeof figure === 'number' ? `${(figure / 1000).toFixed(2)} s` : figure);

try {
  const { name: theirName, line, environment } = PEERS[what];
  const ratios = [];
  console.log(`median of ${runs}            size    authdex  ${theirName.padStart(20)}  ratio`);
  for (const document of documents) {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < Number(runs); run++) {
      ours.push(inFolder((out) => time([authdex, what, document, '-o', out], environment)));
      if (!theirs.some((figure) => typeof figure !== 'number')) {
        theirs.push(inFolder((out) => time(line(document, out))));
      }
    }
    const [us, them] = [median(ours), median(theirs)];
    const both = typeof us === 'number' && typeof them === 'number';
    if (both) ratios.push(us / them);
    const ratio = both ? `${(us / them).toFixed(2)}  ${(them / us).toFixed(1)} times as fast` : '';
    const name = path.basename(document, '.json').padEnd(22);
    const size = `${(fs.statSync(document).size / 1e6).toFixed(2)} MB`.padStart(9);
    console.log(`${name} ${size} ${seconds(us).padStart(10)} ${seconds(them).padStart(21)}  ${ratio}`);
  }
  if (ratios.length > 1) {
    console.log(`in the middle of them ${(1 / median(ratios)).toFixed(1)} times as fast`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
