/**
 * Bruno: a folder of files, one for each request, as OpenCollection YAML or in the {@code .bru}
 * language. Both are written of one tree, which has OpenCollection's form.
 */
package io.github.authdex.generator.emit.bruno;
