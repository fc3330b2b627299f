/** The command line: one class a verb. Nothing else may import this package. */
package io.github.authdex.cli;
