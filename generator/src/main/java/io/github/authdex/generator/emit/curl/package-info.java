/**
 * curl: a script for bash with a function for each operation, and the variables that it reads. What
 * authenticates goes to curl's standard input, where no list of processes shows it.
 */
package io.github.authdex.generator.emit.curl;
