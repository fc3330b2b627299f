// Checks archives by the schema of HAR 1.2. Reads a JSON array of paths from stdin; prints a JSON array
// of what is wrong, each a text.
'use strict';

const fs = require('fs');
const Ajv = require('ajv');
const schemas = require('har-schema');

const ajv = new Ajv({ allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
Object.values(schemas).forEach((schema) => ajv.addSchema(schema));
const valid = ajv.getSchema('har.json#');

const problems = [];
for (const path of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  if (!valid(JSON.parse(fs.readFileSync(path, 'utf8')))) {
    valid.errors.forEach((error) => problems.push(path + error.dataPath + ' ' + error.message));
  }
}
process.stdout.write(JSON.stringify(problems));
