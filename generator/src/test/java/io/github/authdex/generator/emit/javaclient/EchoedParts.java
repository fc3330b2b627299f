package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.client.FilePart;
import io.github.authdex.client.json.JsonName;
import io.github.authdex.client.json.JsonNullable;
import io.github.authdex.client.json.JsonRest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A body of parts (multipart/form-data, RFC 7578; OpenAPI 3.2 §4.15.2): the value that is sent, the
 * parts that the document says it has, and those that arrive, read from the octets by itself.
 *
 * @param root the document
 * @param media the media type's object
 * @param sample the body as JSON, where a text stands for each file
 */
record EchoedParts(JsonNode root, JsonNode media, JsonNode sample) {
  private static final String FILE = "r \u00e9 \"1\".txt";

  /** As browsers write it (WHATWG HTML, multipart/form-data encoding algorithm). */
  private static final String WRITTEN_FILE = "r \u00e9 %221%22.txt";

  /** No text in any charset that a client might think of, and like a boundary. */
  private static final byte[] OCTETS = {0, 13, 10, '-', '-', (byte) 0xff, (byte) 0xe4, 13, 10};

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("; filename=\"([^\"]*)\"");

  /** Makes a value of a type that has no files. */
  interface Binder {
    Object bind(JsonNode value, Type type) throws Exception;
  }

  /**
   * A part.
   *
   * @param fileName empty if it has none
   * @param content a character for each octet
   */
  record Part(String name, String fileName, String mediaType, String content) {}

  /**
   * A part that the document asks for.
   *
   * @param mediaType what its media type matches
   * @param json whether the content may be any text of that JSON
   */
  record Wanted(String name, String fileName, Pattern mediaType, String content, boolean json) {
    boolean is(Part part) throws IOException {
      return part.name().equals(name)
          && part.fileName().equals(fileName)
          && mediaType.matcher(part.mediaType()).matches()
          && (json
              ? EchoedClient.JSON
                  .readTree(utf8(part.content()))
                  .equals(EchoedClient.JSON.readTree(content))
              : part.content().equals(content));
    }
  }

  /** Returns the body of {@code type}; empty if that has no component for each property. */
  Optional<Object> value(Type type, Binder binder) throws Exception {
    if (!(type instanceof Class<?> raw && raw.isRecord())) {
      return Optional.empty();
    }
    RecordComponent[] components = raw.getRecordComponents();
    if (components.length > 0 && components[0].isAnnotationPresent(JsonRest.class)) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      JsonName name = component.getAnnotation(JsonName.class);
      JsonNode value = sample.path(name == null ? component.getName() : name.value());
      values.add(
          component.isAnnotationPresent(JsonRest.class)
              ? Map.of()
              : value.isMissingNode()
                  ? nothing(component.getType())
                  : bound(value, component.getGenericType(), binder));
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return Optional.of(raw.getConstructor(types).newInstance(values.toArray()));
  }

  private static Object nothing(Class<?> type) {
    return type == Optional.class
        ? Optional.empty()
        : type == JsonNullable.class ? JsonNullable.absent() : null;
  }

  private static Object bound(JsonNode value, Type type, Binder binder) throws Exception {
    if (type == FilePart.class) {
      return FilePart.of(FILE, OCTETS);
    }
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return Optional.of(bound(value, inner, binder));
      }
      if (generic.getRawType() == JsonNullable.class) {
        return JsonNullable.of(bound(value, inner, binder));
      }
      if (generic.getRawType() == List.class && inner == FilePart.class) {
        List<Object> files = new ArrayList<>();
        value.forEach(item -> files.add(FilePart.of(FILE, OCTETS)));
        return files;
      }
    }
    return binder.bind(value, type);
  }

  /** Returns the parts that {@link #sample} has. */
  List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : sample.properties()) {
      JsonNode schema = property(followed(media.path("schema")), each.getKey());
      List<String> types =
          Stream.of(
                  media
                      .path("encoding")
                      .path(each.getKey())
                      .path("contentType")
                      .asText()
                      .split(","))
              .map(String::strip)
              .filter(type -> !type.isEmpty())
              .toList();
      JsonNode value = each.getValue();
      if (value.isArray() && (types.isEmpty() || isFile(items(schema)) || hasObject(value))) {
        value.forEach(item -> wanted.add(part(each.getKey(), item, items(schema), types)));
      } else {
        wanted.add(part(each.getKey(), value, schema, types));
      }
    }
    return wanted;
  }

  private static boolean hasObject(JsonNode list) {
    for (JsonNode item : list) {
      if (item.isObject()) {
        return true;
      }
    }
    return false;
  }

  private JsonNode items(JsonNode schema) {
    return followed(schema.path("items"));
  }

  private static Wanted part(String name, JsonNode value, JsonNode schema, List<String> types) {
    if (isFile(schema)) {
      String content = new String(OCTETS, StandardCharsets.ISO_8859_1);
      Pattern type = types.isEmpty() ? Pattern.compile("text/plain") : oneOf(types);
      return new Wanted(name, WRITTEN_FILE, type, content, false);
    }
    if (isBytes(schema) && value.isTextual()) {
      byte[] octets = Base64.getDecoder().decode(value.textValue());
      String content = new String(octets, StandardCharsets.ISO_8859_1);
      Pattern type = types.isEmpty() ? Pattern.compile("application/octet-stream") : oneOf(types);
      return new Wanted(name, name, type, content, false);
    }
    boolean json = value.isContainerNode();
    Pattern usual = Pattern.compile(json ? "application/json" : "text/plain(; *charset=utf-8)?");
    String content = json ? value.toString() : octets(value.asText());
    return new Wanted(name, "", types.isEmpty() ? usual : oneOf(types), content, json);
  }

  private static Pattern oneOf(List<String> types) {
    List<String> patterns =
        types.stream().map(type -> Pattern.quote(type).replace("*", "\\E.*\\Q")).toList();
    return Pattern.compile(String.join("|", patterns));
  }

  private static boolean isFile(JsonNode schema) {
    return schema.path("format").asText().equals("binary")
        || (schema.has("contentMediaType") && !schema.has("contentEncoding"));
  }

  /** What stands in base64 elsewhere is as it is in a part of its own. */
  private static boolean isBytes(JsonNode schema) {
    return Set.of("byte", "base64").contains(schema.path("format").asText())
        || schema.path("contentEncoding").asText().equals("base64");
  }

  private JsonNode property(JsonNode schema, String name) {
    JsonNode own = schema.path("properties").path(name);
    if (!own.isMissingNode()) {
      return followed(own);
    }
    for (String word : List.of("allOf", "oneOf", "anyOf")) {
      for (JsonNode part : schema.path(word)) {
        JsonNode found = property(followed(part), name);
        if (!found.isMissingNode()) {
          return found;
        }
      }
    }
    return own;
  }

  private JsonNode followed(JsonNode schema) {
    return DescribedOperation.followed(root, schema);
  }

  /** Returns the parts in {@code body}, a character for each octet. */
  static List<Part> parts(String mediaType, String body) throws IOException {
    Matcher boundary = BOUNDARY.matcher(mediaType);
    if (!boundary.find()) {
      throw new IOException("no boundary in " + mediaType);
    }
    List<Part> parts = new ArrayList<>();
    String delimiter = "\r\n--" + boundary.group(1);
    String[] pieces = ("\r\n" + body).split(Pattern.quote(delimiter), -1);
    for (int i = 1; i < pieces.length - 1; i++) {
      String[] halves = pieces[i].split("\r\n\r\n", 2);
      if (halves.length < 2) {
        throw new IOException("a part without content");
      }
      parts.add(part(utf8(halves[0]), halves[1]));
    }
    if (!pieces[pieces.length - 1].startsWith("--")) {
      throw new IOException("no end of parts");
    }
    return parts;
  }

  private static Part part(String headers, String content) {
    String disposition = header(headers, "content-disposition");
    return new Part(
        first(NAME, disposition),
        first(FILE_NAME, disposition),
        header(headers, "content-type"),
        content);
  }

  private static String header(String headers, String name) {
    return headers
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String utf8(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
