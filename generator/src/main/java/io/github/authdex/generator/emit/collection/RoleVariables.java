package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of one scheme: what stands for each of its credentials. */
final class RoleVariables {
  /** It may be missing since it can be fetched, but not when a request goes out. */
  private static final String ACCESS_TOKEN = "accessToken";

  private final CollectionTool tool;
  private final AuthModel model;
  private final BaseUrls baseUrls;
  private final VariableNames names;
  private final BoundScheme bound;
  private final Map<String, EnvironmentVariable> used = new LinkedHashMap<>();
  private final Map<String, ObjectNode> composed = new LinkedHashMap<>();
  private final Set<String> filledByHand = new LinkedHashSet<>();

  RoleVariables(
      CollectionTool tool,
      AuthModel model,
      BaseUrls baseUrls,
      VariableNames names,
      BoundScheme bound) {
    this.tool = tool;
    this.model = model;
    this.baseUrls = baseUrls;
    this.names = names;
    this.bound = bound;
  }

  /** Returns what the collection is for. */
  CollectionTool tool() {
    return tool;
  }

  /** Returns the scheme that these are the variables of. */
  BoundScheme bound() {
    return bound;
  }

  /** Returns whether something plays {@code role}. */
  boolean isBound(String role) {
    return bound.templates().containsKey(role)
        || !bound.credentials().getOrDefault(role, "").isEmpty();
  }

  /**
   * Returns what stands for {@code role}: a reference, text with references where it is composed,
   * or the empty text if the API wants it empty.
   */
  String reference(String role) {
    String template = bound.templates().get(role);
    if (template != null && !RecipeTemplates.isComputed(template)) {
      return expand(template);
    }
    String variable = variable(role);
    return variable.isEmpty() ? "" : "{{" + variable + "}}";
  }

  /** Returns what stands for each of {@code asked}, by their names, in that order. */
  Map<String, String> references(String... asked) {
    Map<String, String> references = new LinkedHashMap<>();
    for (String role : asked) {
      references.put(role, reference(role));
    }
    return references;
  }

  /** Returns the name of the variable for {@code role}, empty if the API wants it empty. */
  String variable(String role) {
    String template = bound.templates().get(role);
    if (template != null) {
      return composed(role, template);
    }
    String player = bound.player(role);
    if (player.isEmpty()) {
      return "";
    }
    String variable = named(player, isSecret(role));
    if (role.equals(ACCESS_TOKEN) || isOptional(role)) {
      boolean required = role.equals(ACCESS_TOKEN);
      used.computeIfPresent(variable, (key, declared) -> declared.required(required));
    }
    return variable;
  }

  /** Returns {@code rendering} with what a script asks by it of where the API lives. */
  SchemeRendering asking(SchemeRendering rendering) {
    SchemeRendering asking = rendering;
    Optional<PlacedValue> proof =
        rendering.places().stream()
            .filter(place -> place.in() == Placement.HEADER && !place.value().isEmpty())
            .findFirst();
    for (AskedVariable one : baseUrls.asked()) {
      if (one.request().isMadeBy(Set.of(bound.name()))) {
        boolean asks = proof.isPresent() && tool.runs(Script.ASK_VALUES);
        asking = asks ? with(asking, one, proof.get()) : byHand(asking, one);
      }
    }
    return asking;
  }

  private SchemeRendering with(SchemeRendering rendering, AskedVariable one, PlacedValue proof) {
    String variable = one.told().variable();
    EnvironmentVariable url =
        new EnvironmentVariable(
            variable + "_url",
            expandEndpoint(one.request().url()),
            false,
            "Where " + variable + " is asked for.");
    return rendering
        .withVariables(joined(rendering.variables(), url))
        .with(Script.ASK_VALUES, one.data(url.reference(), proof));
  }

  private SchemeRendering byHand(SchemeRendering rendering, AskedVariable one) {
    return rendering.withNote(
        "the answer of "
            + one.request().url()
            + " tells the variable "
            + one.told().variable()
            + " at "
            + one.told().pointer()
            + "; put it there yourself, since no script asks by "
            + bound.name());
  }

  private static List<EnvironmentVariable> joined(
      List<EnvironmentVariable> some, EnvironmentVariable another) {
    List<EnvironmentVariable> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  /** Returns {@code rendering} with what the script composes for it. */
  SchemeRendering composing(SchemeRendering rendering) {
    baseUrls
        .held()
        .forEach(
            (variable, part) -> {
              if (holds(part.credential())) {
                if (composes()) {
                  composed.put(variable, data(variable, part).put("unlessGiven", true));
                } else {
                  fillByHand(variable, "is a part of the credential " + part.credential());
                }
              }
            });
    for (String note : filledByHand) {
      rendering = rendering.withNote(note);
    }
    return composed.isEmpty()
        ? rendering
        : rendering.with(Script.COMPOSE_VALUES, List.copyOf(composed.values()));
  }

  private boolean composes() {
    return tool.runs(Script.COMPOSE_VALUES);
  }

  /** Notes that a person has to put into {@code variable} what no script composes. */
  private void fillByHand(String variable, String what) {
    filledByHand.add(
        "the variable "
            + variable
            + " "
            + what
            + "; put it there yourself, since no script of the collection composes it");
  }

  /** Returns the name of a variable for what no script composes, declared. */
  private String composedByHand(String variable, boolean secret, String what) {
    fillByHand(variable, what);
    used.put(variable, new EnvironmentVariable(variable, "", secret, "It " + what + "."));
    return variable;
  }

  /** Returns the name of the variable of a credential, or of a part that the script takes of it. */
  private String named(String name, boolean secretByRole) {
    CredentialPart part = bound.parts().get(name);
    if (part == null) {
      return declare(name, secretByRole).key();
    }
    String variable = names.of(name);
    if (!composes()) {
      return composedByHand(
          variable, part.secret(), "is a part of the credential " + part.credential());
    }
    ObjectNode data = data(variable, part);
    composed.put(variable, data);
    return variable;
  }

  /** Returns what the script must know to take {@code part} of its credential. */
  private ObjectNode data(String variable, CredentialPart part) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("variable", variable);
    data.put("of", declare(part.credential(), true).key()).put("form", part.form());
    if (part.separator().isEmpty()) {
      data.put("pointer", part.pointer());
    } else {
      data.put("separator", part.separator());
      data.put("index", part.index()).put("count", part.count());
    }
    return data;
  }

  private boolean holds(String credential) {
    return bound.scheme().roles().stream()
        .anyMatch(role -> bound.held(role.name()).contains(credential));
  }

  /** Returns the name of the variable that the script composes by {@code template}. */
  private String composed(String role, String template) {
    String variable = computed(role);
    if (!composes()) {
      return composedByHand(variable, true, "is composed as " + template);
    }
    ArrayNode parts = new RecipeTemplates(name -> named(name, true)).write(template);
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("variable", variable);
    composed.put(variable, data.<ObjectNode>set("template", parts));
    return variable;
  }

  /** Returns what to know of the credential in {@code role} in a query, if it may hold a plus. */
  Optional<String> plusNote(String role) {
    CredentialSpec spec = model.credentials().get(bound.player(role));
    return !tool.encodesQuery() && spec != null && spec.format().charset().equals("base64")
        ? Optional.of(
            tool.title()
                + " sends a + in a query as it is, which servers read as a space; write it as"
                + " %2B in the variable "
                + variable(role))
        : Optional.empty();
  }

  /** Returns a reference to a variable of the scheme that is not a credential. */
  String setting(String name, String value, String description) {
    EnvironmentVariable variable =
        new EnvironmentVariable(names.of(bound.name() + " " + name), value, false, description);
    used.put(variable.key(), variable);
    return variable.reference();
  }

  /** Returns a reference to a secret of the scheme that no credential of the API is. */
  String secret(String name, String description) {
    EnvironmentVariable variable =
        new EnvironmentVariable(names.of(bound.name() + " " + name), "", true, description)
            .required(true);
    used.put(variable.key(), variable);
    return variable.reference();
  }

  /** Returns the name of a variable that only the script fills. */
  String computed(String name) {
    return names.of(bound.name() + " " + name);
  }

  /** Returns {@code template} with references in place of its names, its text made harmless. */
  String expand(String template) {
    return LiteralText.template(template, this::templateReference);
  }

  /** Returns {@code template}, which is an URL or a path on the API's server, as an URL. */
  String expandEndpoint(String template) {
    return (template.startsWith("/") ? baseUrls.origin() : "") + expand(template);
  }

  /** Returns the variables of the server's URL that the answer tells which brings a token. */
  List<ToldVariable> told() {
    return baseUrls.told();
  }

  /** Returns what redirects tell and no script is shown. */
  List<String> redirected() {
    return baseUrls.redirected().entrySet().stream()
        .map(
            one ->
                "the redirect that brings a code tells the variable "
                    + one.getKey()
                    + " "
                    + one.getValue()
                    + "; put it there yourself, since "
                    + tool.title()
                    + " shows no script the redirect")
        .sorted()
        .toList();
  }

  /** Returns {@code rendering} with what to fill by hand, since no script reads the answer. */
  SchemeRendering filledByHand(SchemeRendering rendering) {
    SchemeRendering noted = rendering;
    for (ToldVariable one : told()) {
      noted =
          noted.withNote(
              "the answer that brings a token tells the variable "
                  + one.variable()
                  + " at "
                  + one.pointer()
                  + "; put it there yourself, since no script reads it by "
                  + bound.name());
    }
    return noted;
  }

  /** Returns the variables that were asked for, in order. */
  List<EnvironmentVariable> variables() {
    return new ArrayList<>(used.values());
  }

  private String templateReference(String name) {
    return "{{" + named(name, false) + "}}";
  }

  private EnvironmentVariable declare(String credential, boolean secretByRole) {
    CredentialSpec spec = model.credentials().get(credential);
    EnvironmentVariable variable =
        spec == null
            ? undeclared(credential, secretByRole)
            : new EnvironmentVariable(
                names.of(credential),
                "",
                spec.secret(),
                spec.title().isEmpty() ? spec.description() : spec.title(),
                spec.obtain(),
                !spec.optional());
    used.put(variable.key(), variable);
    return variable;
  }

  /** Returns what is no credential of the API: a server variable, or a role without a player. */
  private EnvironmentVariable undeclared(String name, boolean secretByRole) {
    String key = names.of(name);
    return baseUrls
        .declared(name)
        .map(
            place ->
                new EnvironmentVariable(
                    key,
                    LiteralText.text(
                        place.defaultValue().filter(value -> place.from().isEmpty()).orElse("")),
                    false,
                    place.description()))
        .orElseGet(() -> new EnvironmentVariable(key, "", secretByRole, "").required(secretByRole));
  }

  private boolean isOptional(String role) {
    return bound.scheme().roles().stream()
        .anyMatch(candidate -> candidate.name().equals(role) && candidate.optional());
  }

  private boolean isSecret(String role) {
    return bound.scheme().roles().stream()
        .filter(candidate -> candidate.name().equals(role))
        .findFirst()
        .map(CredentialRole::secret)
        .orElse(!baseUrls.hasPart(role));
  }
}
