package io.github.authdex.cli.curl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of options what curl would make of them. */
final class CurlReader {
  private static final Pattern USER_INFO =
      Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://)?([^/?#]*)@");

  private static final Pattern GLOB =
      Pattern.compile("\\{[^{}]*,[^{}]*}|\\[(?:[0-9]+-[0-9]+|[A-Za-z]-[A-Za-z])(?::[0-9]+)?]");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{},]+}");

  private final List<String> urls = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<CurlData> data = new ArrayList<>();
  private final List<String> query = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final Set<String> refusals = new LinkedHashSet<>();
  private Optional<String> method = Optional.empty();
  private Optional<String> user = Optional.empty();
  private boolean get;
  private boolean head;
  private boolean globs = true;
  private CurlManner manner = CurlManner.PLAIN;

  CurlReader(CommandWords words) {
    words.rest().ifPresent(sign -> leftOut.add("what stands behind " + sign));
    if (words.expands()) {
      refusals.add(
          "a shell would fill in what stands behind $ or ` in it; give the command as words of its"
              + " own and not in quotes, so that your shell does");
    }
  }

  CurlCommand read(List<CurlWord> words) {
    words.forEach(this::take);
    if (globs) {
      urls.forEach(this::refuseGlob);
    }
    List<String> plain = urls.stream().map(this::withoutUser).toList();
    user.ifPresent(this::basic);
    boolean content = !data.isEmpty() && !get;
    if (content) {
      defaultTypes();
    }
    List<String> whole = plain.stream().map(this::withQuery).toList();
    String usual = head ? "HEAD" : content ? "POST" : "GET";
    return new CurlCommand(
        method.orElse(usual),
        whole,
        headers,
        removed,
        content ? data : List.of(),
        manner,
        List.copyOf(leftOut),
        List.copyOf(refusals));
  }

  private void take(CurlWord word) {
    String argument = word.argument();
    switch (CurlOption.effect(word.name())) {
      case METHOD -> method = Optional.of(argument);
      case HEADER -> header(argument);
      case DATA -> data.add(new CurlData(word.name(), argument));
      case USER -> user = Optional.of(argument);
      case BEARER -> headers.add("Authorization: Bearer " + argument);
      case GET -> get = true;
      case HEAD -> head = true;
      case URL -> urls.add(argument);
      case URL_QUERY -> query.add(queryOf(argument));
      case COOKIE -> cookie(word);
      case AGENT -> headers.add("User-Agent: " + argument);
      case REFERER -> headers.add("Referer: " + argument.replaceFirst(";auto$", ""));
      case RANGE -> headers.add("Range: bytes=" + argument);
      case INCLUDE -> manner = manner.including();
      case FAIL -> manner = manner.failing();
      case OUTPUT -> manner = manner.into(argument);
      case MAX_TIME -> manner = manner.within(argument);
      case GLOB_OFF -> globs = false;
      case SAME -> {}
      case REFUSED -> refusals.add(word.typed() + " is not supported" + CurlAdvice.of(word.name()));
      case NOTED -> leftOut.add(word.typed() + CurlAdvice.of(word.name()));
    }
  }

  /** curl's manual, "GLOBBING": one URL stands for several requests. */
  private void refuseGlob(String url) {
    Matcher glob = GLOB.matcher(url);
    if (glob.find()) {
      refusals.add(
          glob.group()
              + " in its URL stands for several requests; write the one that is meant, or give -g"
              + " where it is meant as it stands");
    }
    Matcher blank = PLACEHOLDER.matcher(url);
    if (blank.find()) {
      refusals.add(blank.group() + " in its URL is a placeholder; write its value");
    }
  }

  /** {@code Name;} sends an empty field, {@code Name:} takes one of curl's own away. */
  private void header(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("@")) {
      refusals.add("-H @FILE is not supported; give each header by itself");
    } else if (colon < 0 && line.endsWith(";")) {
      headers.add(line.substring(0, line.length() - 1) + ":");
    } else if (colon > 0 && line.substring(colon + 1).isBlank()) {
      removed.add(line.substring(0, colon).strip());
    } else if (colon > 0) {
      headers.add(line);
    } else {
      leftOut.add("a header without a colon");
    }
  }

  private void cookie(CurlWord word) {
    if (word.argument().contains("=")) {
      headers.add("Cookie: " + word.argument());
    } else {
      leftOut.add(word.typed() + " FILE (--cookies FILE does it)");
    }
  }

  /** curl sends user information of a URL as Basic unless --user is given. */
  private String withoutUser(String url) {
    Matcher info = USER_INFO.matcher(url);
    if (!info.find()) {
      return url;
    }
    if (user.isEmpty()) {
      user = Optional.of(PercentText.decoded(info.group(2)));
    }
    return (info.group(1) == null ? "" : info.group(1)) + url.substring(info.end());
  }

  private void basic(String pair) {
    if (pair.indexOf(':') < 0) {
      refusals.add("its user has no password, for which curl would ask; give -u NAME:PASSWORD");
    } else if (!isGiven("Authorization")) {
      byte[] octets = pair.getBytes(StandardCharsets.UTF_8);
      headers.add("Authorization: Basic " + Base64.getEncoder().encodeToString(octets));
    }
  }

  private void defaultTypes() {
    boolean json = data.stream().anyMatch(CurlData::isJson);
    if (!isGiven("Content-Type")) {
      headers.add(
          "Content-Type: " + (json ? "application/json" : "application/x-www-form-urlencoded"));
    }
    if (json && !isGiven("Accept")) {
      headers.add("Accept: application/json");
    }
  }

  private boolean isGiven(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
  }

  private String queryOf(String argument) {
    return argument.startsWith("+")
        ? argument.substring(1)
        : text(List.of(new CurlData("data-urlencode", argument)));
  }

  private String withQuery(String url) {
    List<String> added = new ArrayList<>(query);
    if (get && !data.isEmpty()) {
      added.add(text(data));
    }
    if (added.isEmpty()) {
      return url;
    }
    int fragment = url.indexOf('#');
    String plain = fragment < 0 ? url : url.substring(0, fragment);
    String separator = !plain.contains("?") ? "?" : plain.endsWith("?") ? "" : "&";
    return plain + separator + String.join("&", added);
  }

  /** Content that goes into a URL is not read of files here. */
  private String text(List<CurlData> pieces) {
    try {
      return new String(CurlData.joined(pieces, this::refuseFile), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e); // Nothing is read.
    }
  }

  private byte[] refuseFile(String name) {
    refusals.add("-G with the content of a file is not supported; put it into the URL");
    return new byte[0];
  }
}
