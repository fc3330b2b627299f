package io.github.authdex.generator.emit.yaak;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import io.github.authdex.generator.emit.collection.TemplatesContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Yaak's collections with text in its own syntax, run by its command line. */
final class YaakTemplatesTest extends TemplatesContract {
  @Override
  protected Emitter emitter() {
    return new YaakEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new YaakTool();
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    return new YaakFormatTest().run(cases);
  }

  /** All are imported; to some Yaak would ask a person for consent. */
  @Override
  protected boolean sends(String api) {
    return api.equals("templates");
  }

  @Override
  protected String target() {
    return "/%3C%3Cacme_token%3E%3E/%3C%3Cacme_token%3E%3E/%25%20now%20%25?q%3C%3Cacme_token%3E%3E="
        + "%3C%3Cacme_token%3E%3E%20%7B%7B%20_.acme_token%20%7D%7D%20$%7B[%20acme_token%20]%7D"
        + "%20%7B%25%20now%20%25%7D%20%7B%23%20x%20%23%7D%20a%2Bb%26c%3Dd";
  }

  @Override
  protected String header() {
    return "<<acme_token>> { { _.acme_token }} ${[ acme_token ]} {% now %} {# x #}  X-Other: 1";
  }

  @Override
  protected String json() {
    return """
        {"<<acme_token>>":"<<acme_token>> {{ _.acme_token }} ${[ acme_token ]}",\
        "text":"{% now %} {# x #} \\\\ \\" // ${[ acme_token ]} \\n <<<acme_token>>> \\\\${[ x ]}"}""";
  }

  @Override
  protected String form() {
    return "text=%3C%3Cacme_token%3E%3E%20%7B%20%7B%20_.acme_token%20%7D%7D%20%24%7B%5B%20acme_token"
        + "%20%5D%7D%20%7B%25%20now%20%25%7D%20%7B%23%20x%20%23%7D%0A%23%20not%3A%20sent"
        + "&end=ends%20with%20a%20backslash%20%5C&na%22me%5C=%22%20quoted%20%22"
        + "&next=%5C%24%20%7B%5B%20acme_token%20%5D%7D%20%5C%5C%24%7B%5B%20acme_token%20%5D%7D";
  }

  @Override
  protected String part() {
    return "\r\n<<acme_token>> { { _.acme_token }} ${[ acme_token ]} {% now %} {# x #}\r\n";
  }
}
