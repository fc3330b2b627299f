/** What evidence has to show, when it can be read again, and reading it again. */
package io.github.authdex.catalog.evidence;
