/** What {@code catalog/sweep} runs: candidates of entries, second sources, second readings. */
package io.github.authdex.catalog.sweep;
