package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client of one document, beside a server that remembers what arrives. */
final class EchoedClient implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Where a method calls what, in the source that was emitted. */
  private static final Pattern CALL =
      Pattern.compile(
          "public Call<[^;{]*?> (\\w+)\\([^{]*\\{\\s*return client\\s*\\.call\\(\\s*"
              + "\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"(\\w+)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern GETS_TOKEN =
      Pattern.compile("(?i).*(clientSecret|refreshToken|code|region|assertion).*");

  private final String document;
  private final Map<String, DescribedOperation> described;
  private final EchoTally tally;
  private final HttpServer server;
  private final List<OutputFile> files;
  private final Compiled compiled;
  private final Object client;

  /** What arrived last, and what is answered next. */
  record Arrived(
      String method, URI uri, Map<String, List<String>> headers, String body, String octets) {}

  private volatile Arrived arrived;
  private volatile int status;
  private volatile String mediaType = "";
  private volatile byte[] content = {};

  EchoedClient(String document, Path file, JsonNode root, EchoTally tally) throws Exception {
    this.document = document;
    this.described = DescribedOperation.all(root);
    this.tally = tally;
    ApiModel model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
    this.files = new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
    this.compiled = Compiled.of(files);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    this.client = client();
  }

  @Override
  public void close() {
    server.stop(0);
    try {
      ((AutoCloseable) client).close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      arrived =
          new Arrived(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              text(body),
              new String(body, StandardCharsets.ISO_8859_1));
      if (!mediaType.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
      }
      boolean none = content.length == 0 || status == 204 || status == 205;
      exchange.sendResponseHeaders(status, none ? -1 : content.length);
      if (!none) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  private Object client() throws Exception {
    String entry = files.get(0).path().replace(".java", "").replace('/', '.');
    ClassLoader loader = compiled.loader();
    Class<?> type = loader.loadClass(entry);
    Object builder = type.getMethod("builder").invoke(null);
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
    builder.getClass().getMethod("baseUrl", URI.class).invoke(builder, url);
    Class<?> auth = loader.loadClass(entry + "$Auth");
    Object held = null;
    List<Method> factories =
        Arrays.stream(auth.getDeclaredMethods())
            .filter(each -> isPlain(each, auth))
            .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::getName))
            .toList();
    for (Method factory : factories) {
      Object one = factory.invoke(null, secrets(factory));
      held = held == null ? one : auth.getMethod("and", auth).invoke(held, one);
    }
    if (held != null) {
      builder.getClass().getMethod("auth", auth).invoke(builder, held);
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  /** A factory of credentials that are sent as they are, not of those that get a token. */
  private static boolean isPlain(Method factory, Class<?> auth) {
    List<String> names = Arrays.stream(factory.getParameters()).map(Parameter::getName).toList();
    return Modifier.isStatic(factory.getModifiers())
        && Modifier.isPublic(factory.getModifiers())
        && factory.getReturnType() == auth
        && !names.isEmpty()
        && (names.size() < 3 || !names.contains("password"))
        && names.stream().noneMatch(name -> GETS_TOKEN.matcher(name).matches())
        && Arrays.stream(factory.getParameterTypes())
            .allMatch(type -> type == String.class || type == Secret.class);
  }

  private static Object[] secrets(Method factory) {
    return Arrays.stream(factory.getParameters())
        .map(
            each ->
                each.getType() == String.class
                    ? (Object) EchoedAuth.VALUE
                    : Secret.of(EchoedAuth.VALUE))
        .toArray();
  }

  void callAll() throws Exception {
    for (OutputFile file : files) {
      Matcher call = CALL.matcher(file.content());
      while (call.find()) {
        String path = call.group(4).replace("\\\"", "\"").replace("\\\\", "\\");
        call(file, call.group(1), call.group(3), path);
      }
    }
  }

  private void call(OutputFile file, String name, String method, String path) throws Exception {
    String where = document + " " + method + " " + path;
    DescribedOperation operation = described.get(method + " " + path);
    if (operation == null) {
      return; // HEAD, or a path that the client had to change.
    }
    tally.operation();
    ClassLoader loader = client.getClass().getClassLoader();
    Class<?> type = loader.loadClass(file.path().replace(".java", "").replace('/', '.'));
    Object group = group(type);
    Method target =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(name))
            .max(Comparator.comparing(Method::getParameterCount))
            .orElseThrow();
    new EchoedCall(this, operation, where, tally).run(group, target);
  }

  private Object group(Class<?> type) throws Exception {
    for (Method method : client.getClass().getMethods()) {
      if (method.getReturnType() == type && method.getParameterCount() == 0) {
        return method.invoke(client);
      }
    }
    throw new AssertionError("no method gives " + type);
  }

  /** Sets what is answered, and forgets what arrived. */
  void answer(int status, String mediaType, byte[] content) {
    this.status = status;
    this.mediaType = mediaType;
    this.content = content;
    this.arrived = null;
  }

  Optional<Arrived> arrived() {
    return Optional.ofNullable(arrived);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static List<Parameter> parameters(Method method) {
    return new ArrayList<>(List.of(method.getParameters()));
  }
}
