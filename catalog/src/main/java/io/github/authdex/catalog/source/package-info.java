/**
 * Texts in, trees out: YAML and JSON read strictly and within limits, with the place of every node,
 * and the diagnostics that name such places.
 */
package io.github.authdex.catalog.source;
