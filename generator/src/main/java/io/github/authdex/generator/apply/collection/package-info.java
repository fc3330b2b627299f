/** A collection that somebody made, as far as its requests authenticate. */
package io.github.authdex.generator.apply.collection;
