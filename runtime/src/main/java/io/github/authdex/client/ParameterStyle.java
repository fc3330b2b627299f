package io.github.authdex.client;

/** How a list or object becomes the text of a parameter (OpenAPI 3.2 §4.12.2, style values). */
public enum ParameterStyle {
  SIMPLE,
  LABEL,
  MATRIX,
  FORM,
  SPACE_DELIMITED,
  PIPE_DELIMITED,
  DEEP_OBJECT
}
