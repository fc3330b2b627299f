/**
 * Postman: a collection of format v2.1.0 and its environment, which newman and the application run
 * alike.
 */
package io.github.authdex.generator.emit.postman;
