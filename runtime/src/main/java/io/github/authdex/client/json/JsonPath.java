package io.github.authdex.client.json;

/**
 * Where in a document a value stands, for messages.
 *
 * @param parent null at the root
 * @param step the property or index below the parent
 */
record JsonPath(JsonPath parent, Object step) {
  static final JsonPath ROOT = new JsonPath(null, "$");

  JsonPath property(String name) {
    return new JsonPath(this, name);
  }

  JsonPath index(int index) {
    return new JsonPath(this, index);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return "$";
    }
    return step instanceof Integer ? parent + "[" + step + "]" : parent + "." + step;
  }
}
