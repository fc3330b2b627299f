// Reads collections as Bruno does. Reads an array of folders from stdin, as JSON, or {folders} of which
// only problems are wanted; prints a JSON array of {folder, files, problems}, where files maps each file, without its extension and but for
// bruno.json, to what Bruno makes of it, and problems says what Bruno does not take.
'use strict';

const fs = require('fs');
const path = require('path');
const { parseRequest, parseCollection, parseFolder, parseEnvironment } = require('@usebruno/filestore');
const { itemSchema, environmentSchema } = require('@usebruno/schema');
const { createCollectionJsonFromPathname } = require('@usebruno/cli/src/utils/collection');

let problems = [];
const told = (...words) => problems.push(words.join(' '));
Object.assign(console, { log: told, warn: told, error: told });

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? files(file) : [file];
  });
}

async function parse(file, format, environments) {
  const text = fs.readFileSync(file, 'utf8');
  const name = path.basename(file).replace(/\.\w+$/, '');
  if (path.dirname(file) === environments) {
    return { ...await parseEnvironment(text, { format }), name }; // Which is the file's, whatever it says.
  }
  if (name === 'opencollection') { return parseCollection(text, { format }).collectionRoot; }
  if (name === 'collection') { return parseCollection(text, { format }); }
  return name === 'folder' ? parseFolder(text, { format }) : parseRequest(text, { format });
}

/** Checks what the application checks when it opens a file. */
async function check(file, parsed, environments) {
  const uid = 'a'.repeat(21);
  const filled = (value) => {
    if (Array.isArray(value)) { value.forEach(filled); }
    else if (value && typeof value === 'object') { Object.values(value).forEach(filled); }
    if (Array.isArray(value)) {
      value.filter((entry) => entry && typeof entry === 'object').forEach((entry) => { entry.uid = uid; });
    }
    return value;
  };
  const copy = filled(structuredClone(parsed));
  if (path.dirname(file) === environments) {
    await environmentSchema.validate({ ...copy, uid });
  } else if (parsed.type === 'http-request') {
    await itemSchema.validate({ ...copy, uid });
  }
}

(async () => {
  const results = [];
  const asked = JSON.parse(fs.readFileSync(0, 'utf8'));
  for (const folder of asked.folders || asked) {
    problems = [];
    const environments = path.join(folder, 'environments');
    const format = fs.existsSync(path.join(folder, 'opencollection.yml')) ? 'yml' : 'bru';
    const parsed = {};
    for (const file of files(folder).filter((each) => /\.(yml|bru)$/.test(each))) {
      const name = path.relative(folder, file).replace(/\.\w+$/, '').replace(/^opencollection$/, 'collection');
      try {
        parsed[name] = await parse(file, format, environments);
        await check(file, parsed[name], environments);
      } catch (error) {
        told(name + ': ' + error.message);
      }
    }
    createCollectionJsonFromPathname(folder);
    results.push(asked.folders ? { folder, problems } : { folder, files: parsed, problems });
  }
  process.stdout.write(JSON.stringify(results));
})();
