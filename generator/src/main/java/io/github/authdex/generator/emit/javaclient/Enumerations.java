package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a list of values becomes: documents put words on numbers, and numbers of any size.
 */
final class Enumerations {
  private static final Set<Scalar.Type> INTEGERS =
      Set.of(Scalar.Type.INT32, Scalar.Type.INT64, Scalar.Type.INTEGER, Scalar.Type.BIG_INTEGER);

  private static final int MAX_DIGITS = 1000;

  private Enumerations() {}

  /** Returns an enumeration of texts or integers, a scalar, or a union of them. */
  static Schema reduced(Schema.Enumeration values) {
    if (values.values().isEmpty()) {
      return new Scalar(values.type());
    }
    if (values.type() == Scalar.Type.STRING) {
      return values;
    }
    List<String> own = new ArrayList<>();
    List<String> words = new ArrayList<>();
    values.values().forEach(value -> (isOf(value, values.type()) ? own : words).add(value));
    if (own.isEmpty()) {
      return new Schema.Enumeration(Scalar.Type.STRING, words);
    }
    Schema form = ofOneType(values.type(), own);
    return words.isEmpty()
        ? form
        : new Schema.OneOf(
            List.of(form, new Schema.Enumeration(Scalar.Type.STRING, words)),
            Optional.empty(),
            Map.of(),
            "");
  }

  /** Returns whether {@code value} may be of {@code type}; what is neither is taken as it is. */
  private static boolean isOf(String value, Scalar.Type type) {
    return switch (type) {
      case INT32, INT64, INTEGER, BIG_INTEGER, FLOAT, DOUBLE, NUMBER -> number(value).isPresent();
      case BOOLEAN -> value.equals("true") || value.equals("false");
      default -> true;
    };
  }

  private static Schema ofOneType(Scalar.Type type, List<String> values) {
    if (!INTEGERS.contains(type)) {
      return new Scalar(type);
    }
    List<BigInteger> integers = new ArrayList<>();
    for (String value : values) {
      Optional<BigInteger> integer = number(value).flatMap(Enumerations::integer);
      if (integer.isEmpty()) {
        return new Scalar(Scalar.Type.NUMBER);
      }
      integers.add(integer.get());
    }
    int bits = integers.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
    return new Schema.Enumeration(
        ofSize(type, bits), integers.stream().map(BigInteger::toString).distinct().toList());
  }

  private static Scalar.Type ofSize(Scalar.Type type, int bits) {
    if (bits >= Long.SIZE) {
      return Scalar.Type.BIG_INTEGER;
    }
    return type == Scalar.Type.INT32 && bits >= Integer.SIZE ? Scalar.Type.INT64 : type;
  }

  private static Optional<BigDecimal> number(String value) {
    try {
      return Optional.of(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigInteger> integer(BigDecimal number) {
    try {
      return Math.abs((long) number.scale()) > MAX_DIGITS
          ? Optional.empty()
          : Optional.of(number.toBigIntegerExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
