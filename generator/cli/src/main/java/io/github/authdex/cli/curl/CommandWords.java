package io.github.authdex.cli.curl;

import java.util.List;
import java.util.Optional;

/**
 * The words of one command.
 *
 * @param words without quotes
 * @param expands whether a shell would fill in variables or output of commands
 * @param rest the sign behind which something else begins, such as {@code |}
 */
record CommandWords(List<String> words, boolean expands, Optional<String> rest) {}
