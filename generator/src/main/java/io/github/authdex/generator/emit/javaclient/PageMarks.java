package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import io.github.authdex.client.PageRule;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What in an answer leads to the next page.
 *
 * @param items the property that has the list
 * @param answer all of it
 */
record PageMarks(String items, Schema.ObjectOf answer, Operation operation, ModelTypes types) {
  /** Names that can mean nothing else. */
  private static final Set<String> URLS =
      Set.of(
          "nextLink",
          "@odata.nextLink",
          "next_page_url",
          "nextPageUrl",
          "next_url",
          "nextPageLink");

  /** Words for a page, without what tells the next one. */
  private static final Set<String> CURSORS =
      Set.of("cursor", "pagecursor", "pagetoken", "token", "continuationtoken", "marker");

  Optional<CodeBlock> rule() {
    return url()
        .or(this::after)
        .or(this::cursor)
        .or(() -> new PageParameters(items, answer, operation, types).rule());
  }

  private Optional<CodeBlock> url() {
    Stream<String> told =
        Stream.concat(
            texts("", answer).filter(this::isUrl),
            Stream.of("links", "paging")
                .flatMap(name -> inner(name).stream().flatMap(each -> texts(name + ".", each)))
                .filter(place -> place.endsWith(".next")));
    return told.findFirst()
        .map(place -> CodeBlock.of("$T.url($S, $S)", PageRule.class, items, place));
  }

  /** {@code next} may be a word for the page, but not where there is one back. */
  private boolean isUrl(String name) {
    return URLS.contains(name)
        || (name.equals("next")
            && (form(answer, name).filter(new Scalar(Scalar.Type.URI)::equals).isPresent()
                || form(answer, "previous").isPresent()));
  }

  /** Stripe's way, and that of those who follow it. */
  private Optional<CodeBlock> after() {
    boolean more =
        form(answer, "has_more").filter(new Scalar(Scalar.Type.BOOLEAN)::equals).isPresent();
    boolean known =
        form(answer, items)
            .filter(Schema.ArrayOf.class::isInstance)
            .map(list -> types.form(((Schema.ArrayOf) list).items()))
            .filter(Schema.ObjectOf.class::isInstance)
            .flatMap(item -> form((Schema.ObjectOf) item, "id"))
            .isPresent();
    return more && known && query().anyMatch("starting_after"::equals)
        ? Optional.of(
            CodeBlock.of(
                "$T.after($S, $S, $S, $S)",
                PageRule.class,
                items,
                "has_more",
                "id",
                "starting_after"))
        : Optional.empty();
  }

  private Optional<CodeBlock> cursor() {
    List<String> places =
        Stream.concat(
                texts("", answer),
                answer.properties().stream()
                    .map(Schema.Property::name)
                    .flatMap(name -> inner(name).stream().flatMap(each -> texts(name + ".", each))))
            .filter(place -> plain(place.substring(place.lastIndexOf('.') + 1)).startsWith("next"))
            .toList();
    return query()
        .flatMap(
            parameter ->
                places.stream()
                    .filter(place -> isSame(parameter, place))
                    .map(
                        place ->
                            CodeBlock.of(
                                "$T.cursor($S, $S, $S)", PageRule.class, items, place, parameter)))
        .findFirst();
  }

  private static boolean isSame(String parameter, String place) {
    String word = word(parameter);
    return CURSORS.contains(word) && word.equals(word(place.substring(place.lastIndexOf('.') + 1)));
  }

  private static String word(String name) {
    return plain(name).replaceFirst("^next", "");
  }

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private Stream<String> query() {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.QUERY)
        .map(Parameter::name);
  }

  private Optional<Schema.ObjectOf> inner(String name) {
    return form(answer, name)
        .filter(Schema.ObjectOf.class::isInstance)
        .map(Schema.ObjectOf.class::cast);
  }

  private Optional<Schema> form(Schema.ObjectOf object, String name) {
    return object.properties().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .map(property -> types.form(property.schema()));
  }

  /** Returns the places of text in {@code object}, each after {@code prefix}. */
  private Stream<String> texts(String prefix, Schema.ObjectOf object) {
    return object.properties().stream()
        .filter(
            property ->
                types.form(property.schema()) instanceof Scalar scalar
                    && (scalar.type() == Scalar.Type.STRING || scalar.type() == Scalar.Type.URI))
        .map(property -> prefix + property.name());
  }
}
