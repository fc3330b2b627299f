package io.github.authdex.generator.emit.javaclient;

import static io.github.authdex.generator.emit.javaclient.Models.LONG;
import static io.github.authdex.generator.emit.javaclient.Models.TEXT;
import static io.github.authdex.generator.emit.javaclient.Models.needs;
import static io.github.authdex.generator.emit.javaclient.Models.object;
import static io.github.authdex.generator.emit.javaclient.Models.parameter;
import static io.github.authdex.generator.emit.javaclient.Models.property;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.ArrayOf;
import io.github.authdex.model.Schema.Enumeration;
import io.github.authdex.model.Schema.MapOf;
import io.github.authdex.model.Schema.ObjectOf;
import io.github.authdex.model.Schema.OneOf;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Ref;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A word that means something to Java, to the JDK's classes, to the runtime or to emitted code may
 * stand at every place where a document gives a name, and at all of them at once.
 */
class HostileNamesTest {
  private static final List<String> KEYWORDS =
      List.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "class",
          "const",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "false",
          "final",
          "float",
          "goto",
          "if",
          "import",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "permits",
          "private",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "var",
          "void",
          "when",
          "while",
          "with",
          "yield",
          "_");

  private static final List<String> MEMBERS =
      List.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "value",
          "values",
          "valueOf",
          "name",
          "of",
          "ofNull",
          "absent",
          "json",
          "build",
          "builder",
          "client",
          "choice",
          "parameters",
          "properties",
          "additionalProperties",
          "body",
          "options",
          "self",
          "auth",
          "and",
          "send",
          "sendAsync",
          "call",
          "close",
          "required",
          "baseUrl",
          "httpClient",
          "header",
          "path",
          "query",
          "cookie",
          "rest",
          "list",
          "map",
          "optional",
          "type",
          "result",
          "e",
          "unknown",
          "model");

  private static final List<String> TYPES =
      List.of(
          "String",
          "Object",
          "Record",
          "Override",
          "AutoCloseable",
          "Deprecated",
          "Void",
          "Integer",
          "Class",
          "Enum",
          "Iterable",
          "Thread",
          "Process",
          "Exception",
          "IllegalArgumentException",
          "SuppressWarnings",
          "SafeVarargs",
          "List",
          "Map",
          "Optional",
          "OffsetDateTime",
          "URI",
          "LinkedHashMap",
          "CompletableFuture",
          "IOException",
          "InputStream",
          "BigInteger",
          "ApiClient",
          "ApiResponse",
          "ApiException",
          "Answer",
          "Call",
          "Body",
          "Content",
          "Parameters",
          "ParameterStyle",
          "Property",
          "Json",
          "JsonName",
          "JsonNullable",
          "JsonType",
          "JsonRest",
          "JsonUnion",
          "JsonDiscriminator",
          "Case",
          "Secret",
          "Auth",
          "Builder",
          "Unknown",
          "OfString",
          "Security",
          "Default",
          "Options",
          "Multipart",
          "Item",
          "Con",
          "aux",
          "Nul.txt");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "1st",
          "-1",
          "+1",
          "a-b",
          "a_b",
          "aB",
          "AB",
          "ab",
          "x".repeat(300),
          "日本",
          "é",
          "😀",
          "../../x",
          "*/ class Evil {",
          "\\u0022",
          "a\"; System.exit(1); //",
          "$",
          "$T",
          "$$",
          "%s",
          "\n",
          "\u202e",
          "a\u0000b");

  private static List<String> words() {
    return Stream.of(KEYWORDS, MEMBERS, TYPES, TEXTS).flatMap(List::stream).toList();
  }

  @Test
  void eachWordMayStandAtEveryPlace() {
    assertThat(Compiled.of(emit("com.acme.all", model("All", words()))).problems()).isEmpty();
  }

  /** A name can only clash with what emitted code says: each of its own words, as they come. */
  private static List<String> emitted() {
    Set<String> words = new TreeSet<>();
    for (OutputFile file : emit("com.acme.some", model("Some", List.of("some", "Other")))) {
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*")
          .matcher(file.content().replaceAll("(?s)/\\*.*?\\*/", ""))
          .results()
          .forEach(word -> words.add(word.group()));
    }
    words.removeAll(words());
    return List.copyOf(words);
  }

  @Test
  void eachWordOfEmittedCodeMayStandAtEveryPlace() {
    List<String> all = emitted();
    assertThat(all).contains("AuthRequirement", "orAbsent", "com");
    List<String> words = Samples.of(all, all.size() / 3);
    int half = words.size() / 2;
    List<OutputFile> files = new ArrayList<>();
    files.addAll(emit("com.acme.one", model("One", words.subList(0, half))));
    files.addAll(emit("com.acme.two", model("Two", words.subList(half, words.size()))));
    assertThat(Compiled.of(files).problems()).isEmpty();
  }

  /** What differs by case, or by letters that fold to one, has files that do not. */
  @Test
  void filesDifferWhereNamesFoldToOne() {
    List<String> words =
        List.of(
            "k", "K", "\u212a", "ss", "SS", "\u00df", "i", "I", "\u0130", "\u0131", "a b", "aB",
            "AB");
    assertThat(emit("com.acme.fold", model("Fold", words)))
        .extracting(file -> file.path().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(Compiled.of(emit("com.acme.fold", model("Fold", words))).problems()).isEmpty();
  }

  @Test
  void eachWordMayBeTheTitle() {
    List<OutputFile> files = new ArrayList<>();
    List<String> words = words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Operation operation = Models.get(word, "/x", needs(Alternative.of("token")), new Ref(word));
      Map<String, Schema> schemas = Map.of(word, object(property(word, TEXT, true)));
      files.addAll(emit("com.acme.w" + i, Models.of(word, schemas, operation)));
    }
    assertThat(Compiled.of(files).problems()).isEmpty();
  }

  private static List<OutputFile> emit(String packageName, ApiModel model) {
    return new JavaClientEmitter(packageName).emit(model, diagnostic -> {});
  }

  private static ApiModel model(String title, List<String> words) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    Map<String, BoundScheme> schemes = new LinkedHashMap<>();
    List<Operation> operations = new ArrayList<>();
    for (String word : words) {
      schemas.put(word, record(word));
      schemas.put(word + " kind", new Enumeration(Scalar.Type.STRING, List.of(word)));
      schemas.put(word + " union", union(word));
      schemes.put(
          word, new BoundScheme(word, "", "", new BasicScheme(), Map.of("username", "user")));
      schemes.put(
          word + " key",
          new BoundScheme(
              word + " key",
              "",
              "",
              new ApiKeyScheme(io.github.authdex.auth.Placement.HEADER, "X-Key", ""),
              Map.of("key", word)));
      operations.add(operation(word, new Ref(word), "application/json"));
      operations.add(operation(word, new Ref(word + " union"), "multipart/form-data"));
    }
    schemas.put("All kinds", new Enumeration(Scalar.Type.STRING, words));
    schemas.put("All", everything(words));
    operations.add(operation("all", new Ref("All"), "application/json"));
    operations.add(operation("kinds", new Ref("All kinds"), "application/json"));
    AuthModel auth =
        new AuthModel(
            "acme",
            schemes,
            Map.of(),
            needs(Alternative.of(words.get(0))),
            List.of(),
            CredentialRefusal.UNKNOWN);
    List<Server> servers = List.of(Server.of("https://api.acme.example/v1"));
    return new ApiModel(title, "1", "", servers, auth, operations, schemas);
  }

  /** Has the word as a required, an optional, and a nullable property, and as one of its parts. */
  private static Schema record(String word) {
    Schema inner = object(property(word, TEXT, true), nullable(word + " 2"));
    return new ObjectOf(
        List.of(
            property(word, inner, true),
            property("a " + word, new ArrayOf(new Ref(word + " kind"), false), false),
            property("b " + word, new MapOf(inner), false),
            nullable("c " + word),
            property("d " + word, union(word), false)),
        Optional.of(TEXT),
        word);
  }

  private static Property nullable(String name) {
    return new Property(name, TEXT, false, true, false, false, false, name);
  }

  private static Schema union(String word) {
    return new OneOf(
        List.of(
            new Ref(word),
            TEXT,
            LONG,
            object(property(word, TEXT, true)),
            object(property(word, LONG, true)),
            new ArrayOf(object(property(word, LONG, true)), false)),
        Optional.of(word),
        Map.of(word, word),
        word);
  }

  private static Schema everything(List<String> words) {
    List<Property> properties = new ArrayList<>();
    for (String word : words) {
      properties.add(property(word, new Ref(word), true));
      properties.add(nullable(word + " null"));
    }
    return new ObjectOf(properties, Optional.of(new Schema.Any()), "");
  }

  private static Operation operation(String word, Schema schema, String mediaType) {
    return new Operation(
        word,
        "POST",
        "/x/{" + word.replaceAll("[{}#]", "") + "}",
        word,
        word,
        word,
        false,
        List.of(),
        List.of(
            parameter(word, In.QUERY, true, TEXT),
            parameter(word, In.HEADER, false, object(property(word, TEXT, false))),
            parameter(word, In.COOKIE, false, LONG)),
        Models.body(mediaType, schema),
        List.of(
            new Operation.Response(
                "200", List.of(new Operation.Content("application/json", schema)), "")),
        needs(Alternative.of(word), Alternative.of(word + " key")));
  }
}
