/** What {@code authdex apply} reads, writes and tells. */
package io.github.authdex.cli.apply;
