package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a person, for each alternative that a collection's requests go by, where to get what, what
 * to enter where, and how to see that it works.
 */
final class AuthGuide {
  private final CollectionTool tool;
  private final ApiModel model;
  private final CollectionParts collection;

  AuthGuide(CollectionTool tool, ApiModel model, CollectionParts collection) {
    this.tool = tool;
    this.model = model;
    this.collection = collection;
  }

  /** Returns the guide as Markdown, empty if there is nothing to enter. */
  String text() {
    StringBuilder text = new StringBuilder();
    collection.authSwitch().ifPresent(choice -> text.append(switchWords(choice)));
    for (GuidePart part : parts()) {
      text.append("### ").append(part.title()).append("\n\n").append(part.where());
      for (int i = 0; i < part.steps().size(); i++) {
        text.append(i + 1).append(". ").append(part.steps().get(i)).append('\n');
      }
      text.append('\n');
    }
    String others = others();
    if (!text.isEmpty() && !others.isEmpty()) {
      text.append("The API would also take ").append(others).append(".\n");
    }
    return text.isEmpty()
        ? ""
        : "## How to authenticate\n\nChoose the environment: the variables below stand there.\n\n"
            + text;
  }

  /** Returns the steps of each alternative that needs any. */
  List<GuidePart> parts() {
    List<GuidePart> all = new ArrayList<>();
    for (Alternative alternative : alternatives()) {
      List<String> steps = steps(alternative);
      if (!steps.isEmpty()) {
        all.add(new GuidePart(alternative.names(), title(alternative), where(alternative), steps));
      }
    }
    return all;
  }

  /** Returns the names of the variables that the steps speak of. */
  Set<String> variables() {
    Set<String> variables = new LinkedHashSet<>();
    for (Alternative alternative : alternatives()) {
      rendering(alternative).variables().forEach(variable -> variables.add(variable.key()));
    }
    return variables;
  }

  private SchemeRendering rendering(Alternative alternative) {
    return collection.auths().render(alternative);
  }

  private List<Alternative> alternatives() {
    Map<Set<String>, Alternative> all = new LinkedHashMap<>();
    for (List<Alternative> some :
        List.of(collection.auths().switched(), collection.auths().used())) {
      some.forEach(each -> all.putIfAbsent(each.names(), each));
    }
    return new ArrayList<>(all.values());
  }

  private String switchWords(AuthSwitch choice) {
    String names =
        choice.choices().stream()
            .map(each -> code(each.name()))
            .collect(Collectors.joining(" or "));
    return "The collection's variable "
        + code(choice.variable())
        + " says which of these its requests use: "
        + names
        + ".\n\n";
  }

  private String others() {
    Set<Set<String>> told =
        alternatives().stream().map(Alternative::names).collect(Collectors.toSet());
    return model.usualRequirement().alternatives().stream()
        .filter(each -> !each.isAnonymous() && !told.contains(each.names()))
        .map(this::title)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String where(Alternative alternative) {
    boolean chosen =
        collection.auths().switched().stream()
            .anyMatch(each -> each.names().equals(alternative.names()));
    boolean first = alternatives().get(0).names().equals(alternative.names());
    return chosen || first ? "" : "Some requests take this one alone.\n\n";
  }

  private String title(Alternative alternative) {
    return alternative.names().stream().map(this::title).collect(Collectors.joining(" with "));
  }

  private String title(String scheme) {
    BoundScheme bound = model.auth().schemes().get(scheme);
    String title = bound == null ? "" : bound.title().strip();
    return title.isEmpty()
        ? code(scheme)
        : DescriptionText.shortName(title) + " (" + code(scheme) + ")";
  }

  private List<String> steps(Alternative alternative) {
    List<String> steps = new GuideSteps(tool, rendering(alternative)).steps(isOAuth2(alternative));
    if (!steps.isEmpty()) {
      choose(alternative).ifPresent(step -> steps.add(0, step));
      check(alternative).ifPresent(steps::add);
    }
    return steps;
  }

  /** The first needs no choice. */
  private Optional<String> choose(Alternative alternative) {
    String name = AuthSwitch.name(alternative);
    return collection
        .authSwitch()
        .filter(each -> each.choices().stream().skip(1).anyMatch(one -> one.name().equals(name)))
        .map(
            each ->
                "Put "
                    + code(name)
                    + " into the collection's variable "
                    + code(each.variable())
                    + ".");
  }

  private boolean isOAuth2(Alternative alternative) {
    return alternative.names().stream()
        .map(model.auth().schemes()::get)
        .anyMatch(bound -> bound != null && bound.scheme() instanceof OAuth2Scheme);
  }

  /** The calls that prove a credential come first, each with what it proves. */
  private Optional<String> check(Alternative alternative) {
    return model.operations().stream()
        .limit(1L + model.auth().schemes().size())
        .filter(operation -> operation.id().matches("(authdex-)*verify(-.*)?"))
        .filter(operation -> takes(operation, alternative))
        .findFirst()
        .map(
            operation ->
                "Send the request "
                    + quoted(operation)
                    + ", which stands at the start: an answer below 300 says that it works.");
  }

  private boolean takes(Operation operation, Alternative alternative) {
    return model.requirement(operation).alternatives().stream()
        .anyMatch(each -> each.names().equals(alternative.names()));
  }

  private static String quoted(Operation operation) {
    String summary = operation.summary().strip();
    return "\"" + DescriptionText.shortName(summary.isEmpty() ? operation.id() : summary) + "\"";
  }

  /** Names of schemes are a document's. */
  static String code(String name) {
    return "`" + DescriptionText.shortName(name).replace('`', '\'') + "`";
  }
}
