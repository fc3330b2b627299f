/** JSONPath queries (RFC 9535): a text is parsed once and selects nodes of any tree. */
package io.github.authdex.generator.jsonpath;
