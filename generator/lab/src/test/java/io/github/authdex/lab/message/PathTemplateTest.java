package io.github.authdex.lab.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/a/b,               /a/b,            {}",
    "/a/{id},            /a/7,            {id=7}",
    "/a/{id},            /a/x%20y+z,      {id=x y+z}",
    "/a/{id}/,           /a/7,            {id=7}",
    "/bot{token}/me,     /botx:y/me,      {token=x:y}",
    "'/{a}.{b}',         /x.y.z,          '{a=x, b=y.z}'",
    "'/{a},{b}-{c}',     '/1,2-3',        '{a=1, b=2, c=3}'",
    "/a?x=1,             /a,              {}",
    "/a/%3Eb,            /a/%3Eb,         {}",
    "/a/%3Eb,            /a/>b,           {}",
    "/%7B{a}%7D,         /%7b1%7D,        {a=1}",
    "/{a,                /{a,             {}",
  })
  void pathThatFitsGivesTheValues(String template, String path, String values) {
    assertThat(PathTemplate.of(template).match(path).map(Object::toString)).contains(values);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/a/b,           /a/c",
    "/a/{id},        /a",
    "/a/{id},        /a/7/b",
    "/bot{token}/me, /bot/me",
    "/{a}.{b},       /x.",
    "/{a}.{b},       /.x",
    "/a/b,           /A/b",
  })
  void anythingElseDoesNotFit(String template, String path) {
    assertThat(PathTemplate.of(template).match(path)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/a,        /a/b/c%20d/,  /b/c%20d/",
    "/a/{v}/,   /a/1/b,       /b",
    "/a,        //a//b,       //b",
    "'',        /b,           /b",
    "/a,        /a,           ''",
    "/a,        /ab,          none",
  })
  void whatFollowsIsTheRestOfTheRawPath(String template, String path, String rest) {
    assertThat(PathTemplate.of(template).below(path).orElse("none")).isEqualTo(rest);
  }

  @Test
  void hostileTemplateTakesNoLongerThanAnother() {
    PathTemplate template = PathTemplate.of("/" + "{a}-".repeat(2000) + "end");
    assertThat(template.match("/" + "-".repeat(8000))).isEqualTo(Optional.empty());
  }
}
