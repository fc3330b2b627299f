// Reads collections as Postman's own library does. Reads an array of texts from stdin, as JSON; prints a
// JSON array with an object for each: its requests, each with its method and the type of its auth, its own
// or what it inherits.
'use strict';

const fs = require('fs');
const { Collection } = require('postman-collection');

const results = JSON.parse(fs.readFileSync(0, 'utf8')).map((text) => {
  const collection = new Collection(JSON.parse(text));
  const requests = [];
  collection.forEachItem((item) => {
    const auth = item.getAuth();
    const values = auth && auth.type && auth.parameters() ? auth.parameters().toObject() : {};
    requests.push({
      method: item.request.method,
      host: item.request.url.getHost(),
      type: auth && auth.type ? auth.type : '',
      values: Object.values(values).map(String),
    });
  });
  return requests;
});
process.stdout.write(JSON.stringify(results));
