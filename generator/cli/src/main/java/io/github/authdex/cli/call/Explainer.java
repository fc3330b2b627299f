package io.github.authdex.cli.call;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.catalog.source.Printable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells, each time a request is signed, the texts that lead to the proof: canonical request, base
 * string, string to sign.
 *
 * @param moment the clock and nonces of the signers
 * @param mask hides secrets in what is told
 * @param lines is told
 * @param words what each scheme does, by its name, for those that sign no text
 */
record Explainer(
    RepeatableMoment moment, SecretMask mask, Consumer<String> lines, Map<String, String> words) {
  /** Returns {@code part} such that it explains itself. */
  Authentication explained(String scheme, Authentication part) {
    if (part.signers().isEmpty()) {
      tell(scheme, Map.of());
    }
    return new Authentication(
        part.signers().stream().map(signer -> (RequestSigner) new Signer(scheme, signer)).toList(),
        part.responders().stream()
            .map(responder -> (ChallengeResponder) new Responder(scheme, responder))
            .toList(),
        part.tls());
  }

  private void tell(String scheme, Map<String, String> steps) {
    steps.forEach(
        (name, text) -> {
          lines.accept("# " + scheme + ": " + name);
          mask.text(text).lines().map(Printable::text).forEach(lines);
        });
    if (steps.isEmpty()) {
      lines.accept("# " + scheme + ": no text is signed; " + words.getOrDefault(scheme, ""));
    }
    lines.accept("");
  }

  /** Explains, then signs at the same time with the same nonces. */
  private final class Signer implements RequestSigner {
    private final String scheme;
    private final RequestSigner signer;

    private Signer(String scheme, RequestSigner signer) {
      this.scheme = scheme;
      this.signer = signer;
    }

    @Override
    public Request sign(Request request) throws IOException {
      moment.begin();
      try {
        tell(scheme, signer.explain(request));
        moment.again();
        return signer.sign(request);
      } finally {
        moment.end();
      }
    }

    @Override
    public boolean coversRequest() {
      return signer.coversRequest();
    }

    @Override
    public boolean renew(Request refused) throws IOException {
      return signer.renew(refused);
    }
  }

  /** Answers, then explains the answer. */
  private final class Responder implements ChallengeResponder {
    private final String scheme;
    private final ChallengeResponder responder;

    private Responder(String scheme, ChallengeResponder responder) {
      this.scheme = scheme;
      this.responder = responder;
    }

    @Override
    public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
      Optional<Request> answer = responder.respond(request, response);
      if (answer.isPresent() && responder instanceof RequestSigner signer) {
        tell(scheme, signer.explain(answer.get()));
      }
      return answer;
    }

    @Override
    public void learn(Request request, ResponseHead response) throws IOException {
      responder.learn(request, response);
    }

    @Override
    public boolean ownsConnection() {
      return responder.ownsConnection();
    }
  }
}
