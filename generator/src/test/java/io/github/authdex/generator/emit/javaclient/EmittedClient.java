package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.Call;
import io.github.authdex.client.UnmetRequirementException;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client that was emitted, compiled and loaded, driven by reflection.
 *
 * @param type its entry class
 */
record EmittedClient(ApiModel model, Class<?> type) {
  private static final Map<Class<?>, Object> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, "1"),
          Map.entry(Long.class, 1L),
          Map.entry(long.class, 1L),
          Map.entry(Integer.class, 1),
          Map.entry(int.class, 1),
          Map.entry(Boolean.class, true),
          Map.entry(boolean.class, true),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(Object.class, Map.of()),
          Map.entry(Optional.class, Optional.empty()));

  static EmittedClient of(ApiModel model) {
    return of(model, compiled(model));
  }

  /** Returns what the emitter makes of {@code model}, compiled. */
  static Compiled compiled(ApiModel model) {
    List<OutputFile> files = new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    return compiled;
  }

  /** Returns the client that {@code compiled} is, of the API {@code model}. */
  static EmittedClient of(ApiModel model, Compiled compiled) {
    String auth =
        compiled.names().stream().filter(name -> name.endsWith("$Auth")).findFirst().orElseThrow();
    try {
      Class<?> entry =
          compiled.loader().loadClass(auth.substring(0, auth.length() - "$Auth".length()));
      return new EmittedClient(model, entry);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the factories of its {@code Auth} that take credentials. */
  List<Method> factories() {
    return sorted(ofAuth().filter(method -> !takesSource(method)));
  }

  /** Returns the factories of its {@code Auth} that take a source of credentials. */
  List<Method> sourced() {
    return sorted(ofAuth().filter(EmittedClient::takesSource));
  }

  private Stream<Method> ofAuth() {
    Class<?> auth = nested("Auth");
    return Arrays.stream(auth.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType().equals(auth));
  }

  private static boolean takesSource(Method factory) {
    return factory.getParameterCount() > 0
        && factory.getParameterTypes()[0].equals(CredentialSource.class);
  }

  /** Returns whether {@code factory} leaves out what another of its name takes. */
  boolean hasLonger(Method factory) {
    return factories().stream()
        .filter(other -> !takesSource(factory) && other.getName().equals(factory.getName()))
        .anyMatch(other -> other.getParameterCount() > factory.getParameterCount());
  }

  /** Returns the operations that wait for their answer, those without parameters first. */
  List<Method> operations() {
    return sorted(
        Arrays.stream(type.getMethods())
            .map(Method::getReturnType)
            .filter(group -> group.getSimpleName().endsWith("Api"))
            .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.getReturnType().equals(Call.class))
            .filter(method -> !method.getName().endsWith("Async")));
  }

  private static List<Method> sorted(Stream<Method> methods) {
    return methods
        .sorted(
            Comparator.comparing(Method::getParameterCount).thenComparing(Method::toGenericString))
        .toList();
  }

  static String signature(Method factory) {
    return factory.getName()
        + Arrays.stream(factory.getParameters())
            .map(Parameter::getName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * Calls {@code operation} at {@code lab} with what {@code factory} makes of its credentials.
   *
   * @return what was thrown, or empty
   */
  String call(Method factory, Method operation, Lab lab) throws Exception {
    String failure = "";
    for (Server server : model.servers()) {
      URI base = lab.endpoints().apply(server.resolve(lab.variables()));
      Place place = new Place(base, lab.endpoints(), lab.variables(), Optional.of(server.url()));
      failure = call(factory, operation, place, lab.credentials());
      if (!failure.startsWith(UnmetRequirementException.class.getName())) {
        return failure;
      }
    }
    return failure;
  }

  /**
   * Where a client is to send its requests.
   *
   * @param baseUrl empty where the client is to find out by itself
   * @param server which of the API's that stands for, if not the first
   */
  record Place(
      URI baseUrl,
      UnaryOperator<URI> endpoints,
      Map<String, String> variables,
      Optional<String> server) {
    Place(URI baseUrl, UnaryOperator<URI> endpoints, Map<String, String> variables) {
      this(baseUrl, endpoints, variables, Optional.empty());
    }
  }

  /** Calls {@code operation} as {@link #call(Method, Method, Lab)} does. */
  String call(Method factory, Method operation, Place place, Credentials held) throws Exception {
    try {
      Object client = client(factory.invoke(null, credentials(factory, held)), place);
      Method group =
          Arrays.stream(type.getMethods())
              .filter(method -> method.getReturnType().equals(operation.getDeclaringClass()))
              .findFirst()
              .orElseThrow();
      operation.invoke(group.invoke(client), samples(operation.getParameters()));
      return "";
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    }
  }

  private Object client(Object auth, Place place) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    Class<?> settings = builder.getClass();
    if (place.baseUrl().isAbsolute()) {
      settings.getMethod("baseUrl", URI.class).invoke(builder, place.baseUrl());
    }
    settings.getMethod("endpoints", UnaryOperator.class).invoke(builder, place.endpoints());
    for (Map.Entry<String, String> variable : place.variables().entrySet()) {
      settings
          .getMethod("variable", String.class, String.class)
          .invoke(builder, variable.getKey(), variable.getValue());
    }
    if (place.server().isPresent()) {
      settings.getMethod("server", String.class).invoke(builder, place.server().get());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (FixedHeader header : model.auth().headers()) {
      headers.put(header.name(), header.value().orElse(header.example()));
    }
    model.auth().schemes().values().stream()
        .flatMap(scheme -> scheme.headers().stream())
        .forEach(header -> headers.putIfAbsent(header.name(), header.value().orElse("any")));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      settings
          .getMethod("header", String.class, String.class)
          .invoke(builder, header.getKey(), header.getValue());
    }
    settings.getMethod("auth", nested("Auth")).invoke(builder, auth);
    return settings.getMethod("build").invoke(builder);
  }

  private Class<?> nested(String name) {
    return Arrays.stream(type.getClasses())
        .filter(one -> one.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Object[] credentials(Method factory, Credentials held) {
    return Arrays.stream(factory.getParameters())
        .map(
            parameter -> {
              if (parameter.isVarArgs()) {
                return new String[] {};
              }
              if (parameter.getType().equals(CredentialSource.class)) {
                return source(factory, held);
              }
              Secret value =
                  held.find(credential(parameter.getName()))
                      .orElseGet(() -> Secret.of("unchecked"));
              return parameter.getType().equals(String.class) ? value.reveal() : value;
            })
        .toArray();
  }

  /** Returns what gives the values that the longest factory of the same name takes. */
  private CredentialSource source(Method sourced, Credentials held) {
    Map<String, Secret> values = new LinkedHashMap<>();
    factories().stream()
        .filter(factory -> factory.getName().equals(sourced.getName()))
        .max(Comparator.comparing(Method::getParameterCount))
        .stream()
        .flatMap(factory -> Arrays.stream(factory.getParameters()))
        .filter(parameter -> !parameter.isVarArgs())
        .map(parameter -> credential(parameter.getName()))
        .forEach(name -> values.put(name, held.find(name).orElseGet(() -> Secret.of("unchecked"))));
    return () -> CredentialSource.Held.of(values);
  }

  /** Returns the API's name for the credential whose argument is called {@code argument}. */
  private String credential(String argument) {
    return model.auth().credentials().keySet().stream()
        .filter(name -> JavaNames.member(name, "credential").equals(argument))
        .findFirst()
        .orElse(argument);
  }

  private static Object[] samples(Parameter[] parameters) throws Exception {
    return samples(parameters, Set.of());
  }

  private static Object[] samples(Parameter[] parameters, Set<Class<?>> around) throws Exception {
    List<Object> samples = new ArrayList<>();
    for (Parameter parameter : parameters) {
      samples.add(sample(parameter.getType(), around));
    }
    return samples.toArray();
  }

  /** A value that would have one of its own type inside goes without it. */
  private static Object sample(Class<?> wanted, Set<Class<?>> around) throws Exception {
    if (SIMPLE.containsKey(wanted) || around.contains(wanted)) {
      return SIMPLE.get(wanted);
    }
    Set<Class<?>> inside = new HashSet<>(around);
    inside.add(wanted);
    Optional<Constructor<?>> constructor =
        Arrays.stream(wanted.getConstructors())
            .min(Comparator.comparing(Constructor::getParameterCount));
    return constructor.isEmpty()
        ? null
        : constructor.get().newInstance(samples(constructor.get().getParameters(), inside));
  }
}
