// Reads Postman collections. Reads {schemas, files} from stdin, as JSON: the folder of the published
// schema's parts, and the collections' paths. Prints a JSON array of {file, problems}: what the schema
// and Postman's own library do not take.
'use strict';

const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');
const { Collection } = require('postman-collection');

const asked = JSON.parse(fs.readFileSync(0, 'utf8'));
/** Some of the parts have comments. */
const read = (file) => JSON.parse(
  fs.readFileSync(path.join(asked.schemas, file), 'utf8').replace(/^\s*\/\/.*$/gm, ''));

/** The schema is published in parts that refer to each other as if they were one. */
function schema() {
  const whole = read('collection.json');
  whole.definitions = {};
  fs.readdirSync(path.join(asked.schemas, 'collection')).forEach((file) => {
    const part = read(path.join('collection', file));
    delete part.$id;
    delete part.$schema;
    whole.definitions[path.basename(file, '.json')] = part;
  });
  // The applications know two types of auth that the schema was never told.
  whole.definitions.auth.properties.type.enum.push('jwt', 'asap');
  return whole;
}

const validate = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' }).compile(schema());

function problems(file) {
  const collection = JSON.parse(fs.readFileSync(file, 'utf8'));
  const found = validate(collection) ? [] : validate.errors.slice(0, 3).map((e) => e.dataPath + ' ' + e.message);
  let requests = 0;
  const count = (items) => items.forEach((item) => (item.item ? count(item.item) : requests++));
  count(collection.item);
  let loaded = 0;
  new Collection(collection).forEachItem(() => loaded++);
  return loaded === requests ? found : found.concat('the library reads ' + loaded + ' of ' + requests + ' requests');
}

process.stdout.write(JSON.stringify(asked.files.map((file) => ({ file, problems: problems(file) }))));
