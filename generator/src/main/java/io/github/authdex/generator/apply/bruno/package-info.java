/** Folders of Bruno, in OpenCollection YAML and in its older language. */
package io.github.authdex.generator.apply.bruno;
