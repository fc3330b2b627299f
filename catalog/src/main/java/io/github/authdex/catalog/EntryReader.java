package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.evidence.Claim;
import io.github.authdex.catalog.lint.PathGlob;
import io.github.authdex.catalog.source.SourceDocument;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the tree of an entry into an {@link Entry} and fills in what the file leaves out, as the
 * schema's descriptions say. The tree must have passed {@link
 * io.github.authdex.catalog.lint.EntryChecker}.
 */
public final class EntryReader {
  private EntryReader() {}

  /** Returns the entry that {@code document} holds. */
  public static Entry read(SourceDocument document) {
    return read(document.root());
  }

  static Entry read(JsonNode root) {
    EntryFields fields = new EntryFields(root);
    String id = fields.require("id");
    Map<String, CredentialSpec> declared = new LinkedHashMap<>();
    fields
        .objects("credentials")
        .forEach((name, spec) -> declared.put(name, CredentialReader.read(id, name, spec)));
    Map<String, BoundScheme> schemes = schemes(fields, declared);
    return new Entry(
        id,
        fields.require("title"),
        fields.require("provider"),
        fields.texts("aliases"),
        fields.texts("categories"),
        fields.require("docs"),
        fields.text("openapi"),
        fields.object("openapiChecked").map(EntryReader::checked),
        fields.list("servers", server -> ServerReader.read(server, parts(declared))),
        headers(fields),
        credentials(id, declared, schemes),
        schemes,
        RequirementReader.read(root.path("security")),
        paths(fields),
        fields.object("verify").map(EntryReader::verify),
        schemeVerify(fields),
        fields.object("refusal").map(EntryReader::refusal),
        Claim.of(root),
        fields.list("evidence", EntryReader::evidence));
  }

  private static Map<String, CredentialPart> parts(Map<String, CredentialSpec> declared) {
    Map<String, CredentialPart> parts = new LinkedHashMap<>();
    declared.values().forEach(spec -> parts.putAll(spec.parts()));
    return parts;
  }

  private static Map<String, BoundScheme> schemes(
      EntryFields fields, Map<String, CredentialSpec> declared) {
    BindingReader reader = new BindingReader(declared, variables(fields));
    Map<String, BoundScheme> schemes = new LinkedHashMap<>();
    fields
        .objects("schemes")
        .forEach((name, scheme) -> schemes.put(name, reader.read(name, scheme)));
    return schemes;
  }

  private static Set<String> variables(EntryFields fields) {
    Set<String> names = new LinkedHashSet<>();
    fields.list("servers", server -> server.objects("variables").keySet()).forEach(names::addAll);
    return names;
  }

  private static Map<String, CredentialSpec> credentials(
      String id, Map<String, CredentialSpec> declared, Map<String, BoundScheme> schemes) {
    Map<String, CredentialSpec> all = new LinkedHashMap<>(declared);
    for (BoundScheme scheme : schemes.values()) {
      for (CredentialRole role : scheme.scheme().roles()) {
        for (String name : isOpen(scheme, role) ? List.<String>of() : scheme.held(role.name())) {
          all.computeIfAbsent(
              name, made -> CredentialReader.made(id, made, role.secret(), role.optional()));
        }
      }
    }
    return all;
  }

  /** Nothing in the entry speaks of such a role, which the scheme can do without. */
  private static boolean isOpen(BoundScheme scheme, CredentialRole role) {
    return !scheme.credentials().containsKey(role.name())
        && !scheme.templates().containsKey(role.name());
  }

  static List<FixedHeader> headers(EntryFields fields) {
    return fields.objects("headers").entrySet().stream()
        .map(header -> header(header.getKey(), header.getValue()))
        .toList();
  }

  private static FixedHeader header(String name, EntryFields fields) {
    return new FixedHeader(
        name,
        fields.flag("required", false),
        fields.text("value"),
        fields.text("example", ""),
        fields.text("description", ""));
  }

  /** Several rules for one path stand in a list. */
  private static List<Entry.PathRule> paths(EntryFields fields) {
    return fields.objects("paths").entrySet().stream()
        .flatMap(glob -> glob.getValue().each().map(rule -> path(glob.getKey(), rule)))
        .toList();
  }

  private static Entry.PathRule path(String glob, EntryFields fields) {
    return new Entry.PathRule(
        new PathGlob(glob),
        Set.copyOf(fields.texts("methods")),
        fields.texts("servers"),
        Optional.ofNullable(fields.node().get("security")).map(RequirementReader::read));
  }

  private static Map<String, Entry.Verify> schemeVerify(EntryFields fields) {
    Map<String, Entry.Verify> calls = new LinkedHashMap<>();
    fields
        .objects("schemes")
        .forEach(
            (name, scheme) ->
                scheme
                    .object("verify")
                    .map(EntryReader::verify)
                    .ifPresent(verify -> calls.put(name, verify)));
    return calls;
  }

  private static Entry.Verify verify(EntryFields fields) {
    return new Entry.Verify(
        fields.require("method"),
        fields.text("path", ""),
        fields.text("url"),
        fields.textsByName("headers"),
        fields.json("body"),
        fields.text("description", ""));
  }

  private static Entry.Refusal refusal(EntryFields fields) {
    return new Entry.Refusal(
        fields.number("status", 401), fields.text("challenge"), fields.json("body"));
  }

  private static Entry.CheckedDocument checked(EntryFields fields) {
    return new Entry.CheckedDocument(
        fields.require("sha256"), LocalDate.parse(fields.require("seen")));
  }

  private static Entry.Evidence evidence(EntryFields fields) {
    return new Entry.Evidence(
        fields.require("of"),
        fields.require("source"),
        fields.require("url"),
        LocalDate.parse(fields.require("seen")),
        fields.text("quote", ""),
        fields.text("note", ""));
  }
}
