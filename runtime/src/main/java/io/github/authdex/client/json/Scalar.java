package io.github.authdex.client.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

  /** RFC 3339, with an offset as {@code +0000} too, or none for UTC. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

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
              Float.class, new Scalar("a number", Number.class, t -> decimal(t).floatValue())),
          Map.entry(
              Double.class, new Scalar("a number", Number.class, t -> decimal(t).doubleValue())),
          Map.entry(BigDecimal.class, new Scalar("a number", Number.class, Scalar::decimal)),
          Map.entry(LocalDate.class, new Scalar("a date", String.class, Scalar::date)),
          Map.entry(OffsetDateTime.class, new Scalar("a date-time", String.class, Scalar::time)),
          Map.entry(UUID.class, new Scalar("a UUID", String.class, t -> UUID.fromString(text(t)))),
          Map.entry(URI.class, new Scalar("a URI", String.class, t -> URI.create(text(t)))),
          Map.entry(
              byte[].class,
              new Scalar("base64", String.class, t -> Base64.getMimeDecoder().decode(text(t)))));

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
    if (!type.isInstance(tree)) {
      return false;
    }
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
    return new BigDecimal(text(tree));
  }

  /** Refuses exponents that would fill the memory with zeros. */
  private static BigInteger integer(Object tree) {
    BigDecimal decimal = decimal(tree);
    if (Math.abs((long) decimal.scale()) > MAX_DIGITS) {
      throw new ArithmeticException();
    }
    return decimal.toBigIntegerExact();
  }

  private static LocalDate date(Object tree) {
    String text = text(tree);
    return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }

  private static OffsetDateTime time(Object tree) {
    var parsed = DATE_TIME.parseBest(text(tree).strip(), OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime time
        ? time
        : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
  }
}
