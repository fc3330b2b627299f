package io.github.authdex.generator.apply.http;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.TextSplices;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.http.HttpFileAuth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request of a file. */
final class HttpBlock {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT)[ \\t]+(\\S[^\\r\\n]*?)"
              + "|((?:https?://|\\{\\{[^{}\\r\\n]+}})[^\\r\\n]*?))"
              + "(?:[ \\t]+HTTP/[0-9.]+)?[ \\t]*\\r?");

  private static final Pattern HEADER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*:[ \\t]*([^\\r\\n]*?)[ \\t]*\\r?");

  private static final Pattern NAME =
      Pattern.compile("(?:#|//)[ \\t]*@name[ \\t=]+(\\S+)[ \\t]*\\r?");

  private final String text;
  private final String title;
  private final int start;
  private final int end;
  private String name = "";
  private String method = "GET";
  private int urlStart = -1;
  private int urlEnd;

  /** Where a header may be added. */
  private int behindUrl;

  private int content;

  private HttpBlock(String text, String title, int start, int end) {
    this.text = text;
    this.title = title;
    this.start = start;
    this.end = end;
  }

  /**
   * Returns the request that {@code text} has from {@code start} to {@code end}, if it has one.
   *
   * @param title behind the separator
   */
  static Optional<HttpBlock> of(String text, int start, int end, String title) {
    HttpBlock block = new HttpBlock(text, title, start, end);
    return block.read() ? Optional.of(block) : Optional.empty();
  }

  private boolean read() {
    int at = start;
    while (at < end && urlStart < 0) {
      readLine(at, lineEnd(at));
      at = next(at);
    }
    if (urlStart < 0) {
      return false;
    }
    while (at < end && isContinued(at)) {
      urlEnd = lineEnd(at);
      at = next(at);
    }
    behindUrl = at;
    while (at < end && !text.substring(at, lineEnd(at)).isBlank()) {
      at = next(at);
    }
    content = at;
    return true;
  }

  private void readLine(int from, int to) {
    Matcher line = LINE.matcher(text).region(from, to);
    Matcher named = NAME.matcher(text).region(from, to);
    if (line.matches()) {
      boolean bare = line.group(1) == null;
      method = bare ? "GET" : line.group(1).toUpperCase(Locale.ROOT);
      urlStart = line.start(bare ? 3 : 2);
      urlEnd = line.end(bare ? 3 : 2);
    } else if (named.matches()) {
      name = named.group(1);
    }
  }

  /** A URL may go on in lines that are indented. */
  private boolean isContinued(int at) {
    String line = text.substring(at, lineEnd(at));
    return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  private int lineEnd(int at) {
    int found = text.indexOf('\n', at);
    return found < 0 || found > end ? end : found;
  }

  private int next(int at) {
    return Math.min(end, lineEnd(at) + 1);
  }

  RequestPart part(TextSplices splices) {
    String whole = text.substring(start, end);
    Set<String> names = new HashSet<>(VariableSyntax.BRACES.names(whole));
    if (whole.contains("{%") || whole.contains("{{\n") || whole.contains("{{\r")) {
      names.addAll(new ScriptText(whole).words());
    }
    String url = text.substring(urlStart, urlEnd).replaceAll("\\R[ \\t]+", "");
    String shown = name.isEmpty() ? title : name;
    return new RequestPart(
        shown.isEmpty() ? method + " " + url.replaceFirst("(?s)[?#].*", "") : shown,
        method,
        List.of(url),
        Optional.of(new Slot(splices)),
        held(splices),
        List.of(),
        names,
        new ScriptText(whole).setsCredential(),
        new Headers(splices));
  }

  private List<HeldText> held(TextSplices splices) {
    List<HeldText> held = new ArrayList<>();
    held.addAll(whole(splices, urlStart, urlEnd).query());
    for (int at = behindUrl; at < content; at = next(at)) {
      Matcher header = HEADER.matcher(text).region(at, lineEnd(at));
      if (header.matches()) {
        if (header.group(1).equalsIgnoreCase("Cookie")) {
          held.addAll(whole(splices, header.start(2), header.end(2)).cookies());
        } else {
          held.add(
              new Line(splices, header.group(1), header.group(2), header.start(2), header.end(2)));
        }
      }
    }
    WholeText body = whole(splices, content, end);
    held.addAll(body.members());
    return held;
  }

  private WholeText whole(TextSplices splices, int from, int to) {
    return WholeText.of(text.substring(from, to), changed -> splices.replace(from, to, changed));
  }

  private String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Puts {@code lines} in front of the headers. */
  private void add(TextSplices splices, List<String> lines) {
    boolean broken = behindUrl > 0 && text.charAt(behindUrl - 1) == '\n';
    String joined = String.join(lineBreak(), lines);
    String added = broken ? joined + lineBreak() : lineBreak() + joined;
    splices.replace(behindUrl, behindUrl, added);
  }

  /** A header's line. */
  private final class Line implements HeldText {
    private final TextSplices splices;
    private final String name;
    private final String value;
    private final int from;
    private final int to;

    private Line(TextSplices splices, String name, String value, int from, int to) {
      this.splices = splices;
      this.name = name;
      this.value = value;
      this.from = from;
      this.to = to;
    }

    @Override
    public HeldPlace place() {
      return new HeldPlace(Sort.HEADER, name);
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public void set(String changed) {
      splices.replace(from, to, changed);
    }

    @Override
    public void remove() {
      splices.replace(text.lastIndexOf('\n', from) + 1, next(from), "");
    }
  }

  /** Puts headers onto the request. */
  private final class Headers implements RequestPart.FieldAdder {
    private final TextSplices splices;

    private Headers(TextSplices splices) {
      this.splices = splices;
    }

    @Override
    public boolean takes(PlacedValue field) {
      return field.in() == Placement.HEADER;
    }

    @Override
    public void add(PlacedValue field) {
      HttpBlock.this.add(splices, List.of(field.name() + ": " + field.value()));
    }
  }

  /** Auth is lines among the headers. */
  private final class Slot implements AuthSlot {
    private final TextSplices splices;

    private Slot(TextSplices splices) {
      this.splices = splices;
    }

    private Optional<HttpFileAuth> auth(SchemeRendering rendering) {
      return rendering.auth().flatMap(HttpFileAuth::of);
    }

    @Override
    public StatedAuth stated() {
      return StatedAuth.NOTHING;
    }

    /** What needs another file beside this one is not to be set here. */
    @Override
    public boolean takes(SchemeRendering rendering) {
      return auth(rendering)
          .filter(each -> each.configurations().isEmpty() && each.query().isEmpty())
          .isPresent();
    }

    @Override
    public String type(SchemeRendering rendering) {
      return "header";
    }

    @Override
    public void set(SchemeRendering rendering) {
      HttpBlock.this.add(splices, auth(rendering).orElseThrow().headers());
    }

    @Override
    public void setNone() {
      // A request that says nothing sends nothing.
    }

    @Override
    public List<HeldText> secrets() {
      return List.of();
    }
  }
}
