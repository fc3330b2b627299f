package io.github.authdex.generator.apply;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.Recognition.Unknown;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.StatedAuth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a collection has: whose its requests are, how they authenticate, what is pasted in them. */
final class CollectionSurvey {
  private final AuthoredCollection collection;
  private final Catalog catalog;
  private final Recognizer recognizer;
  private final CredentialFinder finder;
  private final IdentityHashMap<RequestPart, RequestState> states = new IdentityHashMap<>();
  private final List<RequestState> requests = new ArrayList<>();
  private final List<LeftPart> left = new ArrayList<>();
  private final List<FoundInFolder> inFolders = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();

  CollectionSurvey(
      AuthoredCollection collection,
      Catalog catalog,
      Recognizer recognizer,
      CredentialFinder finder) {
    this.collection = collection;
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.finder = finder;
    read(collection.root(), "", Optional.empty());
  }

  /** A credential in the auth or the variables of a folder or a request. */
  record FoundInFolder(FoundCredential found, String where, String base) {}

  /** Returns the requests, in order. */
  List<RequestState> requests() {
    return requests;
  }

  IdentityHashMap<RequestPart, RequestState> states() {
    return states;
  }

  /** Returns what authenticates in a way of its own; more may be added. */
  List<LeftPart> left() {
    return left;
  }

  List<FoundInFolder> inFolders() {
    return inFolders;
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

  /** Returns the entry of the API of {@code request}, if it is known. */
  Optional<Entry> entry(RequestState request) {
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

  /** A variable that a request of somebody else speaks of would bring the credential there. */
  Set<String> foreignNames(String id) {
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

  /** Returns the names that the collection has for anything. */
  Set<String> names() {
    Set<String> taken = new TreeSet<>(collection.variables().keySet());
    addNames(collection.root(), taken);
    requests.forEach(request -> taken.addAll(request.part.names()));
    return taken;
  }
}
