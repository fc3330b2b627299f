/**
 * What every format of collections has in common: which auth each request gets, and what it is made
 * of, with {@code {{name}}} where a variable stands. A format says how that is written and what it
 * has no words for.
 */
package io.github.authdex.generator.emit.collection;
