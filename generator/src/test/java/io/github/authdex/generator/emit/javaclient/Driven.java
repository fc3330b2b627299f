package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Drives a generated client: it is compiled together with a program that uses it, which talks to a
 * server on loopback.
 */
final class Driven implements AutoCloseable {
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Driven() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Lets the server answer {@code call}, such as {@code GET /pay}, with JSON; others with 204. */
  void answer(String call, String json) {
    answers.put(call, json);
  }

  /** Returns the calls that had content, with it. */
  List<String> arrived() {
    return arrived;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      if (!content.isEmpty()) {
        arrived.add(call + " " + content);
      }
      String answer = answers.get(call);
      if (answer == null) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Returns the model of the document in the folder {@code reports/NAME}. */
  static ApiModel report(String name) throws Exception {
    Path document = Path.of("src/test/resources/reports", name, "openapi.yaml");
    return read(DocumentReader.read(document), SourceFolder.of(document));
  }

  /** Returns the model of a document. */
  static ApiModel document(String yaml) throws Exception {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return read(DocumentReader.read("openapi.yaml", bytes), SourceFolder.NONE);
  }

  private static ApiModel read(SourceDocument document, SourceFolder folder) throws Exception {
    return OpenApiReader.read(document, folder).model();
  }

  /** Runs {@code code}, which has the client as {@code client}, and returns what it returns. */
  Object run(ApiModel model, String code) throws Exception {
    List<OutputFile> files =
        new ArrayList<>(new JavaClientEmitter("com.acme").emit(model, diagnostic -> {}));
    String entry = EntryName.of(model.title(), model.auth().id());
    files.add(new OutputFile("com/acme/Program.java", program(entry, code)));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try {
      return compiled
          .loader()
          .loadClass("com.acme.Program")
          .getMethod("run", URI.class)
          .invoke(null, url);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static String program(String entry, String code) {
    return """
    package com.acme;
    import com.acme.model.*;
    import io.github.authdex.client.json.*;
    import java.math.*;
    import java.util.*;
    import java.util.stream.*;
    public final class Program {
      public static Object run(java.net.URI url) throws Exception {
        %s client = %s.builder().baseUrl(url).build();
        %s
      }
    }
    """
        .formatted(entry, entry, code);
  }
}
