package io.github.authdex.client;

/** How a list or object becomes the text of a parameter (OpenAPI 3.2 §4.12.2, style values). */
public enum ParameterStyle {
  SIMPLE,
  LABEL,
  MATRIX,
  FORM,
  SPACE_DELIMITED,
  PIPE_DELIMITED,
  /** {@code collectionFormat: tsv} of OpenAPI 2.0. */
  TAB_DELIMITED,
  DEEP_OBJECT,
  /** As {@code FORM}, in a cookie: nothing is encoded (OpenAPI 3.2). */
  COOKIE
}
