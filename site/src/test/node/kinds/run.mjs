// Runs modules of the playground, which lie in the folder given, on what stdin asks, and prints
// what each gives: a request with its steps, a token, or an error.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (name) => import(pathToFileURL(resolve(join(process.argv[2], name + '.js'))).href);

async function given({ kind, request, values, token }) {
  try {
    return token
      ? await (await load('jws')).compact(...token)
      : await (await load(kind)).sign(request, values);
  } catch (error) {
    return { error: error.message };
  }
}

const asked = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(await Promise.all(asked.map(given))));
