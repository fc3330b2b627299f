package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.authdex.junit.AuthLab;
import io.github.authdex.junit.LabCredential;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Stands for a project's own tests: what is called is whatever the project has. */
@AuthLab("github")
class GitHubAccessTest {
  @Test
  void tokenIsLetIn(URI github, @LabCredential("GITHUB_TOKEN") String token) throws Exception {
    assertEquals(200, user(github, "Bearer " + token));
  }

  @Test
  void whatIsNoTokenIsRefused(URI github) throws Exception {
    assertEquals(401, user(github, "Bearer somebody's"));
  }

  private static int user(URI github, String authorization) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(github + "/user"))
            .header("Authorization", authorization)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
