/** Yaak: a file of the form that the application exports, which it and its command line import. */
package io.github.authdex.generator.emit.yaak;
