package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reports what a model says and the collection cannot. */
final class LossReport {
  private final CollectionTool tool;
  private final ApiModel model;
  private final CollectionAuth auths;
  private final String file;

  /**
   * Makes the report on a collection.
   *
   * @param file the collection's
   */
  LossReport(CollectionTool tool, ApiModel model, CollectionAuth auths, String file) {
    this.tool = tool;
    this.model = model;
    this.auths = auths;
    this.file = file;
  }

  void report(Consumer<Diagnostic> diagnostics) {
    reportImpossible(diagnostics);
    reportNoPlace(diagnostics);
    reportNotes(diagnostics);
    reportChoice(diagnostics);
    reportServers(diagnostics);
  }

  /** Auth stands on the collection, so that it is that of one server. */
  private void reportServers(Consumer<Diagnostic> diagnostics) {
    AuthRequirement usual = model.usualRequirement();
    for (Server server : model.servers()) {
      AuthRequirement there = server.requirement(model.auth().requirement());
      if (!there.equals(usual)) {
        diagnostics.accept(
            new Diagnostic(
                Severity.NOTE,
                file,
                1,
                "requests carry what "
                    + model.servers().get(0).url()
                    + " takes; at "
                    + server.url()
                    + " give them "
                    + (there.isNone() ? "no credential" : words(there))
                    + " instead",
                tool.format() + "-server"));
      }
    }
  }

  /** One line for each requirement that nothing can meet, however many operations have it. */
  private void reportImpossible(Consumer<Diagnostic> diagnostics) {
    Map<AuthRequirement, List<String>> operations = new LinkedHashMap<>();
    for (Operation operation : model.operations()) {
      if (auths.isImpossible(operation.id())) {
        operations
            .computeIfAbsent(operation.requirement(), key -> new ArrayList<>())
            .add(operation.id());
      }
    }
    operations.forEach(
        (requirement, ids) ->
            diagnostics.accept(
                new Diagnostic(
                    Severity.WARNING,
                    file,
                    1,
                    words(requirement)
                        + " cannot be expressed in "
                        + tool.title()
                        + "; "
                        + requests(ids)
                        + " without authentication",
                    tool.format() + "-inexpressible")));
  }

  private static String requests(List<String> ids) {
    return ids.size() == 1
        ? "the request \"" + ids.get(0) + "\" is emitted"
        : "\"" + ids.get(0) + "\" and " + (ids.size() - 1) + " more are emitted";
  }

  /** A key of the body needs a request that has room for it. */
  private void reportNoPlace(Consumer<Diagnostic> diagnostics) {
    for (Operation operation : model.operations()) {
      for (PlacedValue field : auths.of(operation.id()).fields()) {
        boolean lost =
            switch (field.in()) {
              case BODY -> !RequestBodies.hasRoom(operation, field);
              case HEADER, QUERY, COOKIE, PATH -> false;
            };
        if (lost) {
          diagnostics.accept(
              new Diagnostic(
                  Severity.WARNING,
                  file,
                  1,
                  "the "
                      + field.in()
                      + " of the request \""
                      + operation.id()
                      + "\" has no room for the key \""
                      + field.name()
                      + "\"; it is emitted without it",
                  tool.format() + "-no-place"));
        }
      }
    }
  }

  private void reportNotes(Consumer<Diagnostic> diagnostics) {
    Set<String> notes = new LinkedHashSet<>();
    auths.renderings().forEach(rendering -> notes.addAll(rendering.notes()));
    for (String note : notes) {
      diagnostics.accept(new Diagnostic(Severity.NOTE, file, 1, note, tool.format() + "-by-hand"));
    }
  }

  /** Says which of several alternatives the collection uses. */
  private void reportChoice(Consumer<Diagnostic> diagnostics) {
    List<Alternative> offered =
        model.usualRequirement().alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .toList();
    if (offered.size() > 1 && !auths.used().isEmpty()) {
      Alternative common = auths.used().get(0);
      Set<Set<String>> known = new LinkedHashSet<>();
      known.add(common.names());
      auths.switched().forEach(alternative -> known.add(alternative.names()));
      String others =
          offered.stream()
              .filter(alternative -> !known.contains(alternative.names()))
              .map(this::words)
              .distinct()
              .collect(Collectors.joining(" or "));
      if (others.isEmpty()) {
        return;
      }
      diagnostics.accept(
          new Diagnostic(
              Severity.NOTE,
              file,
              1,
              "requests use " + words(common) + "; the API would also take " + others,
              tool.format() + "-alternative"));
    }
  }

  private String words(AuthRequirement requirement) {
    return requirement.alternatives().stream()
        .map(this::words)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String words(Alternative alternative) {
    if (alternative.isAnonymous()) {
      return "no credential";
    }
    return alternative.names().stream().map(this::words).collect(Collectors.joining(" with "));
  }

  private String words(String scheme) {
    BoundScheme bound = model.auth().schemes().get(scheme);
    String kind = bound == null ? undefined(scheme) : bound.scheme().kind();
    String reason = auths.reason(scheme).map(why -> " " + why).orElse("");
    return "\"" + scheme + "\" (" + kind + reason + ")";
  }

  private String undefined(String scheme) {
    return model.auth().unusable().getOrDefault(scheme, "not defined");
  }
}
