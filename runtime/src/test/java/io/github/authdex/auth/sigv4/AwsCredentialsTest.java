package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsCredentialsTest {
  private static final String FILE =
      """
      # keys
      [default]
      aws_access_key_id = AKID1
      aws_secret_access_key=s1
      [work]
      aws_access_key_id = AKID2
      aws_secret_access_key = s2==
      aws_session_token = t2
      [role]
      role_arn = arn:aws:iam::1:role/x
      """;

  @TempDir private Path home;

  @Test
  void environmentComesFirst() throws IOException {
    write();
    Map<String, String> environment =
        Map.of("AWS_ACCESS_KEY_ID", "AKID0", "AWS_SECRET_ACCESS_KEY", "s0");
    assertThat(id(environment)).isEqualTo("AKID0");
  }

  @Test
  void profileIsTheNamedOneOrTheDefault() throws IOException {
    write();
    assertThat(id(Map.of())).isEqualTo("AKID1");
    Credentials work = AwsCredentials.find(Map.of("AWS_PROFILE", "work"), home).orElseThrow();
    assertThat(work.require("secretAccessKey").reveal()).isEqualTo("s2==");
    assertThat(work.require("sessionToken").reveal()).isEqualTo("t2");
  }

  @Test
  void profileWithoutKeysHasNone() throws IOException {
    write();
    assertThat(AwsCredentials.find(Map.of("AWS_PROFILE", "role"), home)).isEmpty();
    assertThat(AwsCredentials.find(Map.of("AWS_PROFILE", "absent"), home)).isEmpty();
  }

  @Test
  void withoutFileThereIsNone() throws IOException {
    assertThat(AwsCredentials.find(Map.of(), home)).isEmpty();
  }

  private void write() throws IOException {
    Files.createDirectory(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws").resolve("credentials"), FILE);
  }

  private String id(Map<String, String> environment) throws IOException {
    return AwsCredentials.find(environment, home).orElseThrow().require("accessKeyId").reveal();
  }
}
