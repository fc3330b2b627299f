/**
 * Hurl: a file of requests, and the variables that it reads. Its grammar judges what is written, as
 * there is no Hurl where the tests run.
 */
package io.github.authdex.generator.emit.hurl;
