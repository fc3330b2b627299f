/** Drafts entries of the catalog from what somebody has: a document, traffic, a command, a URL. */
package io.github.authdex.cli.draft;
