// Reads {"assets": folder, "servers": index, "addresses": [text, …]} and prints the ids at each.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { assets, servers, addresses } = JSON.parse(readFileSync(0, 'utf8'));
const { address, byAddress } = await import(pathToFileURL(`${assets}/hosts.mjs`));
const found = addresses.map((text) => {
  const place = address(text);
  return place ? byAddress(servers, place) : [];
});
process.stdout.write(JSON.stringify(found));
