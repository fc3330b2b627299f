package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Renders a signature by its recipe. Its place in the request holds a variable, as do those of time
 * and nonce; a script of the collection signs each request that has it and sets them.
 */
final class SignatureRenderer {
  private static final String SIGNATURE = "{$signature}";

  private final RoleVariables roles;
  private final SignatureScheme scheme;

  SignatureRenderer(RoleVariables roles, SignatureScheme scheme) {
    this.roles = roles;
    this.scheme = scheme;
  }

  /** Returns the rendering, or nothing and tells {@code whyNot}. */
  Optional<SchemeRendering> render(Consumer<String> whyNot) {
    if (!roles.tool().signsBy(scheme.algorithm())) {
      whyNot.accept(
          "by "
              + scheme.algorithm()
              + ", which "
              + roles.tool().title()
              + "'s scripts cannot make");
      return Optional.empty();
    }
    boolean alone = scheme.parameters().stream().anyMatch(one -> one.value().contains("{$signed:"));
    if (scheme.derive().isPresent() && alone) {
      whyNot.accept("of a parameter alone by a derived key, which the collection's script has not");
      return Optional.empty();
    }
    List<PlacedValue> fields = fields();
    ObjectNode recipe = recipe();
    SchemeRendering rendering =
        SchemeRendering.of(fields, roles.variables()).with(Script.SIGN, recipe);
    SchemeRendering noted = plusNote().map(rendering::withNote).orElse(rendering);
    return Optional.of(KeyNotes.noted(noted, scheme.algorithm(), roles, "key"));
  }

  /** The signature's comes last, as it covers the others. */
  private List<PlacedValue> fields() {
    List<PlacedValue> fields = new ArrayList<>();
    addStamp(fields, scheme.timestamp(), timestamp());
    addStamp(fields, scheme.nonce(), nonce());
    for (SignatureParameter parameter : scheme.parameters()) {
      String value =
          RecipeTemplates.isComputed(parameter.value())
              ? reference(computed(parameter))
              : expanded(parameter.value());
      fields.add(new PlacedValue(parameter.in(), parameter.name(), value));
    }
    String value =
        RecipeTemplates.isComputed(template())
            ? reference(signature())
            : expanded(template()).replace(SIGNATURE, reference(signature()));
    fields.add(new PlacedValue(scheme.in(), scheme.name(), value));
    return fields;
  }

  private static void addStamp(
      List<PlacedValue> fields, Optional<SignatureStamp> stamp, String variable) {
    stamp
        .flatMap(SignatureStamp::in)
        .ifPresent(in -> fields.add(new PlacedValue(in, stamp.get().name(), reference(variable))));
  }

  /** Returns the template of all that stands in the signature's place. */
  private String template() {
    String prefix = scheme.prefix();
    return prefix.contains(SIGNATURE) ? prefix : prefix + SIGNATURE;
  }

  private String expanded(String template) {
    return roles
        .expand(template)
        .replace("{$timestamp}", reference(timestamp()))
        .replace("{$nonce}", reference(nonce()));
  }

  private ObjectNode recipe() {
    ObjectNode recipe = JsonNodeFactory.instance.objectNode();
    recipe.put("signature", signature());
    recipe.put("percentEncoded", scheme.in() == Placement.QUERY);
    recipe.put("algorithm", scheme.algorithm());
    if (!scheme.roles().isEmpty()) {
      recipe.put("key", roles.variable("key"));
      KeyEncoding encoding = scheme.keyEncoding();
      recipe.put(
          "keyEncoding",
          encoding == KeyEncoding.PEM ? "text" : encoding.name().toLowerCase(Locale.ROOT));
    }
    recipe.set("sign", new SignatureParts(roles).write(scheme.sign()));
    recipe.put("separator", scheme.separator());
    scheme
        .derive()
        .ifPresent(
            derive ->
                recipe
                    .putObject("derive")
                    .put("prefix", derive.prefix())
                    .set("by", new SignatureParts(roles).write(derive.by())));
    recipe.put("encoding", scheme.encoding());
    putStamp(recipe, "timestamp", scheme.timestamp(), timestamp());
    putStamp(recipe, "nonce", scheme.nonce(), nonce());
    addComputed(recipe);
    return recipe;
  }

  /** Adds what holds more than text, credentials, time and nonce. */
  private void addComputed(ObjectNode recipe) {
    RecipeTemplates templates = new RecipeTemplates(roles);
    if (RecipeTemplates.isComputed(template())) {
      recipe.set("value", templates.write(template()));
    }
    ArrayNode parameters = recipe.putArray("parameters");
    for (SignatureParameter parameter : scheme.parameters()) {
      if (RecipeTemplates.isComputed(parameter.value())) {
        ObjectNode json = parameters.addObject().put("variable", computed(parameter));
        json.put("percentEncoded", parameter.in() == Placement.QUERY);
        json.set("value", templates.write(parameter.value()));
      }
    }
  }

  private static void putStamp(
      ObjectNode recipe, String name, Optional<SignatureStamp> stamp, String variable) {
    stamp.ifPresent(
        present -> {
          ObjectNode json = recipe.putObject(name).put("variable", variable);
          json.put("form", present.form());
          if (present.offsetSeconds() != 0) {
            json.put("offsetSeconds", present.offsetSeconds());
          }
        });
  }

  private Optional<String> plusNote() {
    return scheme.parameters().stream()
        .filter(parameter -> parameter.in() == Placement.QUERY)
        .flatMap(parameter -> Template.names(parameter.value()).stream())
        .flatMap(credential -> roles.plusNote(credential).stream())
        .findFirst();
  }

  private String computed(SignatureParameter parameter) {
    return roles.computed(parameter.name());
  }

  private String signature() {
    return roles.computed("value");
  }

  private String timestamp() {
    return roles.computed("timestamp");
  }

  private String nonce() {
    return roles.computed("nonce");
  }

  private static String reference(String variable) {
    return "{{" + variable + "}}";
  }
}
