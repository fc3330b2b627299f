package io.github.authdex.generator.apply;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.TellingPrefixes;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.Recognition.Known;
import io.github.authdex.generator.apply.Recognition.Unknown;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets auth in a collection: says whose each request is, by which alternative it goes and at which
 * level that is said, and takes out what is pasted.
 */
public final class AuthApplier {
  private final AuthoredCollection collection;
  private final TellingPrefixes prefixes = TellingPrefixes.bundled();
  private final CollectionSurvey survey;
  private final List<RequestState> requests;
  private final Map<String, ApiGroup> groups = new LinkedHashMap<>();

  private AuthApplier(AuthoredCollection collection, Catalog catalog, ApplyOptions options) {
    this.collection = collection;
    VariableSyntax syntax = collection.syntax();
    Map<String, String> values = new HashMap<>(collection.variables());
    values.putAll(options.environment());
    Recognizer recognizer =
        new Recognizer(catalog, syntax, values, options.api().flatMap(catalog::named));
    this.survey =
        new CollectionSurvey(
            collection, catalog, recognizer, new CredentialFinder(syntax, prefixes));
    this.requests = survey.requests();
  }

  /**
   * Sets auth in {@code collection}.
   *
   * @throws UnkeptFormException if the form of a file could not be kept
   */
  public static Applied apply(AuthoredCollection collection, Catalog catalog, ApplyOptions options)
      throws UnkeptFormException {
    return new AuthApplier(collection, catalog, options).apply();
  }

  private Applied apply() throws UnkeptFormException {
    group();
    groups.values().forEach(this::choose);
    List<ApplyReport.SetAuth> set = new LevelPlan(survey.states(), groups).set(collection.root());
    addFields();
    CredentialMover mover = move();
    List<EnvironmentVariable> variables = declare();
    List<TextFile> files = collection.files();
    List<String> notes = new ArrayList<>(CollectionNotes.of(requests, groups, files));
    notes.addAll(new RemainingCredentials(prefixes, mover.found()).in(files));
    ApplyReport report =
        new ApplyReport(
            requests.size(),
            (int) requests.stream().filter(request -> !request.api().isEmpty()).count(),
            set,
            mover.removed(),
            survey.left(),
            unknown(),
            impossible(),
            variables,
            notes);
    List<TextFile> changed = files.stream().filter(TextFile::isChanged).toList();
    return new Applied(changed, report, mover.found(), mover.values());
  }

  private CredentialMover move() {
    Set<String> taken = new TreeSet<>(survey.names());
    groups.values().forEach(group -> taken.removeAll(group.names()));
    CredentialMover mover = new CredentialMover(collection.syntax(), new SecretVariables(taken));
    requests.forEach(mover::replace);
    requests.forEach(
        request -> mover.refer(request, Optional.ofNullable(groups.get(request.api()))));
    survey.inFolders().forEach(each -> mover.move(each.found(), each.where(), each.base()));
    return mover;
  }

  private void choose(ApiGroup group) {
    Set<RequestState> before = new HashSet<>(group.requests());
    before.removeIf(request -> !request.isOpen());
    group.choose();
    for (RequestState request : group.requests()) {
      request
          .left
          .filter(reason -> before.contains(request) && !reason.isEmpty())
          .ifPresent(reason -> survey.left().add(new LeftPart(request.where, reason)));
    }
  }

  private void group() {
    Map<String, List<RequestState>> byApi = new LinkedHashMap<>();
    for (RequestState request : requests) {
      if (!request.api().isEmpty()) {
        byApi.computeIfAbsent(request.api(), id -> new ArrayList<>()).add(request);
      }
    }
    byApi.forEach((id, own) -> groups.put(id, group(id, own)));
  }

  private ApiGroup group(String id, List<RequestState> own) {
    Entry entry = survey.entry(own.get(0)).orElseThrow();
    Server server = ((Known) own.get(0).recognition).match().server();
    Map<String, String> agreed = ApiGroup.agreed(own);
    Set<String> foreign = survey.foreignNames(id);
    for (int i = 1; ; i++) {
      String prefix = i == 1 ? id : id + "_" + i;
      ApiRenderings renderings =
          new ApiRenderings(entry, collection.tool(), prefix, server, agreed);
      if (renderings.names().stream().noneMatch(foreign::contains)) {
        return new ApiGroup(entry, own, renderings);
      }
    }
  }

  private void addFields() {
    for (RequestState request : requests) {
      request.rendering.map(SchemeRendering::fields).orElse(List.of()).stream()
          .filter(field -> FieldPlaces.held(request, field).isEmpty())
          .forEach(request.part.fields()::add);
    }
  }

  private List<EnvironmentVariable> declare() {
    Map<String, EnvironmentVariable> used = new LinkedHashMap<>();
    for (RequestState request : requests) {
      request
          .rendering
          .map(SchemeRendering::variables)
          .orElse(List.of())
          .forEach(variable -> used.putIfAbsent(variable.key(), variable));
    }
    used.values().stream()
        .filter(variable -> !variable.secret() && !variable.value().isEmpty())
        .forEach(collection::declare);
    return List.copyOf(used.values());
  }

  private List<LeftPart> unknown() {
    List<LeftPart> told = new ArrayList<>();
    for (RequestState request : requests) {
      if (request.recognition instanceof Unknown nobody && isSilent(request)) {
        told.add(new LeftPart(request.where, nobody.reason()));
      }
    }
    return told;
  }

  private List<LeftPart> impossible() {
    List<LeftPart> told = new ArrayList<>();
    for (RequestState request : requests) {
      if (request.recognition instanceof Known && isSilent(request)) {
        told.add(new LeftPart(request.where, noForm(groups.get(request.api()).entry())));
      }
    }
    return told;
  }

  /** Returns whether it is left, and not for what somebody set. */
  private static boolean isSilent(RequestState request) {
    return request.left.filter(String::isEmpty).isPresent();
  }

  private String noForm(Entry entry) {
    return entry.title()
        + " authenticates in no way that "
        + collection.tool().title()
        + " has a form for without a script; \"authdex collection "
        + entry.id()
        + "\" writes one that has it";
  }
}
