package io.github.authdex.catalog.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Makes exact numbers, none of which can cost much later: {@code 1e999999999} is refused. */
final class ExactNumbers {
  private ExactNumbers() {}

  /** Returns the integer {@code text}, digits of {@code radix} after an optional sign. */
  static JsonNode integer(String text, int radix, int line) throws Flaw {
    checkLength(text, line);
    BigInteger value = new BigInteger(text, radix);
    if (value.bitLength() < Integer.SIZE) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }

  /** Returns the number {@code text}, with fraction or exponent; {@code 1.10} keeps its zero. */
  static JsonNode decimal(String text, int line) throws Flaw {
    checkLength(text, line);
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0 && isTooLarge(text.substring(exponent + 1))) {
      throw new Flaw(
          line,
          "the exponent of number " + text + " is beyond the limit of " + InputLimits.NUMBER,
          "limit-number");
    }
    return DecimalNode.valueOf(new BigDecimal(text));
  }

  private static boolean isTooLarge(String exponent) {
    return new BigInteger(exponent).abs().compareTo(BigInteger.valueOf(InputLimits.NUMBER)) > 0;
  }

  private static void checkLength(String text, int line) throws Flaw {
    if (text.length() > InputLimits.NUMBER) {
      throw new Flaw(
          line,
          "a number of "
              + text.length()
              + " characters is beyond the limit of "
              + InputLimits.NUMBER
              + "; quote it if it is text",
          "limit-number");
    }
  }
}
