'use strict';
// Times two programs that make a Postman collection of a document, in turn, each as a process of its own.
// node cold-start.js <authdex> <peer> <runs> <document>...

const { spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const LIMIT = 300_000;
const [authdex, peer, runs, ...documents] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'authdex-cold-start'));

/** Returns milliseconds, or why there is no figure. */
function time(program, words) {
  const start = process.hrtime.bigint();
  const ended = spawnSync(program, words, { stdio: 'ignore', timeout: LIMIT });
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  if (ended.error && ended.error.code === 'ETIMEDOUT') return 'over 300 s';
  return ended.status === 0 ? spent : `ended with ${ended.status}`;
}

function median(figures) {
  const odd = figures.find((figure) => typeof figure !== 'number');
  if (odd !== undefined) return odd;
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const seconds = (figure) => (typeof figure === 'number' ? `${(figure / 1000).toFixed(2)} s` : figure);

try {
  console.log(`median of ${runs}            size    authdex  openapi-to-postmanv2  ratio`);
  for (const document of documents) {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < Number(runs); run++) {
      ours.push(time(authdex, ['collection', document, '-o', path.join(folder, `ours-${run}`)]));
      if (!theirs.some((figure) => typeof figure !== 'number')) {
        theirs.push(time(peer, ['-s', document, '-o', path.join(folder, 'theirs.json')]));
      }
      fs.rmSync(path.join(folder, `ours-${run}`), { recursive: true, force: true });
    }
    const [us, them] = [median(ours), median(theirs)];
    const ratio = typeof us === 'number' && typeof them === 'number' ? (us / them).toFixed(2) : '';
    const name = path.basename(document, '.json').padEnd(22);
    const size = `${(fs.statSync(document).size / 1e6).toFixed(2)} MB`.padStart(9);
    console.log(`${name} ${size} ${seconds(us).padStart(10)} ${seconds(them).padStart(21)}  ${ratio}`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
