/** Writes entries as text, and mends in their files what can be mended without knowing the API. */
package io.github.authdex.catalog.edit;
