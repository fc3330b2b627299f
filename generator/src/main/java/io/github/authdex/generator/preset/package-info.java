/**
 * Where the catalog meets the model: an entry as an API, an API with one alternative chosen, and a
 * document corrected by its entry.
 */
package io.github.authdex.generator.preset;
