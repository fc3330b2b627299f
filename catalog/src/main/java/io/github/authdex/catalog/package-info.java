/** What we know: entries, and what reads, checks, indexes and matches them. */
package io.github.authdex.catalog;
