/** Emits typed Java clients: one entry class, one class a tag, records for models. */
package io.github.authdex.generator.emit.javaclient;
