package io.github.authdex.lab.check;

import java.util.List;
import java.util.Optional;

/**
 * Knows the right values of what a template makes of a token.
 *
 * @param token knows the tokens
 * @param template has the word {@code token} for it
 */
public record TemplateJudge(Judge token, MatchedTemplate template) implements Judge {
  @Override
  public CheckFinding judge(String value, List<String> scopes) {
    return inside(value)
        .map(found -> token.judge(found, scopes))
        .orElseGet(() -> CheckFinding.wrong("it is not of the form " + template));
  }

  @Override
  public boolean recognises(String value) {
    return token.recognises(value) || inside(value).filter(token::recognises).isPresent();
  }

  @Override
  public String subject() {
    return token.subject() + " as " + template;
  }

  private Optional<String> inside(String value) {
    return template.match(value).map(words -> words.get("token"));
  }
}
