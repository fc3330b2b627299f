package io.github.authdex.generator.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperationSelectionTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1"}
      servers: [{url: "https://shop.example"}]
      paths:
        /users:
          get: {operationId: users/list, tags: [users], responses: {"200": {description: ok}}}
          post: {operationId: users/add, tags: [users], responses: {"200": {description: ok}}}
        /users/{id}:
          get: {operationId: users/get, tags: [users], responses: {"200": {description: ok}}}
        /users/{id}/orders:
          get: {operationId: orders/of, tags: [orders, users], responses: {"200": {description: ok}}}
        /status:
          get: {operationId: orders, responses: {"200": {description: ok}}}
      """;

  static ApiModel model(String yaml) {
    try {
      byte[] text = yaml.getBytes(StandardCharsets.UTF_8);
      return OpenApiReader.read(DocumentReader.read("api.yaml", text), SourceFolder.NONE).model();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : Arrays.asList(text.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "users, , users/list users/add users/get",
    "orders, , orders/of orders",
    "tag:orders, , orders/of",
    "operation:orders, , orders",
    "users/*, , users/list users/add users/get",
    "/users, , users/list users/add",
    "/users/*, , users/get",
    "/users/{id}, , users/get",
    "/users/**, , users/list users/add users/get orders/of",
    "/users/**/orders, , orders/of",
    "GET /users/**, , users/list users/get orders/of",
    "post /**, , users/add",
    "users; /status, /users, users/get orders",
    ", users, orders/of orders",
  })
  void keepsWhatFits(String include, String exclude, String kept) {
    OperationSelection selection = new OperationSelection(words(include), words(exclude));

    assertThat(selection.of(model(DOCUMENT)).operations().stream().map(Operation::id))
        .containsExactly(kept.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "userz, 'Expected a tag, path or operation of the API but was \"userz\"; did you mean users?'",
    "Users, 'Expected a tag, path or operation of the API but was \"Users\"; did you mean users?'",
    "/user, 'Expected a path of the API but was \"/user\"; did you mean /users?'",
    "DELETE /users, 'Expected a path of the API but was \"DELETE /users\"; it has paths such as"
        + " /users, /users/{id}, /users/{id}/orders, /status'",
    "'tag:a.b', 'Expected a tag of the API but was \"tag:a.b\"; it has tags such as users, orders'",
  })
  void wordThatFitsNothingIsAnError(String word, String message) {
    for (OperationSelection selection :
        List.of(
            new OperationSelection(List.of(word), List.of()),
            new OperationSelection(List.of(), List.of(word)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> selection.of(model(DOCUMENT)))
          .withMessage(message);
    }
  }

  @Test
  void nothingLeftIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OperationSelection(List.of("/users"), List.of("users")).of(model(DOCUMENT)))
        .withMessage(
            "Expected a selection that leaves an operation but /users, users leave none of 5");
  }

  @Test
  void charactersOfPatternsStandForThemselves() {
    ApiModel model = model(DOCUMENT.replace("/status", "/a.(b)+\\Q"));
    assertThat(
            new OperationSelection(List.of("/a.(b)+\\Q"), List.of())
                .of(model).operations().stream().map(Operation::id))
        .containsExactly("orders");
  }
}
