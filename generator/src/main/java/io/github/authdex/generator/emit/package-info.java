/** What writes files: one package a format, and the one place that touches the disk. */
package io.github.authdex.generator.emit;
