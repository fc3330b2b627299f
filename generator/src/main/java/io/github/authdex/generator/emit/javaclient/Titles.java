package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles of objects that are a name, and not a sentence or what tools write by themselves. One that
 * several objects have tells none of them.
 */
final class Titles {
  private static final int MAX_WORDS = 4;
  private static final int MAX_LENGTH = 40;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*");

  /** What says nothing that the place does not. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(the|an?|root|inline|generated|empty|example|sample|default|new|json|api|http|base"
              + "|schema|object|response|request|body|payload|results?|data|success|successful|ok"
              + "|errors?|items?|values?|models?|types?|properties|params|parameters|list|array"
              + "|info|details?|templates?|[0-9]+)+",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Set<Schema>> owners = new HashMap<>();
  private final Map<Place, ClassName> types = new HashMap<>();

  private Titles() {}

  /** What several operations have alike is one type for all that answers carry, or requests. */
  private record Place(Schema schema, InlineTypeHome home) {}

  /** Returns the titles of what has no name in {@code model}. */
  static Titles of(ApiModel model) {
    Titles titles = new Titles();
    for (Operation operation : model.operations()) {
      operation.body().ifPresent(body -> titles.addAll(body.contents()));
      operation.responses().forEach(response -> titles.addAll(response.contents()));
    }
    model.schemas().values().stream()
        .filter(schema -> !(schema instanceof Schema.ObjectOf))
        .forEach(titles::add);
    return titles;
  }

  private void addAll(List<Content> contents) {
    contents.forEach(content -> add(content.schema()));
  }

  private void add(Schema schema) {
    if (schema instanceof Schema.ArrayOf array) {
      add(array.items());
    } else if (schema instanceof Schema.MapOf map) {
      add(map.values());
    } else if (schema instanceof Schema.Nullable nullable) {
      add(nullable.form());
    } else {
      name(schema)
          .ifPresent(name -> owners.computeIfAbsent(key(name), key -> new HashSet<>()).add(schema));
    }
  }

  private static String key(String name) {
    return JavaNames.type(name, "").toLowerCase(Locale.ROOT);
  }

  /** Returns the name that {@code schema} has by its title, if that is a good one and its own. */
  Optional<String> of(Schema schema) {
    return name(schema).filter(name -> owners.getOrDefault(key(name), Set.of()).size() < 2);
  }

  /** Returns the type that {@link #claim} gave {@code schema} by its title. */
  Optional<ClassName> known(Schema schema, InlineTypeHome home) {
    return Optional.ofNullable(types.get(new Place(schema, home)));
  }

  /** Returns a type for {@code schema}, by its title or else like {@code hint}. */
  ClassName claim(Schema schema, InlineTypeHome home, String hint) {
    Optional<String> title = of(schema).filter(home::isFree);
    ClassName type = home.claim(title.orElse(hint));
    title.ifPresent(name -> types.put(new Place(schema, home), type));
    return type;
  }

  private static Optional<String> name(Schema schema) {
    return schema instanceof Schema.ObjectOf object
        ? Optional.of(object.title().strip()).filter(Titles::isName)
        : Optional.empty();
  }

  private static boolean isName(String title) {
    List<String> words = JavaNames.of(title);
    return title.length() <= MAX_LENGTH
        && words.size() <= MAX_WORDS
        && NAME.matcher(title).matches()
        && !GENERAL.matcher(String.join("", words)).matches();
  }
}
