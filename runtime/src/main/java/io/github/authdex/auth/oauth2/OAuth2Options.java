package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jwt.AssertionForm;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an API does in its own way where RFC 6749 leaves a choice or is not followed.
 *
 * @param clientAuthentication how the client proves itself
 * @param formEncodedBasic whether id and secret are encoded before client_secret_basic (§2.3.1)
 * @param scopeSeparator what stands between scopes, a space by the standard
 * @param authorizationParameters added to the authorization request: name to a template
 * @param tokenParameters added to the token request: name to a template, or to {@code {$state}},
 *     which repeats the state of the authorization request
 * @param refreshParameters added to the refresh request: name to a template
 * @param jsonRequest whether token requests are JSON instead of a form
 * @param tokenFields where the answer keeps its values
 * @param in where the access token travels
 * @param name the header or parameter of the access token
 * @param prefix what stands in front of the access token, with its space
 * @param assertion how a JWT that proves the client is made
 * @param tokenHeaders added to token and refresh requests: name to a template, in which {@code
 *     {$uuid}} is a new UUID
 * @param parameterNames what the API calls parameters of authorization and token requests: the
 *     standard's name to its own
 * @param callbackNames what it calls those with which a person comes back, likewise
 * @param tokenTerms what is known of the tokens' lives where no answer says it
 * @param dpop whether tokens count for the holder of a key alone (RFC 9449)
 */
public record OAuth2Options(
    ClientAuthentication clientAuthentication,
    boolean formEncodedBasic,
    String scopeSeparator,
    Map<String, String> authorizationParameters,
    Map<String, String> tokenParameters,
    Map<String, String> refreshParameters,
    boolean jsonRequest,
    TokenFields tokenFields,
    Placement in,
    String name,
    String prefix,
    AssertionForm assertion,
    Map<String, String> tokenHeaders,
    Map<String, String> parameterNames,
    Map<String, String> callbackNames,
    TokenTerms tokenTerms,
    DpopUse dpop) {
  /** What RFC 6749 and RFC 6750 say. */
  public static final OAuth2Options STANDARD = builder().build();

  private static final String STATE = "{$state}";

  public OAuth2Options {
    Objects.requireNonNull(clientAuthentication, "clientAuthentication");
    Objects.requireNonNull(scopeSeparator, "scopeSeparator");
    Objects.requireNonNull(tokenFields, "tokenFields");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(assertion, "assertion");
    Objects.requireNonNull(tokenTerms, "tokenTerms");
    Objects.requireNonNull(dpop, "dpop");
    tokenHeaders = copy(tokenHeaders);
    parameterNames = copy(parameterNames);
    callbackNames = copy(callbackNames);
    authorizationParameters = copy(authorizationParameters);
    tokenParameters = copy(tokenParameters);
    refreshParameters = copy(refreshParameters);
  }

  /** Returns these options for a client that proves itself by {@code method}. */
  public OAuth2Options with(ClientAuthentication method) {
    return toBuilder().clientAuthentication(method).build();
  }

  /** Returns these options for tokens that shall count at {@code resource} (RFC 8707 §2.2). */
  public OAuth2Options forResource(URI resource) {
    return toBuilder()
        .tokenParameters(with(tokenParameters, resource))
        .refreshParameters(with(refreshParameters, resource))
        .build();
  }

  private static Map<String, String> with(Map<String, String> parameters, URI resource) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put("resource", resource.toString());
    return more;
  }

  /** Returns a builder of options that are these but for what is set. */
  public Builder toBuilder() {
    Builder same = new Builder();
    same.clientAuthentication = clientAuthentication;
    same.formEncodedBasic = formEncodedBasic;
    same.scopeSeparator = scopeSeparator;
    same.authorizationParameters = authorizationParameters;
    same.tokenParameters = tokenParameters;
    same.refreshParameters = refreshParameters;
    same.jsonRequest = jsonRequest;
    same.tokenFields = tokenFields;
    same.in = in;
    same.name = name;
    same.prefix = prefix;
    same.assertion = assertion;
    same.tokenHeaders = tokenHeaders;
    same.parameterNames = parameterNames;
    same.callbackNames = callbackNames;
    same.tokenTerms = tokenTerms;
    same.dpop = dpop;
    return same;
  }

  /** Returns the parameters of the token request that repeat no state: name to a template. */
  public Map<String, String> plainTokenParameters() {
    Map<String, String> plain = new LinkedHashMap<>(tokenParameters);
    plain.values().removeIf(STATE::equals);
    return plain;
  }

  /** Returns the names of those that repeat the state of the authorization request. */
  public List<String> stateParameters() {
    return tokenParameters.keySet().stream()
        .filter(each -> STATE.equals(tokenParameters.get(each)))
        .toList();
  }

  /** Returns the places of a request that a scheme with these options writes. */
  public List<WirePlace> places() {
    WirePlace token = new WirePlace(in, name);
    return dpop == DpopUse.NONE
        ? List.of(token)
        : List.of(token, new WirePlace(Placement.HEADER, "DPoP"));
  }

  /** Returns what proves the key that tokens are bound to, if {@code credentials} hold one. */
  public Optional<DpopSigner> dpop(Credentials credentials, AuthEnvironment environment) {
    return dpop == DpopUse.NONE
        ? Optional.empty()
        : credentials
            .find("dpopKey")
            .filter(key -> !key.isEmpty())
            .map(key -> new DpopSigner(DpopKey.of(key), environment));
  }

  private static Map<String, String> copy(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Where a token response keeps its values, as JSON pointers (RFC 6901).
   *
   * @param accessToken the access token
   * @param refreshToken the refresh token
   * @param expiresIn the life in seconds
   * @param scope the granted scope
   * @param tokenType the type of the token, which is then required; empty to do without
   */
  public record TokenFields(
      String accessToken, String refreshToken, String expiresIn, String scope, String tokenType) {
    /**
     * The names of RFC 6749 §5.1. The type is not asked for, since many servers leave it out and
     * the options say what stands in front of the token; where tokens are bound to a key it must be
     * DPoP (RFC 9449 §5), and one that nobody knows is told to the {@link
     * io.github.authdex.auth.token.TokenListener}.
     */
    public static final TokenFields STANDARD = builder().build();

    /** The names of RFC 6749 §5.1, without exception. */
    public static final TokenFields STRICT = builder().tokenType("/token_type").build();

    /** The fields of a server that is not asked for the type of the token. */
    public TokenFields(String accessToken, String refreshToken, String expiresIn, String scope) {
      this(accessToken, refreshToken, expiresIn, scope, "");
    }

    /** Returns where a token and its type are looked for. */
    public Issued issued() {
      Optional<String> type = Optional.of(tokenType).filter(pointer -> !pointer.isEmpty());
      return new Issued(Optional.of(accessToken), type, List.of(), false);
    }

    /** Returns a builder of fields that are {@link #STANDARD} but for what is set. */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects what differs from the usual. */
    public static final class Builder {
      private String accessToken = "/access_token";
      private String refreshToken = "/refresh_token";
      private String expiresIn = "/expires_in";
      private String scope = "/scope";
      private String tokenType = "";

      private Builder() {}

      /** Sets where the access token is. */
      public Builder accessToken(String accessToken) {
        this.accessToken = accessToken;
        return this;
      }

      /** Sets where the refresh token is. */
      public Builder refreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
        return this;
      }

      /** Sets where the life in seconds is. */
      public Builder expiresIn(String expiresIn) {
        this.expiresIn = expiresIn;
        return this;
      }

      /** Sets where the granted scope is. */
      public Builder scope(String scope) {
        this.scope = scope;
        return this;
      }

      /** Sets where the type of the token is, which is then required. */
      public Builder tokenType(String tokenType) {
        this.tokenType = tokenType;
        return this;
      }

      /** Returns what was collected. */
      public TokenFields build() {
        return new TokenFields(accessToken, refreshToken, expiresIn, scope, tokenType);
      }
    }
  }

  /** Returns a builder of options that are {@link #STANDARD} but for what is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private ClientAuthentication clientAuthentication = ClientAuthentication.CLIENT_SECRET_BASIC;
    private boolean formEncodedBasic = true;
    private String scopeSeparator = " ";
    private Map<String, String> authorizationParameters = Map.of();
    private Map<String, String> tokenParameters = Map.of();
    private Map<String, String> refreshParameters = Map.of();
    private boolean jsonRequest = false;
    private TokenFields tokenFields = TokenFields.STANDARD;
    private Placement in = Placement.HEADER;
    private String name = "Authorization";
    private String prefix = "Bearer ";

    private AssertionForm assertion = AssertionForm.STANDARD;
    private Map<String, String> tokenHeaders = Map.of();
    private Map<String, String> parameterNames = Map.of();
    private Map<String, String> callbackNames = Map.of();
    private TokenTerms tokenTerms = TokenTerms.UNKNOWN;
    private DpopUse dpop = DpopUse.NONE;

    private Builder() {}

    /** Sets how the client proves itself. */
    public Builder clientAuthentication(ClientAuthentication clientAuthentication) {
      this.clientAuthentication = clientAuthentication;
      return this;
    }

    /** Sets whether id and secret are encoded before client_secret_basic (§2.3.1). */
    public Builder formEncodedBasic(boolean formEncodedBasic) {
      this.formEncodedBasic = formEncodedBasic;
      return this;
    }

    /** Sets what stands between scopes, a space by the standard. */
    public Builder scopeSeparator(String scopeSeparator) {
      this.scopeSeparator = scopeSeparator;
      return this;
    }

    /** Sets what is added to the authorization request: name to a template. */
    public Builder authorizationParameters(Map<String, String> authorizationParameters) {
      this.authorizationParameters = authorizationParameters;
      return this;
    }

    /** Sets what is added to the token request: name to a template. */
    public Builder tokenParameters(Map<String, String> tokenParameters) {
      this.tokenParameters = tokenParameters;
      return this;
    }

    /** Sets what is added to the refresh request: name to a template. */
    public Builder refreshParameters(Map<String, String> refreshParameters) {
      this.refreshParameters = refreshParameters;
      return this;
    }

    /** Sets whether token requests are JSON instead of a form. */
    public Builder jsonRequest(boolean jsonRequest) {
      this.jsonRequest = jsonRequest;
      return this;
    }

    /** Sets where the answer keeps its values. */
    public Builder tokenFields(TokenFields tokenFields) {
      this.tokenFields = tokenFields;
      return this;
    }

    /** Sets where the access token travels. */
    public Builder in(Placement in) {
      this.in = in;
      return this;
    }

    /** Sets the header or parameter of the access token. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets what stands in front of the access token, with its space. */
    public Builder prefix(String prefix) {
      this.prefix = prefix;
      return this;
    }

    /** Sets how a JWT that proves the client is made. */
    public Builder assertion(AssertionForm assertion) {
      this.assertion = assertion;
      return this;
    }

    /** Sets what is added to the headers of token and refresh requests: name to a template. */
    public Builder tokenHeaders(Map<String, String> tokenHeaders) {
      this.tokenHeaders = tokenHeaders;
      return this;
    }

    /** Sets what the API calls parameters of requests: the standard's name to its own. */
    public Builder parameterNames(Map<String, String> parameterNames) {
      this.parameterNames = parameterNames;
      return this;
    }

    /** Sets what the API calls the parameters with which a person comes back. */
    public Builder callbackNames(Map<String, String> callbackNames) {
      this.callbackNames = callbackNames;
      return this;
    }

    /** Sets what is known of the tokens' lives where no answer says it. */
    public Builder tokenTerms(TokenTerms tokenTerms) {
      this.tokenTerms = tokenTerms;
      return this;
    }

    /** Sets whether tokens count for the holder of a key alone (RFC 9449). */
    public Builder dpop(DpopUse dpop) {
      this.dpop = dpop;
      return this;
    }

    /** Returns what was collected. */
    public OAuth2Options build() {
      return new OAuth2Options(
          clientAuthentication,
          formEncodedBasic,
          scopeSeparator,
          authorizationParameters,
          tokenParameters,
          refreshParameters,
          jsonRequest,
          tokenFields,
          in,
          name,
          prefix,
          assertion,
          tokenHeaders,
          parameterNames,
          callbackNames,
          tokenTerms,
          dpop);
    }
  }
}
