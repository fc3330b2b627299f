// Calls hopp's command line several times in one process. Reads a JSON array of calls from stdin, each
// an array of arguments.
import { readFileSync } from 'node:fs';
import { cli } from './node_modules/@hoppscotch/cli/dist/index.js';

const exit = process.exit;
process.exit = () => { throw new Error('The next collection follows.'); };
for (const call of JSON.parse(readFileSync(0, 'utf8'))) { await cli(call); }
exit(0);
