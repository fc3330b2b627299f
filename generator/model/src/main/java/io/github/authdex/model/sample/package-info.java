/** Values that have a schema's form: shown by a document, or made. */
package io.github.authdex.model.sample;
