package com.acme;

import com.acme.github.GitHub;
import com.acme.github.model.User;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.net.URI;

/** Prints who the token in the environment's GITHUB_TOKEN belongs to. */
public final class WhoAmI {
  private WhoAmI() {}

  /** Asks GitHub itself, or what {@code args} names instead, such as a lab. */
  public static void main(String[] args) throws IOException {
    GitHub.Builder builder = GitHub.builder().header("User-Agent", "whoami");
    if (args.length > 0) {
      builder.baseUrl(URI.create(args[0]));
    }
    try (GitHub github = builder.auth(GitHub.Auth.token(Secret.env("GITHUB_TOKEN"))).build()) {
      User user = github.users().getAuthenticated();
      System.out.println(user.login());
    }
  }
}
