// Checks files for Insomnia: that they have the shape that its import takes, with no member that it would
// drop, and what its template engine makes of each text. Reads jobs from stdin, a JSON array of
// {name, file, values}, where values hold what a person fills in by the variables' names. Prints a JSON
// array of {name, problems, rendered}, where rendered is the collection with each text rendered.
'use strict';

const fs = require('fs');
const nunjucks = require('nunjucks');
const { parse } = require('yaml');
const { z } = require('zod');

const text = z.string();
const flag = z.boolean();

const meta = (kind) => z.strictObject({
  id: text.regex(new RegExp('^' + kind + '_[0-9a-f]{32}$')),
  isPrivate: flag.optional(),
  description: text.optional(),
  sortKey: z.number().optional(),
});

const field = z.strictObject({ name: text, value: text, description: text.optional(), disabled: flag });

const authentication = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('apikey'), key: text, value: text, addTo: z.enum(['header', 'queryParams']) }),
  z.strictObject({ type: z.literal('basic'), username: text, password: text }),
  z.strictObject({ type: z.literal('digest'), username: text, password: text }),
  z.strictObject({ type: z.literal('ntlm'), username: text, password: text }),
  z.strictObject({ type: z.literal('bearer'), token: text }),
  z.strictObject({
    type: z.literal('hawk'), id: text, key: text, ext: text, algorithm: z.enum(['sha1', 'sha256']),
    validatePayload: flag,
  }),
  z.strictObject({
    type: z.literal('iam'), accessKeyId: text, secretAccessKey: text, sessionToken: text, region: text,
    service: text,
  }),
  z.strictObject({ type: z.literal('asap'), issuer: text, audience: text, keyId: text, privateKey: text }),
  z.strictObject({
    type: z.literal('oauth1'), signatureMethod: z.enum(['HMAC-SHA1', 'HMAC-SHA256', 'RSA-SHA1', 'PLAINTEXT']),
    consumerKey: text, consumerSecret: text.optional(), privateKey: text.optional(), tokenKey: text,
    tokenSecret: text, version: text, realm: text, includeBodyHash: flag,
  }),
  z.strictObject({
    type: z.literal('oauth2'),
    grantType: z.enum(['authorization_code', 'client_credentials', 'implicit', 'password']),
    authorizationUrl: text, accessTokenUrl: text, clientId: text, clientSecret: text, scope: text,
    username: text, password: text, state: text, credentialsInBody: flag, tokenPrefix: text,
    usePkce: flag.optional(), pkceMethod: z.literal('S256').optional(), responseType: z.literal('token').optional(),
  }),
]);

const request = z.strictObject({
  url: text,
  name: text,
  meta: meta('req'),
  method: text,
  body: z.strictObject({
    mimeType: text,
    text: text.optional(),
    fileName: text.optional(),
    params: z.array(field.extend({ type: z.enum(['text', 'file']).optional() })).optional(),
  }).optional(),
  parameters: z.array(field),
  headers: z.array(field),
  authentication: authentication.optional(),
  pathParameters: z.array(z.strictObject({ name: text, value: text })),
});

const folder = z.strictObject({
  name: text,
  meta: meta('fld'),
  authentication: authentication.optional(),
  children: z.array(z.lazy(() => z.union([request, folder]))),
});

const environment = z.strictObject({ name: text, meta: meta('env'), data: z.record(text, text) });

const collection = z.strictObject({
  type: z.literal('collection.insomnia.rest/5.0'),
  schema_version: text,
  name: text,
  meta: meta('wrk'),
  collection: z.array(folder).length(1),
  environments: environment.extend({ subEnvironments: z.array(environment).optional() }),
});

const engine = new nunjucks.Environment(null, { autoescape: false, throwOnUndefined: true });
engine.addExtension('uuid', {
  tags: ['uuid'],
  parse(parser, nodes) {
    const token = parser.nextToken();
    const args = parser.parseSignature(null, true);
    parser.advanceAfterBlockEnd(token.value);
    return new nodes.CallExtension(this, 'run', args);
  },
  run: () => '00000000-0000-4000-8000-000000000000',
});

function render(node, context) {
  if (typeof node === 'string') {
    let done = node;
    for (let depth = 0; depth < 3; depth++) { done = engine.renderString(done, context); }
    return done;
  } else if (Array.isArray(node)) {
    return node.map((item) => render(item, context));
  } else if (node && typeof node === 'object') {
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, render(value, context)]));
  }
  return node;
}

const results = JSON.parse(fs.readFileSync(0, 'utf8')).map((job) => {
  const tree = parse(fs.readFileSync(job.file, 'utf8'));
  const problems = [];
  let rendered = null;
  try {
    collection.parse(tree);
    rendered = render(tree.collection, { _: { ...tree.environments.data, ...job.values } });
  } catch (error) {
    problems.push(String(error.message));
  }
  return { name: job.name, problems: problems, rendered: rendered };
});
process.stdout.write(JSON.stringify(results));
