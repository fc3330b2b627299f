package io.github.authdex.cli.verb;

import io.github.authdex.generator.emit.OutputFolder;
import java.nio.file.Path;

/**
 * Where a verb writes files.
 *
 * @param folder made if need be
 * @param overwriting what of that which is there may be overwritten
 * @param shown how many files may be named each; of more the first alone is, which leads to them
 */
record Destination(Path folder, OutputFolder.Overwriting overwriting, int shown) {}
