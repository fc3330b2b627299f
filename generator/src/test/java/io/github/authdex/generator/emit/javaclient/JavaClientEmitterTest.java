package io.github.authdex.generator.emit.javaclient;

import static io.github.authdex.generator.emit.javaclient.Models.LONG;
import static io.github.authdex.generator.emit.javaclient.Models.TEXT;
import static io.github.authdex.generator.emit.javaclient.Models.get;
import static io.github.authdex.generator.emit.javaclient.Models.needs;
import static io.github.authdex.generator.emit.javaclient.Models.object;
import static io.github.authdex.generator.emit.javaclient.Models.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.Operation;
import io.github.authdex.generator.model.Operation.Parameter.In;
import io.github.authdex.generator.model.Schema;
import io.github.authdex.generator.model.Schema.Scalar;
import io.github.authdex.generator.preset.EntryModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaClientEmitterTest {
  private static List<OutputFile> emit(ApiModel model) {
    return new JavaClientEmitter("com.acme.api").emit(model, diagnostic -> {});
  }

  private static Compiled compile(ApiModel model) {
    Compiled compiled = Compiled.of(emit(model));
    assertThat(compiled.problems()).isEmpty();
    return compiled;
  }

  private static ApiModel withSchemas(Map<String, Schema> schemas) {
    List<Schema> all = schemas.keySet().stream().<Schema>map(Schema.Ref::new).toList();
    Operation[] operations =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    Models.operation(
                        "op" + i,
                        "POST",
                        "/op",
                        AuthRequirement.NONE,
                        List.of(),
                        Models.body("application/json", all.get(i)),
                        all.get(i)))
            .toArray(Operation[]::new);
    return Models.of("Acme", schemas, operations);
  }

  @Test
  void eachAlternativeBecomesAFactory() {
    ApiModel model =
        Models.of(
            "Acme REST API",
            Map.of(),
            get("a", "/a", needs(Alternative.of("token"), Alternative.of("login")), TEXT),
            get("b", "/b", needs(Alternative.of("apiKey", "appId"), Alternative.of("oauth")), TEXT),
            get("c", "/c", needs(Alternative.of("hawk")), TEXT));
    assertThat(compile(model).names())
        .contains("com.acme.api.Acme", "com.acme.api.Acme$Auth", "com.acme.api.ThingsApi");
    assertThat(emit(model).get(0).content())
        .contains(
            "public static Auth token(Secret token)",
            "public static Auth login(String username, Secret password)",
            "public static Auth login(String username)",
            "public static Auth apiKeyAndAppId(Secret apiKey, Secret appId)",
            "public static Auth accessToken(Secret accessToken)",
            "public static Auth clientCredentials(String clientId, Secret clientSecret,",
            "public static Auth hawk(String id, Secret key)");
  }

  @Test
  void equalModelsGiveEqualBytes() {
    ApiModel model = withSchemas(Map.of("Thing", object(property("id", LONG, true))));
    assertThat(emit(model)).isEqualTo(emit(model));
  }

  @Test
  void propertiesMayHaveAnyName() {
    List<String> names =
        List.of(
            "hashCode",
            "toString",
            "getClass",
            "wait",
            "notify",
            "clone",
            "equals",
            "class",
            "default",
            "true",
            "null",
            "_",
            "",
            "😀",
            "a",
            "A",
            "a-b",
            "a_b",
            "aB",
            "1st",
            "yield",
            "record",
            "var",
            "x".repeat(300),
            "this",
            "name\"; System.exit(1); //",
            "\\u0022");
    Schema.Property[] properties =
        names.stream().map(name -> property(name, TEXT, false)).toArray(Schema.Property[]::new);
    compile(withSchemas(Map.of("Thing", object(properties))));
  }

  @Test
  void typesMayHaveAnyName() {
    List<String> names =
        List.of(
            "String",
            "Object",
            "List",
            "Optional",
            "Record",
            "Override",
            "CON",
            "nul",
            "com1",
            "user",
            "User",
            "USER",
            "",
            "😀",
            "日本",
            "../../x",
            "*/ class Evil {",
            "1",
            "Builder",
            "Unknown",
            "OfString",
            "Call",
            "Body",
            "Acme",
            "x".repeat(300),
            "x".repeat(301));
    Map<String, Schema> schemas = new LinkedHashMap<>();
    names.forEach(
        name ->
            schemas.put(name, object(property("owner", object(property("a", TEXT, true)), true))));
    ApiModel model = withSchemas(schemas);
    Compiled compiled = compile(model);
    assertThat(compiled.names().stream().filter(name -> name.endsWith("$Owner")))
        .hasSize(names.size());
    assertThat(compiled.names()).allMatch(name -> name.matches("[A-Za-z0-9_.$]{1,250}"));
    assertThat(emit(model))
        .allMatch(file -> file.path().matches("com/acme/api/(model/)?[A-Za-z0-9_]+\\.java"))
        .extracting(file -> file.path().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void schemasMayContainThemselves() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put(
        "Node",
        object(
            property("next", new Schema.Ref("Node"), false),
            property("all", new Schema.ArrayOf(new Schema.Ref("Node"), false), true)));
    schemas.put("Loop", new Schema.Ref("Loop"));
    schemas.put("Lists", new Schema.ArrayOf(new Schema.Ref("Lists"), false));
    schemas.put("A", new Schema.MapOf(new Schema.Ref("B")));
    schemas.put("B", new Schema.ArrayOf(new Schema.Ref("A"), false));
    schemas.put("Json", union(TEXT, new Schema.ArrayOf(new Schema.Ref("Json"), false)));
    schemas.put("U", union(new Schema.Ref("V"), TEXT, LONG));
    schemas.put("V", union(new Schema.Ref("U"), new Schema.Ref("Node"), TEXT));
    compile(withSchemas(schemas));
  }

  private static Schema union(Schema... options) {
    return new Schema.OneOf(List.of(options), Optional.empty(), Map.of(), "");
  }

  @Test
  void recordsMayHaveMoreThanTwoHundredProperties() {
    Schema.Property[] properties =
        IntStream.range(0, 300)
            .mapToObj(i -> property("p" + i, i % 2 == 0 ? TEXT : LONG, i % 3 == 0))
            .toArray(Schema.Property[]::new);
    compile(withSchemas(Map.of("Wide", object(properties))));
  }

  @Test
  void unionsAreSealed() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Cat", object(property("type", TEXT, true)));
    schemas.put(
        "Dog",
        object(
            property("type", TEXT, true),
            property("pet", union(TEXT, LONG, new Schema.Ref("Pet")), false)));
    schemas.put(
        "Pet",
        new Schema.OneOf(
            List.of(
                new Schema.Ref("Cat"), new Schema.Ref("Dog"), object(property("x", LONG, true))),
            Optional.of("type"),
            Map.of("cat", "Cat", "dog", "Dog"),
            ""));
    Compiled compiled = compile(withSchemas(schemas));
    assertThat(compiled.names())
        .contains("com.acme.api.model.Pet$Unknown", "com.acme.api.model.Dog$PetValue$OfString");
  }

  @Test
  void enumValuesBecomeDistinctConstants() {
    List<String> values =
        List.of("a", "A", "+1", "-1", "", " ", "class", "a-b", "a_b", "*/", "\n", "\"");
    ApiModel model =
        withSchemas(Map.of("Kind", new Schema.Enumeration(Scalar.Type.STRING, values)));
    assertThat(compile(model).names()).contains("com.acme.api.model.Kind");
    assertThat(
            emit(model).stream()
                .filter(file -> file.path().endsWith("/Kind.java"))
                .flatMap(file -> file.content().lines())
                .filter(line -> line.contains("public static final Kind")))
        .hasSize(values.size());
  }

  @Test
  void operationsMayHaveAnyNameAndEachKindOfParameter() {
    List<Operation> operations =
        List.of("list", "list", "List", "wait", "listAsync", "class", "", "😀", "things/get")
            .stream()
            .map(
                id ->
                    Models.operation(
                        id,
                        "POST",
                        "/x/{id}/{Undeclared}?fixed=1#fragment",
                        AuthRequirement.NONE,
                        List.of(
                            Models.parameter("id", In.PATH, true, LONG),
                            Models.parameter("body", In.QUERY, true, TEXT),
                            Models.parameter("options", In.QUERY, false, TEXT),
                            Models.parameter("client", In.HEADER, true, TEXT),
                            Models.parameter("class", In.COOKIE, false, LONG),
                            Models.parameter(
                                "filter", In.QUERY, false, object(property("name", TEXT, false)))),
                        Models.body("multipart/form-data", object(property("f", TEXT, true))),
                        new Schema.ArrayOf(object(property("id", LONG, true)), false)))
            .toList();
    compile(Models.of("Auth", Map.of(), operations.toArray(Operation[]::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "com.class", "../x", "com.acme;", "com..x", "1a"})
  void packageIsChecked(String name) {
    assertThatThrownBy(() -> new JavaClientEmitter(name))
        .hasMessage(
            "Expected the name of a Java package, such as com.acme.api, but was \"" + name + "\"");
  }

  @Test
  void aSchemeCalledByItsKindIsNamedByWhatItTakes() {
    ApiModel github = EntryModel.of(Catalog.bundled().entry("github"));

    String client =
        new JavaClientEmitter("com.acme")
            .emit(github, diagnostic -> {}).stream()
                .filter(file -> file.path().equals("com/acme/GitHub.java"))
                .findFirst()
                .orElseThrow()
                .content();

    assertThat(client).contains("public static Auth token(Secret token)");
  }

  /** Returns the constants of an enumeration, each with its value. */
  private static List<String> constants(Schema.Enumeration values) {
    return emit(withSchemas(Map.of("Kind", values))).stream()
        .filter(file -> file.path().endsWith("/Kind.java"))
        .flatMap(file -> file.content().lines())
        .filter(line -> line.contains("public static final Kind"))
        .map(line -> line.replaceAll(".*Kind ([A-Z0-9_]+) = new Kind\\((.*)\\);", "$1 $2"))
        .toList();
  }

  private static List<String> constants(String... values) {
    return constants(new Schema.Enumeration(Scalar.Type.STRING, List.of(values)));
  }

  @Test
  void constantsAreNamedByTheirValuesAlone() {
    assertThat(constants("name", "-name", "", " ", "*/", ">=", "+1", "r-+1", "r--1", "C#", "日"))
        .containsExactly(
            "NAME \"name\"",
            "MINUS_NAME \"-name\"",
            "EMPTY \"\"",
            "SPACE \" \"",
            "STAR_SLASH \"*/\"",
            "GREATER_EQUAL \">=\"",
            "PLUS_1 \"+1\"",
            "R_PLUS_1 \"r-+1\"",
            "R_MINUS_1 \"r--1\"",
            "C_HASH \"C#\"",
            "U65E5 \"\\u65e5\"");
  }

  @Test
  void constantThatIsAddedRenamesNoOther() {
    List<String> before = constants("a", "A", "a-b", "a_b", " ", "x".repeat(70));
    List<String> after =
        constants(
            "z",
            "a",
            "*",
            "A",
            "a.b",
            "a-b",
            "\n",
            "a_b",
            "-a",
            " ",
            "x".repeat(70),
            "x".repeat(80));
    assertThat(after).containsAll(before.stream().filter(each -> !each.contains("a-b")).toList());
  }

  /** Values of few words in many spellings, so that many would like the same name. */
  private static String randomValue(Random random) {
    String[] words = {"a", "A", "b", "open", "Open", "OPEN", "1", "10", "é", "日", "x".repeat(61)};
    String[] signs = {"", "", "-", "_", " ", ".", "+", "--", "/", "\u00a0"};
    StringBuilder value = new StringBuilder(signs[random.nextInt(signs.length)]);
    for (int i = random.nextInt(3); i >= 0; i--) {
      value.append(words[random.nextInt(words.length)]);
      value.append(signs[random.nextInt(signs.length)]);
    }
    return value.toString();
  }

  private static List<String> randomValues(Random random, int count) {
    Set<String> values = new LinkedHashSet<>();
    while (values.size() < count) {
      values.add(randomValue(random));
    }
    return new ArrayList<>(values);
  }

  @Test
  void valuesThatAreAddedBehindRenameNone() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<String> values = randomValues(random, 60);
      List<String> before = constants(values.subList(0, 40).toArray(String[]::new));
      List<String> after = constants(values.toArray(String[]::new));
      assertThat(after.subList(0, 40)).isEqualTo(before);
      assertThat(after)
          .hasSize(60)
          .extracting(each -> each.replaceFirst(" .*", ""))
          .doesNotHaveDuplicates();
    }
  }

  /** Of those that are alike but for case and what parts their words, the first has the name. */
  @Test
  void valueThatIsAddedAnywhereRenamesNoneButOneOfItsOwnWords() {
    Random random = new Random(8);
    for (int i = 0; i < 200; i++) {
      List<String> values = randomValues(random, 20);
      String added = randomValue(random);
      List<String> more = new ArrayList<>(values);
      more.remove(added);
      List<String> before = constants(more.toArray(String[]::new));
      more.add(random.nextInt(more.size()), added);
      List<String> after = constants(more.toArray(String[]::new));
      String name = Words.constant(added, "EMPTY");
      assertThat(after)
          .containsAll(before.stream().filter(each -> !each.startsWith(name)).toList());
    }
  }

  @Test
  void valuesThatAreCutToOneNameDeriveItFromAllOfThem() {
    String[] values =
        IntStream.range(0, 500).mapToObj(i -> "x".repeat(60) + i).toArray(String[]::new);
    String[] backwards =
        IntStream.range(0, 500).mapToObj(i -> values[499 - i]).toArray(String[]::new);
    assertThat(constants(values))
        .containsExactlyInAnyOrderElementsOf(constants(backwards))
        .allMatch(each -> each.matches("X{60}_[0-9A-F]{8} .*"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Schema.Scalar.Type.class,
      names = {"STRING", "INT64", "BIG_INTEGER"})
  void enumerationsOfThousandsOfValuesCompileAndSayWhatIsLeft(Schema.Scalar.Type type) {
    List<String> values =
        IntStream.range(0, 3500)
            .mapToObj(
                i -> (type == Schema.Scalar.Type.BIG_INTEGER ? "9223372036854775807" : "") + i)
            .toList();
    ApiModel model = withSchemas(Map.of("Kind", new Schema.Enumeration(type, values)));
    assertThat(compile(model).names()).contains("com.acme.api.model.Kind");
    assertThat(emit(model))
        .filteredOn(file -> file.path().endsWith("/Kind.java"))
        .first()
        .extracting(OutputFile::content)
        .asString()
        .contains("One of the values below, one of 500 more that the document lists,");
  }

  @Test
  void wordsOnANumberAndNumbersOfAnySizeAreConstants() {
    assertThat(constants(new Schema.Enumeration(Scalar.Type.INT64, List.of("BASIC", "FULL"))))
        .containsExactly("BASIC \"BASIC\"", "FULL \"FULL\"");
    assertThat(constants(new Schema.Enumeration(Scalar.Type.INT32, List.of("1", "4294967296"))))
        .containsExactly("_1 1L", "_4294967296 4294967296L");
    assertThat(
            constants(new Schema.Enumeration(Scalar.Type.INTEGER, List.of("18446744073709551615"))))
        .containsExactly("_18446744073709551615 new BigInteger(\"18446744073709551615\")");
  }

  @Test
  void formThatIsAddedRenamesNoOther() {
    Schema one = object(property("city", TEXT, true));
    Schema two = new Schema.Enumeration(Scalar.Type.STRING, List.of(""));
    Schema three = object(property("zip", TEXT, true));
    Compiled before = compile(withSchemas(Map.of("Address", union(one, two))));
    Compiled after = compile(withSchemas(Map.of("Address", union(three, LONG, two, one))));
    assertThat(before.names())
        .contains(
            "com.acme.api.model.Address$AddressWithCity",
            "com.acme.api.model.Address$OfAddressWithCity",
            "com.acme.api.model.Address$AddressEmpty");
    assertThat(after.names()).containsAll(before.names());
  }
}
