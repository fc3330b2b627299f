const _ = require('lodash'),
    url = require('url'),
    server = require('./_servers'),
    httpServer = server.createHTTPServer();

/**
 * Converts raw request headers to array of key-value object.
 *
 * [ 'User-Agent', 'PostmanRuntime' ] -> [{key: 'User-Agent', value: 'PostmanRuntime'}]
 *
 * @param {String[]} rawHeaders - raw request headers
 * @returns {Object[]}
 */
function parseRawHeaders (rawHeaders) {
    return _(rawHeaders).chunk(2).map(([key, value]) => {
        return { key, value };
    }).value();
}

httpServer.on('/', function (req, res) {
    res.writeHead(200, { 'content-type': 'text/plain' });
    res.end('Okay!');
});

httpServer.on('/headers', function (req, res) {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(parseRawHeaders(req.rawHeaders)));
});

httpServer.on('/query', function (req, res) {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(url.parse(req.url, true).query));
});

httpServer.on('/cookies', function (req, res) {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(parseRawHeaders(req.rawHeaders)));
});

httpServer.on('/proxy', function (req, res) {
    var proxyHeader = Boolean(req.headers['x-postman-proxy']);

    res.writeHead(200, { 'content-type': 'text/plain' });
    res.end(`Hello Postman!!\nproxy-header:${proxyHeader}`);
});

httpServer.on('/multi-valued-headers', function (req, res) {
    res.setHeader('x-pm-test', ['one', 'two']); // adds a duplicate header to the response
    res.end('Okay!');
});

httpServer.on('/custom-reason', function (req, res) {
    res.writeHead(400, 'Some Custom Reason');
    res.end();
});

httpServer.on('/redirect-to', function (req, res) {
    res.writeHead(301, {
        location: decodeURI(req.url.substr(req.url.indexOf('?url=') + 5))
    });
    res.end();
});

httpServer.on('/echo', function (req, res) {
    let body = [],
        jsonBody = null;

    const { headers, url } = req;

    req.on('data', (chunk) => {
        body.push(chunk);
    }).on('end', () => {
        body = Buffer.concat(body).toString();

        try {
            jsonBody = JSON.parse(body);
        }
        // We want to return the parsed body if the incoming request body
        // is valid json string. If not we want to return it as incoming string.
        // eslint-disable-next-line no-empty
        catch (e) {}

        res.writeHead(200, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify({
            url: url,
            data: body,
            json: jsonBody,
            headers: headers
        }));
    });
});
module.exports = httpServer;
