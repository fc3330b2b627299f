package io.github.authdex.cli.curl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a curl command would send.
 *
 * @param method what -X, -I, -G or content make of it; upper case where curl makes it so
 * @param urls without user information, which is among {@code headers} then
 * @param headers lines {@code Name: value}, in their order
 * @param removed names of fields that are usual and not to be sent
 * @param data pieces of content; empty where there is none, or where -G puts them into the URL
 * @param manner what is done with the answer
 * @param leftOut what was typed and is not done, such as {@code --compressed}, each once
 * @param refusals why it cannot be sent as it stands; empty if it can
 */
public record CurlCommand(
    String method,
    List<String> urls,
    List<String> headers,
    List<String> removed,
    List<CurlData> data,
    CurlManner manner,
    List<String> leftOut,
    List<String> refusals) {
  /**
   * A prompt, and words of the shell that do not change what is sent. There may be any number of
   * them, so that nothing is tried twice.
   */
  private static final String BEFORE =
      "\\s*(?:[$%#>]\\s+)?"
          + "(?:(?:sudo|time|command)\\s+|[A-Za-z_]\\w*=(?:'[^']*'|\"[^\"]*\"|[^\\s'\"]*)\\s+)*+";

  private static final Pattern START =
      Pattern.compile(
          BEFORE + "(curl(\\.exe)?(\\s.*)?" + "|(/\\S*/|[A-Za-z]:\\\\\\S*\\\\)curl(\\.exe)?\\s.+)",
          Pattern.DOTALL);

  private static final Pattern PROMPT = Pattern.compile("^" + BEFORE);

  public CurlCommand {
    urls = List.copyOf(urls);
    headers = List.copyOf(headers);
    removed = List.copyOf(removed);
    data = List.copyOf(data);
    leftOut = List.copyOf(leftOut);
    refusals = List.copyOf(refusals);
  }

  /** Returns whether {@code text} is a command rather than a name or URL. */
  public static boolean isOne(String text) {
    return START.matcher(text).matches();
  }

  /**
   * Returns what {@code command} would send.
   *
   * @throws CurlException if it is cut off
   */
  public static CurlCommand of(String command) throws CurlException {
    CommandWords words = split(command);
    return new CurlReader(words).read(CurlWord.of(behindCurl(words)));
  }

  /**
   * Returns the options and URLs in {@code command}, as many as can be read where it is cut off.
   */
  public static List<CurlWord> words(String command) {
    for (String end : List.of("", "'", "\"", " ''", "' ''", "\" ''")) {
      try {
        return CurlWord.of(behindCurl(split(command + end)));
      } catch (CurlException e) {
        // Another end may close it.
      }
    }
    return List.of();
  }

  /** Returns whether a shell would fill something in before curl saw {@code command}. */
  public static boolean isFilledIn(String command) throws CurlException {
    return split(command).expands();
  }

  /** Returns {@code words}, which a shell has read already, as one command again. */
  public static String joined(List<String> words) {
    StringBuilder command = new StringBuilder("curl");
    words.forEach(word -> command.append(" '").append(word.replace("'", "'\\''")).append('\''));
    return command.toString();
  }

  private static CommandWords split(String command) throws CurlException {
    String plain = PROMPT.matcher(command).replaceFirst("");
    return WindowsWords.isForm(plain) ? WindowsWords.of(plain) : ShellWords.of(plain);
  }

  private static List<String> behindCurl(CommandWords words) {
    return words.words().subList(Math.min(1, words.words().size()), words.words().size());
  }

  /**
   * Returns the only URL.
   *
   * @throws CurlException if there is none, or several
   */
  public String url() throws CurlException {
    if (urls.size() != 1) {
      throw new CurlException(
          "Expected one URL in the curl command but there "
              + (urls.isEmpty() ? "is none" : "are " + urls.size()));
    }
    return urls.get(0);
  }

  /** Returns what was left out, as a note; empty if nothing was. */
  public Optional<String> note() {
    return leftOut.isEmpty()
        ? Optional.empty()
        : Optional.of("left out of the curl command: " + String.join(", ", leftOut));
  }

  /** Shows nothing that may be secret. */
  @Override
  public String toString() {
    return "curl -X " + method;
  }
}
