package io.github.authdex.generator.apply;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.TellingPrefixes;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.Recognition.Known;
import io.github.authdex.generator.apply.Recognition.Unknown;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
  private final Catalog catalog;
  private final VariableSyntax syntax;
  private final Recognizer recognizer;
  private final TellingPrefixes prefixes = TellingPrefixes.bundled();
  private final CredentialFinder finder;
  private final IdentityHashMap<RequestPart, RequestState> states = new IdentityHashMap<>();
  private final List<RequestState> requests = new ArrayList<>();
  private final List<LeftPart> left = new ArrayList<>();
  private final List<FoundInFolder> inFolders = new ArrayList<>();
  private final Map<String, ApiGroup> groups = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  private AuthApplier(AuthoredCollection collection, Catalog catalog, ApplyOptions options) {
    this.collection = collection;
    this.catalog = catalog;
    this.syntax = collection.syntax();
    Map<String, String> values = new HashMap<>(collection.variables());
    values.putAll(options.environment());
    this.recognizer =
        new Recognizer(catalog, syntax, values, options.api().flatMap(catalog::named));
    this.finder = new CredentialFinder(syntax, prefixes);
  }

  /** A credential in the auth or the variables of a folder or a request. */
  private record FoundInFolder(FoundCredential found, String where, String base) {}

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
    FolderPart root = collection.root();
    read(root, "", Optional.empty());
    group();
    groups.values().forEach(this::choose);
    List<ApplyReport.SetAuth> set = new LevelPlan(states, groups).set(root);
    addFields();
    CredentialMover mover = new CredentialMover(syntax, new SecretVariables(taken()));
    requests.forEach(mover::replace);
    requests.forEach(request -> mover.refer(request, group(request)));
    inFolders.forEach(each -> mover.move(each.found, each.where, each.base));
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
            left,
            told(true),
            told(false),
            variables,
            notes);
    List<TextFile> changed = files.stream().filter(TextFile::isChanged).toList();
    return new Applied(changed, report, mover.found(), mover.values());
  }

  private Optional<ApiGroup> group(RequestState request) {
    return Optional.ofNullable(groups.get(request.api()));
  }

  private void read(FolderPart folder, String above, Optional<String> inherited) {
    String where = above.isEmpty() ? folder.name() : above;
    Optional<String> own = byHand(folder);
    Optional<String> here = own.isPresent() ? own : inherited;
    own.ifPresent(reason -> left.add(new LeftPart(where, reason)));
    int before = requests.size();
    for (CollectionPart part : folder.parts()) {
      String name = above.isEmpty() ? part.name() : above + " / " + part.name();
      if (part instanceof FolderPart inner) {
        read(inner, name, here);
      } else {
        read((RequestPart) part, name, here);
      }
    }
    String base = base(requests.subList(before, requests.size()));
    folder.held().forEach(text -> find(text, where, base));
    folder.slot().ifPresent(slot -> slot.secrets().forEach(text -> find(text, where, base)));
  }

  /** Where all is of one API, a credential is its own. */
  private String base(List<RequestState> inside) {
    List<String> apis = inside.stream().map(RequestState::api).distinct().limit(2).toList();
    return apis.size() == 1 && !apis.get(0).isEmpty() ? apis.get(0) : collection.root().name();
  }

  private static Optional<String> byHand(CollectionPart part) {
    StatedAuth stated = part.slot().map(AuthSlot::stated).orElse(StatedAuth.NOTHING);
    return switch (stated.manner()) {
      case NOTHING, EMPTY -> Optional.empty();
      case NONE -> Optional.of("it says that no credential goes out");
      case SET -> Optional.of("its " + stated.type() + " was set before");
      case STRANGE -> Optional.of("its auth \"" + stated.type() + "\" is of no known type");
    };
  }

  private void find(HeldText text, String where, String base) {
    finder
        .find(text, Optional.empty(), false)
        .ifPresent(found -> inFolders.add(new FoundInFolder(found, where, base)));
  }

  private void read(RequestPart part, String where, Optional<String> inherited) {
    RequestState request = new RequestState(where, part, recognizer.of(part));
    states.put(part, request);
    requests.add(request);
    Optional<Entry> entry = entry(request);
    for (HeldText text : part.held()) {
      finder.find(text, entry, false).ifPresent(request.found::add);
    }
    for (HeldText text : part.saved()) {
      finder.find(text, entry, true).ifPresent(request.found::add);
    }
    part.slot()
        .ifPresent(
            slot ->
                slot.secrets().forEach(text -> find(text, request.where, base(List.of(request)))));
    Optional<String> own = byHand(part).or(() -> byField(request, entry));
    own.ifPresent(reason -> left.add(new LeftPart(where, reason)));
    request.left = own.or(() -> inherited);
    if (request.recognition instanceof Unknown && request.left.isEmpty()) {
      request.left = Optional.of("");
    }
  }

  private Optional<Entry> entry(RequestState request) {
    return request.api().isEmpty()
        ? Optional.empty()
        : Optional.of(entries.computeIfAbsent(request.api(), catalog::entry));
  }

  /** A reference in the place of a proof, or a script, is somebody's own way. */
  private Optional<String> byField(RequestState request, Optional<Entry> entry) {
    if (request.part.script()) {
      return Optional.of("a script sets what it authenticates with");
    }
    return request.part.held().stream()
        .filter(HeldText::isSent)
        .filter(text -> isProof(text, entry))
        .filter(text -> !isPlainPaste(request, text))
        .findFirst()
        .map(text -> "its " + text.place() + " was set by hand");
  }

  private static boolean isProof(HeldText text, Optional<Entry> entry) {
    boolean ofApi =
        entry
            .filter(
                each ->
                    each.security().alternatives().stream()
                        .flatMap(way -> way.names().stream())
                        .map(each.schemes()::get)
                        .anyMatch(bound -> CredentialFinder.isProof(bound, text.place())))
            .isPresent();
    return !text.value().isBlank() && (ofApi || CredentialFinder.isAuthorization(text.place()));
  }

  /**
   * A credential that the auth to be set can stand for is no way of its own; nor is one of which
   * nobody can say whose it is.
   */
  private static boolean isPlainPaste(RequestState request, HeldText text) {
    boolean nobodys = request.recognition instanceof Unknown;
    return request.found.stream()
        .anyMatch(found -> found.text() == text && (nobodys || !found.schemes().isEmpty()));
  }

  private void choose(ApiGroup group) {
    Set<RequestState> before = new HashSet<>(group.requests());
    before.removeIf(request -> !request.isOpen());
    group.choose();
    for (RequestState request : group.requests()) {
      request
          .left
          .filter(reason -> before.contains(request) && !reason.isEmpty())
          .ifPresent(reason -> left.add(new LeftPart(request.where, reason)));
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
    Entry entry = entries.get(id);
    Server server = ((Known) own.get(0).recognition).match().server();
    Map<String, String> agreed = ApiGroup.agreed(own);
    Set<String> foreign = foreignNames(id);
    for (int i = 1; ; i++) {
      String prefix = i == 1 ? id : id + "_" + i;
      ApiRenderings renderings =
          new ApiRenderings(entry, collection.tool(), prefix, server, agreed);
      if (renderings.names().stream().noneMatch(foreign::contains)) {
        return new ApiGroup(entry, own, renderings);
      }
    }
  }

  /** A variable that a request of somebody else speaks of would bring the credential there. */
  private Set<String> foreignNames(String id) {
    Set<String> names = new TreeSet<>();
    addNames(collection.root(), names);
    requests.stream()
        .filter(request -> !request.api().equals(id))
        .forEach(request -> names.addAll(request.part.names()));
    return names;
  }

  private static void addNames(FolderPart folder, Set<String> names) {
    names.addAll(folder.names());
    for (CollectionPart part : folder.parts()) {
      if (part instanceof FolderPart inner) {
        addNames(inner, names);
      }
    }
  }

  private Set<String> taken() {
    Set<String> taken = new TreeSet<>(collection.variables().keySet());
    addNames(collection.root(), taken);
    requests.forEach(request -> taken.addAll(request.part.names()));
    groups.values().forEach(group -> taken.removeAll(group.names()));
    return taken;
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

  private List<LeftPart> told(boolean unknown) {
    List<LeftPart> told = new ArrayList<>();
    for (RequestState request : requests) {
      boolean silent = request.left.filter(String::isEmpty).isPresent();
      if (request.recognition instanceof Unknown nobody && unknown && silent) {
        told.add(new LeftPart(request.where, nobody.reason()));
      } else if (request.recognition instanceof Known && !unknown && silent) {
        told.add(
            new LeftPart(
                request.where,
                groups.get(request.api()).entry().title()
                    + " authenticates in no way that "
                    + collection.tool().title()
                    + " has a form for without a script; \"authdex collection "
                    + request.api()
                    + "\" writes one that has it"));
      }
    }
    return told;
  }
}
