package io.github.authdex.catalog.lint;

import java.util.Map;
import java.util.regex.Pattern;

/** The name of a parameter, cookie or field can be sent as it is written. */
final class CarriersSpelled implements Rule {
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "query", Pattern.compile("[^\\s\\p{Cf}&=?#{}<>\"]+"),
          "cookie", Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"),
          "body", Pattern.compile("[^\\s\\p{Cf}&=/{}<>\"]+|(/([^\\s\\p{Cf}&=/{}<>\"~]|~[01])+)+"),
          "path", Pattern.compile("[A-Za-z][A-Za-z0-9_-]*"));

  @Override
  public String id() {
    return "carriers-spelled";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry
        .root()
        .child("schemes")
        .walk(
            place -> {
              Pattern form = FORMS.get(place.text("in"));
              boolean control = place.text("name").chars().anyMatch(Character::isISOControl);
              if (form != null
                  && !control
                  && place.has("name")
                  && !form.matcher(place.text("name")).matches()) {
                report.error(
                    place.child("name"),
                    "\""
                        + place.text("name")
                        + "\" cannot be the name of a "
                        + carrier(place.text("in"))
                        + "; write it as the API spells it");
              }
            });
  }

  private static String carrier(String in) {
    return switch (in) {
      case "query" -> "query parameter";
      case "body" -> "field, or a JSON pointer to one";
      case "path" -> "path segment";
      default -> in;
    };
  }
}
