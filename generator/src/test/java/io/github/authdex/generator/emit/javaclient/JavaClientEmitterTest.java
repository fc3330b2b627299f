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
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    ApiModel model = Models.withSchemas(Map.of("Thing", object(property("id", LONG, true))));
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
    compile(Models.withSchemas(Map.of("Thing", object(properties))));
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
    ApiModel model = Models.withSchemas(schemas);
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
    compile(Models.withSchemas(schemas));
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
    compile(Models.withSchemas(Map.of("Wide", object(properties))));
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
    Compiled compiled = compile(Models.withSchemas(schemas));
    assertThat(compiled.names())
        .contains("com.acme.api.model.Pet$Unknown", "com.acme.api.model.Dog$PetValue$OfString");
  }

  @Test
  void enumValuesBecomeDistinctConstants() {
    List<String> values =
        List.of("a", "A", "+1", "-1", "", " ", "class", "a-b", "a_b", "*/", "\n", "\"");
    ApiModel model =
        Models.withSchemas(Map.of("Kind", new Schema.Enumeration(Scalar.Type.STRING, values)));
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

  @Test
  void formThatIsAddedRenamesNoOther() {
    Schema one = object(property("city", TEXT, true));
    Schema two = new Schema.Enumeration(Scalar.Type.STRING, List.of(""));
    Schema three = object(property("zip", TEXT, true));
    Compiled before = compile(Models.withSchemas(Map.of("Address", union(one, two))));
    Compiled after = compile(Models.withSchemas(Map.of("Address", union(three, LONG, two, one))));
    assertThat(before.names())
        .contains(
            "com.acme.api.model.Address$AddressWithCity",
            "com.acme.api.model.Address$AddressEmpty");
    assertThat(after.names()).containsAll(before.names());
  }
}
