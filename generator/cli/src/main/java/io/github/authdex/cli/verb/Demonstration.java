package io.github.authdex.cli.verb;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.Preset;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.catalog.VerifyRequest;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends the call that proves a credential to the lab, once without and once with it. */
final class Demonstration {
  private static final Entry.Verify ROOT =
      new Entry.Verify("GET", "/", Optional.empty(), Map.of(), Optional.empty(), "");

  private final Entry entry;
  private final ApiModel model;
  private final Lab lab;
  private final AuthEnvironment environment;

  Demonstration(Entry entry, ApiModel model, Lab lab) {
    this.entry = entry;
    this.model = model;
    this.lab = lab;
    this.environment = lab.authEnvironment();
  }

  /**
   * Sends both requests.
   *
   * @param scheme the scheme that must be used, or null for the first that can be
   */
  Outcome run(String scheme) throws IOException, InterruptedException, InputException {
    Set<String> unsupported = new LinkedHashSet<>();
    for (Alternative alternative : alternatives(entry, scheme)) {
      Preset preset =
          new Preset(ApiSchemes.of(entry), alternative, model.servers().get(0), lab.variables());
      try {
        return send(preset, preset.authentication(lab.credentials(), environment));
      } catch (UnsupportedSchemeException e) {
        unsupported.add(e.getMessage());
      }
    }
    throw new InputException(entry.title() + " cannot be tried: " + String.join("; ", unsupported));
  }

  /**
   * Returns what can be tried, by {@code scheme} unless that is null.
   *
   * @throws InputException if there is nothing
   */
  static List<Alternative> alternatives(Entry entry, String scheme) throws InputException {
    List<Alternative> alternatives =
        entry.security().alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .filter(alternative -> scheme == null || alternative.names().contains(scheme))
            .toList();
    if (alternatives.isEmpty()) {
      throw new InputException(
          entry.title()
              + " cannot be tried"
              + (scheme == null ? "" : " by \"" + scheme + "\"")
              + ": its general security has "
              + (entry.security().alternatives().stream().allMatch(Alternative::isAnonymous)
                  ? "no scheme"
                  : "the schemes " + String.join(", ", names(entry))));
    }
    return alternatives;
  }

  private static Set<String> names(Entry entry) {
    Set<String> names = new LinkedHashSet<>();
    entry.security().alternatives().forEach(alternative -> names.addAll(alternative.names()));
    return names;
  }

  private Outcome send(Preset preset, Authentication authentication)
      throws IOException, InterruptedException {
    Entry.Verify verify = entry.verify(preset.alternative()).orElse(ROOT);
    Request request =
        FixedHeader.complete(
            VerifyRequest.of(verify, preset, lab.credentials(), environment), entry.headers());
    AuthHttpClient anonymous = client(request, lab.anonymous());
    AuthHttpClient authenticated =
        client(request, Authentication.all(List.of(lab.anonymous(), authentication)));
    return new Outcome(
        request.method() + " " + request.uri().getRawPath(),
        anonymous.send(request).status(),
        authenticated.send(request).status(),
        model.auth().refusal().status(),
        words(preset.alternative()),
        entry.verify(preset.alternative()).isEmpty());
  }

  private static AuthHttpClient client(Request request, Authentication authentication) {
    return AuthHttpClient.builder().authentication(authentication).allow(request.uri()).build();
  }

  private String words(Alternative alternative) {
    return alternative.names().stream()
        .map(name -> SchemeWords.of(entry.schemes().get(name)))
        .collect(Collectors.joining(" + "));
  }

  /**
   * What came of it.
   *
   * @param call method and path
   * @param refused the status without the credential
   * @param accepted the status with it
   * @param refusal the status that the API refuses with
   * @param words how the accepted one was authenticated
   * @param madeUp whether the entry names no call
   */
  record Outcome(
      String call, int refused, int accepted, int refusal, String words, boolean madeUp) {
    boolean isAsExpected() {
      return refused == refusal && accepted == 200;
    }

    String without() {
      return refused + "  " + call;
    }

    String with() {
      return accepted + "  " + call;
    }
  }
}
