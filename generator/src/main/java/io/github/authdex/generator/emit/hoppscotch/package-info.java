/**
 * Hoppscotch: a collection of version 12 and its environment, which {@code @hoppscotch/cli} runs
 * and the application imports.
 */
package io.github.authdex.generator.emit.hoppscotch;
