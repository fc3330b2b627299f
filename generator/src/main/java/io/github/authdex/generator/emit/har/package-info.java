/**
 * HAR 1.2: an archive with the requests of an API and no answers. Archives have no variables, so
 * that placeholders stand in their place.
 */
package io.github.authdex.generator.emit.har;
