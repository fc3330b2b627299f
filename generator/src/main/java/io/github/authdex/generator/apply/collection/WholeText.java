package io.github.authdex.generator.apply.collection;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.text.TextSplices;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which several stand that may be credentials: a URL, headers, a content. */
public final class WholeText {
  private static final Pattern QUERY = Pattern.compile("(?<=[?&])([^=&#{}<>]+)=([^&#]*)&?");
  private static final Pattern FORM = Pattern.compile("(?<=^|&)([^=&{}<>]+)=([^&]*)&?");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^[ \\t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*:[ \\t]*(\\S[^\\r\\n]*?)[ \\t]*$\\R?");
  private static final Pattern COOKIE = Pattern.compile("\\s*([^=;\\s]+)=([^;]*?)\\s*(?:;|$)");
  private static final Pattern MEMBER =
      Pattern.compile("\"([^\"\\\\\\r\\n]{1,80})\"\\s*:\\s*\"((?:[^\"\\\\\\r\\n]|\\\\.)*+)\"");

  private final String text;
  private final Consumer<String> write;
  private final TextSplices splices;

  private WholeText(String text, Consumer<String> write) {
    this.text = text;
    this.write = write;
    this.splices = new TextSplices(text);
  }

  public static WholeText of(TextValue value) {
    return of(value.text(), changed -> value.replace(TextNode.valueOf(changed)));
  }

  /** Returns {@code text}, which {@code write} puts in its place once it is changed. */
  public static WholeText of(String text, Consumer<String> write) {
    return new WholeText(text, write);
  }

  /** Returns the parameters of the text, which is a URL. */
  public List<HeldText> query() {
    return found(QUERY, Sort.QUERY);
  }

  /** Returns the fields of the text, which is a form. */
  public List<HeldText> form() {
    return found(FORM, Sort.BODY);
  }

  /** Returns the headers of the text, one a line. */
  public List<HeldText> headers() {
    return found(HEADER, Sort.HEADER);
  }

  /** Returns the cookies of the text, which is the value of a Cookie header. */
  public List<HeldText> cookies() {
    return found(COOKIE, Sort.COOKIE);
  }

  /** Returns the members of the text that are texts, as far as it is JSON with variables. */
  public List<HeldText> members() {
    return found(MEMBER, Sort.BODY);
  }

  private List<HeldText> found(Pattern pattern, Sort sort) {
    List<HeldText> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(
          new Part(
              new HeldPlace(sort, matcher.group(1)),
              matcher.group(2),
              matcher.start(),
              matcher.end(),
              matcher.start(2),
              matcher.end(2)));
    }
    return found;
  }

  private void replace(int start, int end, String replacement) {
    splices.replace(start, end, replacement);
    write.accept(splices.text());
  }

  /** One of those that stand in it. */
  private final class Part implements HeldText {
    private final HeldPlace place;
    private final String value;
    private final int from;
    private final int to;
    private final int start;
    private final int end;

    private Part(HeldPlace place, String value, int from, int to, int start, int end) {
      this.place = place;
      this.value = value;
      this.from = from;
      this.to = to;
      this.start = start;
      this.end = end;
    }

    @Override
    public HeldPlace place() {
      return place;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public void set(String changed) {
      replace(start, end, changed);
    }

    /** What stands in front of the last of several goes with it. */
    @Override
    public void remove() {
      boolean last = to == text.length() || "#".indexOf(text.charAt(to)) >= 0;
      boolean separated = from > 0 && "?&".indexOf(text.charAt(from - 1)) >= 0;
      replace(last && separated ? from - 1 : from, to, "");
    }
  }
}
