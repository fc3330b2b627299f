package io.github.authdex.client.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java class for values without parts. Reading is lenient where servers are known to be careless:
 * numbers in quotes, text without quotes, times without an offset.
 *
 * @param name what a message calls it
 * @param type what a value on the wire should be: text, number or boolean
 * @param reader makes the value of a tree, or fails with an unchecked exception
 */
record Scalar(String name, Class<?> type, Function<Object, Object> reader) {
  private static final int MAX_DIGITS = 1000;

  /** RFC 3339, with an offset as {@code +0000} or {@code +00} too, or none for UTC. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private static final Pattern LEAP_SECOND =
      Pattern.compile("(.*:[0-9]{2}:)60((?:\\.[0-9]+)?[^.]*)");

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Map<Class<?>, Scalar> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, new Scalar("text", String.class, Scalar::text)),
          Map.entry(Boolean.class, new Scalar("a boolean", Boolean.class, Scalar::truth)),
          Map.entry(
              Integer.class,
              new Scalar("an integer of 32 bits", Number.class, t -> integer(t).intValueExact())),
          Map.entry(
              Long.class,
              new Scalar("an integer of 64 bits", Number.class, t -> integer(t).longValueExact())),
          Map.entry(BigInteger.class, new Scalar("an integer", Number.class, Scalar::integer)),
          Map.entry(
              Float.class,
              new Scalar("a number", Number.class, t -> finite(decimal(t).floatValue()))),
          Map.entry(
              Double.class,
              new Scalar("a number", Number.class, t -> finite(decimal(t).doubleValue()))),
          Map.entry(BigDecimal.class, new Scalar("a number", Number.class, Scalar::decimal)),
          Map.entry(LocalDate.class, new Scalar("a date", String.class, Scalar::date)),
          Map.entry(OffsetDateTime.class, new Scalar("a date-time", String.class, Scalar::time)),
          Map.entry(UUID.class, new Scalar("a UUID", String.class, Scalar::uuid)),
          Map.entry(URI.class, new Scalar("a URI", String.class, t -> URI.create(text(t)))),
          Map.entry(byte[].class, new Scalar("base64", String.class, Scalar::bytes)));

  /** Returns the scalar of {@code type}, or null if it is none. */
  static Scalar of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** Returns the value of {@code tree}. */
  Object read(Object tree, JsonPath path) throws JsonException {
    try {
      return reader.apply(tree);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw JsonException.unexpected(name, path, tree);
    }
  }

  /** Returns whether {@code tree} is exactly of this form. */
  boolean fits(Object tree) {
    return type.isInstance(tree) && reads(tree);
  }

  /** Returns whether {@code tree} has a value of this form, exactly or not. */
  boolean reads(Object tree) {
    try {
      return reader.apply(tree) != null;
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return false;
    }
  }

  private static String text(Object tree) {
    if (tree instanceof Map || tree instanceof List) {
      throw new IllegalArgumentException();
    }
    return tree instanceof BigDecimal decimal ? decimal.toString() : String.valueOf(tree);
  }

  private static Boolean truth(Object tree) {
    return switch (text(tree)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static BigDecimal decimal(Object tree) {
    String text = text(tree);
    if (text.length() > MAX_DIGITS) {
      throw new ArithmeticException();
    }
    return new BigDecimal(text);
  }

  /** The JDK takes groups of any length and fills them up, which makes another UUID of it. */
  private static UUID uuid(Object tree) {
    String text = text(tree);
    if (!UUID_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return UUID.fromString(text);
  }

  /** Refuses exponents that would fill the memory with zeros. */
  private static BigInteger integer(Object tree) {
    BigDecimal decimal = decimal(tree);
    if (Math.abs((long) decimal.scale()) > MAX_DIGITS) {
      throw new ArithmeticException();
    }
    return decimal.toBigIntegerExact();
  }

  private static Float finite(float number) {
    if (!Float.isFinite(number)) {
      throw new ArithmeticException();
    }
    return number;
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException();
    }
    return number;
  }

  /** Both alphabets of RFC 4648, with line ends between as MIME has them. */
  private static byte[] bytes(Object tree) {
    String compact = WHITE_SPACE.matcher(text(tree)).replaceAll("");
    return Base64.getDecoder().decode(compact.replace('-', '+').replace('_', '/'));
  }

  /** A date may come as its midnight; the time of any other would be lost. */
  private static LocalDate date(Object tree) {
    String text = text(tree).strip();
    if (text.length() <= 10) {
      return LocalDate.parse(text);
    }
    OffsetDateTime time = time(text);
    if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("A date has no time");
    }
    return time.toLocalDate();
  }

  /**
   * A leap second (RFC 3339 §5.6), which java.time does not have, becomes the second before it, as
   * {@link DateTimeFormatter#ISO_INSTANT} reads it.
   */
  private static OffsetDateTime time(Object tree) {
    String text = text(tree).strip().toUpperCase(Locale.ROOT);
    Matcher leap = LEAP_SECOND.matcher(text);
    if (!leap.matches()) {
      return parsed(text);
    }
    OffsetDateTime before = parsed(leap.group(1) + "59" + leap.group(2));
    OffsetDateTime utc = before.withOffsetSameInstant(ZoneOffset.UTC);
    if (utc.getHour() != 23 || utc.getMinute() != 59) {
      throw new DateTimeException("A leap second ends a day");
    }
    return before;
  }

  private static OffsetDateTime parsed(String text) {
    var parsed = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime time
        ? time
        : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
  }
}
