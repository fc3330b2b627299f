package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A value of a union is made from that of a form, without the record around it. */
class UnionFactoriesTest {
  private static final String PROGRAM =
      """
      package com.acme;

      import com.acme.model.Card;
      import com.acme.model.Charge;
      import com.acme.model.Charge.Source;
      import com.acme.model.Charge.Tags;
      import java.util.List;
      import java.util.function.Supplier;

      public final class Program implements Supplier<List<String>> {
        private static String read(Source source) {
          if (source instanceof Charge.BankAccount account) {
            return "bank " + account.iban();
          }
          if (source instanceof Charge.SourceWithWallet other) {
            return "wallet " + other.wallet();
          }
          return source.toString();
        }

        @Override
        public List<String> get() {
          Charge charge =
              Charge.builder()
                  .source(Charge.BankAccount.builder().iban("CH1").build())
                  .tags(Tags.ofList(List.of("a")))
                  .build();
          return List.of(
              read(charge.source()),
              read(Charge.SourceWithWallet.builder().wallet("w").build()),
              read(Source.of("tok")),
              read(Source.of(Card.builder().number("4").build())),
              read(Source.empty()),
              charge.tags().toString());
        }
      }
      """;

  private static Schema.ObjectOf titled(String title, String property) {
    List<Schema.Property> properties = List.of(Models.property(property, Models.TEXT, true));
    return new Schema.ObjectOf(properties, Optional.empty(), "", title);
  }

  private static Schema union(Schema... options) {
    return new Schema.OneOf(List.of(options), Optional.empty(), Map.of(), "");
  }

  @Test
  void formsAreMadeByOfAndNamedByTheirTitles() throws ReflectiveOperationException {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Card", titled("", "number"));
    Schema source =
        union(
            Models.TEXT,
            new Schema.Ref("Card"),
            titled("Bank account", "iban"),
            titled("", "wallet"),
            new Schema.Enumeration(Scalar.Type.STRING, List.of("")));
    Schema tags =
        union(new Schema.ArrayOf(Models.TEXT, false), new Schema.ArrayOf(Models.LONG, false));
    schemas.put(
        "Charge",
        Models.object(
            Models.property("source", source, true), Models.property("tags", tags, true)));
    List<OutputFile> files =
        new ArrayList<>(
            new JavaClientEmitter("com.acme").emit(Models.withSchemas(schemas), diagnostic -> {}));
    files.add(new OutputFile("com/acme/Program.java", PROGRAM));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();

    Object program = compiled.loader().loadClass("com.acme.Program").getConstructor().newInstance();

    assertThat(((Supplier<?>) program).get())
        .isEqualTo(
            List.of(
                "bank CH1",
                "wallet w",
                "OfString[value=tok]",
                "OfCard[value=Card[number=4]]",
                "OfSourceEmpty[value=]",
                "OfList[value=[a]]"));
  }
}
