// Signs requests as the libraries for Binance, Kraken, OVH, WSSE and Azure Storage do. The first two
// send theirs to the given URL; of the others the signature is printed.
const { Spot } = require('@binance/connector');
const Kraken = require('kraken-api');
const Ovh = require('ovh');

const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const makers = {
  binance: async (one) => {
    Date.now = () => Number(one.milliseconds);
    await new Spot(one.apiKey, one.key, { baseURL: one.url })
      .signRequest(one.method, one.path, one.parameters);
    return {};
  },
  kraken: async (one) => {
    await new Kraken(one.apiKey, one.key, { url: one.url }).api(one.method, one.parameters);
    return {};
  },
  ovh: async (one) => {
    const ovh = Ovh({
      endpoint: 'ovh-eu',
      appKey: one.applicationKey,
      appSecret: one.applicationSecret,
      consumerKey: one.consumerKey,
    });
    return { signature: ovh.signRequest(one.method, one.url, one.body, one.timestamp) };
  },
  azure: async (one) => {
    const { storageSharedKeyCredentialPolicy } = require('@azure/storage-common');
    const { createHttpHeaders, createPipelineRequest } = require('@azure/core-rest-pipeline');
    const request = createPipelineRequest({
      method: one.method,
      url: one.url,
      body: one.body || undefined,
      headers: createHttpHeaders(one.headers),
    });
    const policy = storageSharedKeyCredentialPolicy({
      accountName: one.account,
      accountKey: Buffer.from(one.key, 'base64'),
    });
    await policy.sendRequest(request, async () => ({}));
    return { date: request.headers.get('x-ms-date'), field: request.headers.get('authorization') };
  },
  wsse: async (one) => {
    const { UsernameToken } = await import('wsse');
    return { header: new UsernameToken(one).getWSSEHeader() };
  },
};

const answer = async () => {
  const answers = [];
  for (const one of cases) answers.push(await makers[one.of](one));
  return answers;
};
answer().then((answers) => console.log(JSON.stringify(answers)));
