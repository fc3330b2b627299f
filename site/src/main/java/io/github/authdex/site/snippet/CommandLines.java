package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.VariableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a request as a command of curl, or of HTTPie. */
final class CommandLines {
  private final SnippetRequest request;

  CommandLines(SnippetRequest request) {
    this.request = request;
  }

  /** Returns a command of curl 7.76 or newer. */
  String curl() {
    List<String> words = new ArrayList<>();
    if (request.method().equals("HEAD")) {
      words.add("-I");
    } else if (!request.method().equals(request.body().isPresent() ? "POST" : "GET")) {
      words.add("-X " + request.method());
    }
    words.add(ShellWord.of(request.url()));
    request.certificate().ifPresent(made -> words.addAll(certificate(made, "--cert ", "--key ")));
    request.auth().ifPresent(made -> words.addAll(curlAuth(made)));
    for (SnippetRequest.Field header : request.headers()) {
      words.add("-H " + ShellWord.of(line(header, ": ")));
    }
    request.body().ifPresent(body -> words.addAll(curlBody(body)));
    return joined("curl", words);
  }

  /** Returns a command of HTTPie; empty if it cannot make the proof. */
  Optional<String> httpie() {
    AuthScheme scheme = request.auth().map(Made::scheme).orElse(null);
    if (scheme instanceof SigV4Scheme || scheme instanceof NtlmScheme) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    request
        .certificate()
        .ifPresent(made -> words.addAll(certificate(made, "--cert ", "--cert-key ")));
    request
        .auth()
        .ifPresent(
            made ->
                words.add(
                    (made.scheme() instanceof DigestScheme ? "-A digest " : "")
                        + "-a "
                        + login(made)));
    boolean form = request.body().filter(RequestBody.Form.class::isInstance).isPresent();
    boolean parts = request.body().filter(RequestBody.Multipart.class::isInstance).isPresent();
    if (form || parts) {
      words.add(form ? "--form" : "--multipart");
    }
    words.add(request.method() + " " + ShellWord.of(request.url()));
    for (SnippetRequest.Field header : request.headers()) {
      words.add(ShellWord.of(line(header, ":")));
    }
    request.body().ifPresent(body -> words.addAll(httpieBody(body)));
    return Optional.of(joined("http", words));
  }

  private List<String> curlAuth(Made made) {
    if (made.scheme() instanceof SigV4Scheme) {
      List<String> words = new ArrayList<>();
      words.add(
          "--aws-sigv4 "
              + ShellWord.of(
                  request
                      .values()
                      .parts("aws:amz:" + made.text("region") + ":" + made.text("service"))));
      words.add(
          "-u "
              + ShellWord.of(
                  request
                      .values()
                      .parts(made.text("accessKeyId") + ":" + made.text("secretAccessKey"))));
      return words;
    }
    String option =
        made.scheme() instanceof DigestScheme
            ? "--digest "
            : made.scheme() instanceof NtlmScheme ? "--ntlm " : "";
    return List.of(option + "-u " + login(made));
  }

  private String login(Made made) {
    return word(made.text("username") + ":" + made.text("password"));
  }

  private List<String> certificate(Made made, String certificate, String key) {
    List<String> words = new ArrayList<>(List.of(certificate + word(made.text("certificate"))));
    if (!made.text("privateKey").isEmpty()) {
      words.add(key + word(made.text("privateKey")));
    }
    return words;
  }

  private List<String> curlBody(RequestBody body) {
    if (body instanceof RequestBody.Form form) {
      return fields(form.fields()).stream().map(pair -> "--data-urlencode " + pair).toList();
    } else if (body instanceof RequestBody.Multipart multipart) {
      return multipart.parts().stream()
          .map(part -> "-F " + word(part.field().name() + "=" + part.field().text()))
          .toList();
    } else if (body instanceof RequestBody.Raw raw) {
      return List.of("--data " + word(raw.text()));
    }
    return List.of("--data-binary @FILE");
  }

  private List<String> httpieBody(RequestBody body) {
    if (body instanceof RequestBody.Form form) {
      return fields(form.fields());
    } else if (body instanceof RequestBody.Multipart multipart) {
      return fields(multipart.parts().stream().map(RequestBody.Part::field).toList());
    } else if (body instanceof RequestBody.Raw raw) {
      return List.of("--raw " + word(raw.text()));
    }
    return List.of("@FILE");
  }

  private List<String> fields(List<RequestField> fields) {
    return fields.stream()
        .filter(RequestField::enabled)
        .map(field -> word(field.name() + "=" + field.text()))
        .toList();
  }

  private String word(String text) {
    return ShellWord.of(request.values().parts(text));
  }

  private static List<VariableText> line(SnippetRequest.Field header, String separator) {
    List<VariableText> line = new ArrayList<>();
    line.add(new VariableText(header.name() + separator, false));
    line.addAll(header.value());
    return line;
  }

  private static String joined(String program, List<String> words) {
    return words.stream().collect(Collectors.joining(" \\\n  ", program + " ", "\n"));
  }
}
