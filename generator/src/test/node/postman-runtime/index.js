// What their bootstrap.js calls the library.
module.exports = require('postman-runtime');
