package io.github.authdex.catalog.edit;

/**
 * One stretch of a text with another in its place.
 *
 * @param start in code points, as the YAML parser counts
 * @param end behind its last code point
 * @param replacement what stands there then
 */
record Edit(int start, int end, String replacement) {

  String in(YamlSource source) {
    return source.text(0, start) + replacement + source.text(end, source.length());
  }
}
