package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import io.github.authdex.client.PageRule;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import io.github.authdex.model.ValueRules;
import io.github.authdex.model.ValueRules.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a query counts pages or items, where a document leaves no doubt of where that begins.
 *
 * @param items the property that has the list, or empty
 * @param answer all of it, without properties if it is the list
 */
record PageParameters(String items, Schema.ObjectOf answer, Operation operation, ModelTypes types) {
  private static final Set<String> NUMBERS =
      Set.of("page", "pagenumber", "pagenum", "pageno", "pageindex");

  private static final Set<String> OFFSETS = Set.of("offset", "skip", "startat");

  /** What tells that an offset is one of items: how many of them come at once. */
  private static final Set<String> SIZES =
      Set.of("limit", "count", "top", "take", "size", "pagesize", "perpage", "maxresults", "rows");

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totalcount",
          "totalresults",
          "totalitems",
          "totalrecords",
          "totalelements",
          "totalsize");

  private static final Set<String> TOTAL_PAGES =
      Set.of("totalpages", "pagecount", "pagetotal", "lastpage", "numpages");

  private static final Set<Scalar.Type> WHOLE =
      Set.of(Scalar.Type.INT32, Scalar.Type.INT64, Scalar.Type.INTEGER, Scalar.Type.NUMBER);

  /** How documents say in words where pages begin. */
  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(?:(?:start|begin)\\w*\\s+(?:at|from|with)|defaults?(?:\\s+(?:to|is|value))*)"
              + "\\W{1,3}([01])\\b"
              + "|\\b([01])-?\\s?(?:based|indexed)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Returns the rule by offset, or else by the number of a page. */
  Optional<CodeBlock> rule() {
    return offset().or(this::number);
  }

  private Optional<CodeBlock> offset() {
    boolean sized = query(SIZES).findAny().isPresent();
    return query(OFFSETS)
        .filter(parameter -> sized && !parameter.description().matches("(?is).*\\bpages?\\b.*"))
        .findFirst()
        .map(
            parameter ->
                CodeBlock.of(
                    "$T.offset($S, $S)$L",
                    PageRule.class,
                    items,
                    parameter.name(),
                    total(TOTALS, "total")));
  }

  private Optional<CodeBlock> number() {
    return query(NUMBERS)
        .flatMap(
            parameter ->
                first(parameter).stream()
                    .map(
                        first ->
                            CodeBlock.of(
                                "$T.number($S, $S, $L)$L$L",
                                PageRule.class,
                                items,
                                parameter.name(),
                                first,
                                total(TOTALS, "total"),
                                total(TOTAL_PAGES, "totalPages"))))
        .findFirst();
  }

  private Stream<Parameter> query(Set<String> names) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.QUERY)
        .filter(parameter -> names.contains(PageMarks.plain(parameter.name())))
        .filter(parameter -> isWhole(parameter.schema()));
  }

  private boolean isWhole(Schema schema) {
    return types.form(schema) instanceof Scalar scalar && WHOLE.contains(scalar.type());
  }

  private static Optional<String> first(Parameter parameter) {
    ValueRules rules = parameter.rules();
    Map<Limit, String> limits = rules.limits();
    return rules
        .defaultValue()
        .or(() -> Optional.ofNullable(limits.get(Limit.MINIMUM)))
        .or(
            () ->
                Optional.ofNullable(limits.get(Limit.EXCLUSIVE_MINIMUM))
                    .filter("0"::equals)
                    .map(zero -> "1"))
        .or(() -> told(parameter.description()))
        .filter(first -> List.of("0", "1").contains(first));
  }

  private static Optional<String> told(String description) {
    Matcher matcher = FIRST.matcher(description);
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }

  /** Returns the call that says where in the answer the number is. */
  private CodeBlock total(Set<String> names, String method) {
    return Stream.concat(
            numbers("", answer, names),
            answer.properties().stream()
                .filter(property -> types.form(property.schema()) instanceof Schema.ObjectOf)
                .flatMap(
                    property ->
                        numbers(
                            property.name() + ".",
                            (Schema.ObjectOf) types.form(property.schema()),
                            names)))
        .findFirst()
        .map(place -> CodeBlock.of(".$L($S)", method, place))
        .orElse(CodeBlock.of(""));
  }

  private Stream<String> numbers(String prefix, Schema.ObjectOf object, Set<String> names) {
    return object.properties().stream()
        .filter(property -> names.contains(PageMarks.plain(property.name())))
        .filter(property -> isWhole(property.schema()))
        .map(property -> prefix + property.name());
  }
}
