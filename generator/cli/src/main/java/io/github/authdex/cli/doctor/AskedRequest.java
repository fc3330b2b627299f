package io.github.authdex.cli.doctor;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlException;
import io.github.authdex.cli.draft.CurlSeen;
import io.github.authdex.cli.draft.SeenAnswer;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that somebody asks about.
 *
 * @param request as it would be sent
 * @param filledIn whether a shell fills in a part of it
 * @param unseen where a credential may come from that is not read, in words; empty if from nowhere
 * @param unsendable why it cannot be sent from here as it stands; empty if it can
 */
public record AskedRequest(
    SeenRequest request, boolean filledIn, Optional<String> unseen, List<String> unsendable) {
  private static final String AGENT = "User-Agent";

  public AskedRequest {
    unsendable = List.copyOf(unsendable);
  }

  /** Returns one that was recorded. */
  public static AskedRequest recorded(SeenRequest request) {
    return new AskedRequest(
        UserInfo.asField(request), false, Optional.empty(), List.of("it is a recorded one"));
  }

  /**
   * Returns the one that {@code command} would send; curl takes a URL without a scheme as http.
   *
   * @throws InputException if it is cut off
   */
  public static AskedRequest curl(String command) throws InputException {
    try {
      SeenRequest seen = CurlSeen.request(command);
      CurlCommand curl = CurlCommand.of(command);
      String url = curl.url().contains("://") ? seen.url() : "http://" + curl.url();
      boolean silent = curl.removed().stream().anyMatch(AGENT::equalsIgnoreCase);
      List<String> unsendable = new ArrayList<>(curl.refusals());
      if (!seen.declared().isEmpty()) {
        unsendable.add("curl itself proves who sends");
      }
      if (curl.data().stream().anyMatch(data -> data.text().contains("@"))) {
        unsendable.add("its content may be that of a file");
      }
      return new AskedRequest(
          new SeenRequest(
              "the command",
              seen.method(),
              url,
              silent ? seen.headers() : withAgent(seen.headers(), "curl"),
              seen.content(),
              seen.declared(),
              Optional.empty()),
          CurlCommand.isFilledIn(command),
          UnseenSource.of(command),
          unsendable);
    } catch (CurlException e) {
      throw new InputException(e.getMessage());
    }
  }

  /**
   * Returns the one of a method, a URL and header lines.
   *
   * @throws InputException if a line has no colon, or {@code url} is none
   */
  public static AskedRequest typed(String method, String url, List<String> lines)
      throws InputException {
    List<SeenField> headers = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new InputException("Expected a header as 'Name: value' but there was no colon");
      }
      headers.add(
          new SeenField(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    SeenRequest request =
        UserInfo.asField(
            new SeenRequest(
                "the request",
                method,
                TypedUrl.whole(url),
                withAgent(headers, "authdex"),
                "",
                List.of(),
                Optional.empty()));
    return new AskedRequest(request, false, Optional.empty(), List.of());
  }

  private static List<SeenField> withAgent(List<SeenField> headers, String agent) {
    List<SeenField> all = new ArrayList<>(headers);
    if (all.stream().noneMatch(field -> field.isCalled(AGENT))) {
      all.add(new SeenField(AGENT, agent));
    }
    return all;
  }

  /** Returns this with the answer of a server. */
  AskedRequest answered(SeenAnswer answer) {
    return new AskedRequest(
        new SeenRequest(
            request.where(),
            request.method(),
            request.url(),
            request.headers(),
            request.content(),
            request.declared(),
            Optional.of(answer)),
        filledIn,
        unseen,
        unsendable);
  }
}
