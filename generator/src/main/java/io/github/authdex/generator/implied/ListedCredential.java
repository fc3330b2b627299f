package io.github.authdex.generator.implied;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.generator.implied.SuspectNames.Sort;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.ObjectOf;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parameter of an operation that is, or may be, a credential.
 *
 * @param place where it travels; a field of a form is one of the body
 * @param required whether each call must have it
 * @param description or empty
 */
record ListedCredential(WirePlace place, boolean required, String description) {
  private static final Set<In> PLACES = Set.of(In.HEADER, In.QUERY, In.COOKIE);

  /** What tells that a key will do instead of what the operation asks for. */
  private static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:unless|instead|either|alternative(?:ly)?|unable to)\\b", Pattern.CASE_INSENSITIVE);

  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Returns those of {@code operation}, its form's too, that are called like credentials.
   *
   * @param places where a scheme sends one, whatever it is called
   */
  static List<ListedCredential> of(Operation operation, List<WirePlace> places) {
    List<ListedCredential> all = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (PLACES.contains(parameter.in()) && isWanted(parameter.name(), places)) {
        WirePlace place = new WirePlace(placement(parameter), parameter.name());
        if (isCredential(place, parameter.schema(), places)) {
          all.add(new ListedCredential(place, parameter.required(), parameter.description()));
        }
      }
    }
    Map<String, ListedCredential> fields = new LinkedHashMap<>();
    for (Property property : fields(operation)) {
      WirePlace place = new WirePlace(Placement.BODY, property.name());
      if (isWanted(property.name(), places) && isCredential(place, property.schema(), places)) {
        fields.putIfAbsent(
            property.name(),
            new ListedCredential(place, property.required(), property.description()));
      }
    }
    all.addAll(fields.values());
    return all;
  }

  /** Most names are no credential's, which is soon seen. */
  private static boolean isWanted(String name, List<WirePlace> places) {
    for (WirePlace place : places) {
      if (place.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return SuspectNames.isSuspect(name);
  }

  private static boolean isCredential(WirePlace place, Schema schema, List<WirePlace> places) {
    return isText(schema)
        && (SuspectNames.isSuspect(place.name()) || places.stream().anyMatch(place::isSame));
  }

  private static List<Property> fields(Operation operation) {
    List<Property> fields = new ArrayList<>();
    for (Content content : operation.body().map(RequestBody::contents).orElse(List.of())) {
      if (isForm(content) || isParts(content)) {
        fields.addAll(properties(content));
      }
    }
    return fields;
  }

  private static Placement placement(Parameter parameter) {
    return Placement.of(parameter.in().name().toLowerCase(Locale.ROOT));
  }

  /** A schema that has a name may be used elsewhere, too, and is left as it is. */
  static List<Property> properties(Content content) {
    return content.schema() instanceof ObjectOf form ? form.properties() : List.of();
  }

  /** Returns whether {@code content} is a form, in which a signer can write. */
  static boolean isForm(Content content) {
    return content.mediaType().toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  static boolean isParts(Content content) {
    return content.mediaType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** A switch, a number and one of a list of words are no credentials. */
  private static boolean isText(Schema schema) {
    return schema instanceof Schema.Any
        || (schema instanceof Schema.Nullable nullable && isText(nullable.form()))
        || (schema instanceof Scalar scalar
            && (scalar.type() == Scalar.Type.STRING || scalar.type() == Scalar.Type.UUID));
  }

  String name() {
    return place.name();
  }

  String plain() {
    return SuspectNames.plain(name());
  }

  Sort sort() {
    return isAuthorization() ? Sort.AUTHORIZATION : SuspectNames.sort(name());
  }

  /** Returns whether it is {@code other} in another place or, of two tokens, by another name. */
  boolean isAgain(ListedCredential other) {
    boolean tokens =
        sort() == Sort.TOKEN
            && other.sort() == Sort.TOKEN
            && SuspectNames.isExact(name())
            && SuspectNames.isExact(other.name());
    return tokens || bare().equals(other.bare());
  }

  private String bare() {
    return plain().replaceFirst("^x", "");
  }

  /** Returns whether the document says that it will do instead of another credential. */
  boolean willDoInstead() {
    return !required && INSTEAD.matcher(description).find();
  }

  boolean isAuthorization() {
    return place.isSame(WirePlace.AUTHORIZATION);
  }

  /** Returns whether it is the parameter {@code parameter}. */
  boolean is(Parameter parameter) {
    return PLACES.contains(parameter.in())
        && place.in() == placement(parameter)
        && place.name().equals(parameter.name());
  }
}
