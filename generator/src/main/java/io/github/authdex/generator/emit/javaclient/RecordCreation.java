package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a record is made: by the constant that it is, by a method {@code of…} that takes its first
 * components and makes it of them, by its builder, or else by its constructor. A builder is told
 * what differs from its default alone, so that a record which grows breaks no client of before.
 */
final class RecordCreation {
  private final Record value;
  private final Class<?> type;
  private final RecordComponent[] components;

  private RecordCreation(Record value) {
    this.value = value;
    this.type = value.getClass();
    this.components = type.getRecordComponents();
  }

  static RecordCreation of(Record value) {
    return new RecordCreation(value);
  }

  /**
   * Returns the expression that makes the record.
   *
   * @param literal writes a component
   */
  CodeBlock write(Function<Object, CodeBlock> literal) {
    return constant()
        .or(() -> factory(literal))
        .or(() -> builder(literal))
        .orElseGet(() -> CodeBlock.of("new $T($L)", type, all(components.length, literal)));
  }

  private Optional<CodeBlock> constant() {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .filter(field -> value.equals(read(field)))
        .min(Comparator.comparing(Field::getName))
        .map(field -> CodeBlock.of("$T.$L", type, field.getName()));
  }

  private Optional<CodeBlock> factory(Function<Object, CodeBlock> literal) {
    return methods("of")
        .filter(method -> method.getReturnType() == type && takesFirst(method))
        .filter(method -> value.equals(call(method, null, first(method.getParameterCount()))))
        .min(Comparator.comparing(Method::getParameterCount).thenComparing(Method::getName))
        .map(method -> called(method, all(method.getParameterCount(), literal)));
  }

  private CodeBlock called(Method method, CodeBlock arguments) {
    return CodeBlock.of("$T.$L($L)", type, method.getName(), arguments);
  }

  private Stream<Method> methods(String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getName().startsWith(name));
  }

  private boolean takesFirst(Method method) {
    Class<?>[] taken = method.getParameterTypes();
    return taken.length <= components.length
        && Stream.iterate(0, i -> i < taken.length, i -> i + 1)
            .allMatch(i -> taken[i] == components[i].getType());
  }

  private Object[] first(int count) {
    return Arrays.stream(components).limit(count).map(this::read).toArray();
  }

  /** What a builder has no method for, it asks for at once, in the order of the record. */
  private Optional<CodeBlock> builder(Function<Object, CodeBlock> literal) {
    return methods("builder").findFirst().map(method -> built(method, literal));
  }

  private CodeBlock built(Method method, Function<Object, CodeBlock> literal) {
    Class<?> builder = method.getReturnType();
    List<RecordComponent> asked = new ArrayList<>();
    List<RecordComponent> settable = new ArrayList<>();
    for (RecordComponent component : components) {
      (setter(builder, component).isPresent() ? settable : asked).add(component);
    }
    Optional<Object> usual = usual(method, asked);
    List<CodeBlock> set =
        settable.stream()
            .filter(one -> !read(one).equals(Optional.empty()))
            .filter(
                one ->
                    usual.isEmpty()
                        || !literal.apply(read(one)).equals(literal.apply(read(one, usual.get()))))
            .map(one -> CodeBlock.of("\n.$L($L)", one.getName(), plain(read(one), literal)))
            .toList();
    CodeBlock start =
        CodeBlock.of("$T.builder($L)", type, join(asked.stream().map(this::read), literal));
    boolean line = start.toString().indexOf('\n') < 0;
    return set.isEmpty() && line
        ? CodeBlock.of("$L.build()", start)
        : CodeBlock.of("$L$>$>$L\n.build()$<$<", start, CodeBlock.join(set, ""));
  }

  /** What may be absent is set by its bare value. */
  private static CodeBlock plain(Object value, Function<Object, CodeBlock> literal) {
    Object bare = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
    return join(Stream.of(bare), literal);
  }

  /** Returns what is built of {@code asked} alone; nothing if that is refused as incomplete. */
  private Optional<Object> usual(Method method, List<RecordComponent> asked) {
    Object builder = call(method, null, asked.stream().map(this::read).toArray());
    try {
      return Optional.of(setter(method.getReturnType(), "build").orElseThrow().invoke(builder));
    } catch (InvocationTargetException e) {
      return Optional.empty(); // Such as a header's name where a pointer would be usual.
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(Objects.toString(e.getMessage()), e); // The vocabulary is public.
    }
  }

  private static Optional<Method> setter(Class<?> builder, RecordComponent component) {
    return setter(builder, component.getName());
  }

  private static Optional<Method> setter(Class<?> builder, String name) {
    return Arrays.stream(builder.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst();
  }

  private CodeBlock all(int count, Function<Object, CodeBlock> literal) {
    return join(Arrays.stream(first(count)), literal);
  }

  private static CodeBlock join(Stream<Object> values, Function<Object, CodeBlock> literal) {
    return values.map(literal).collect(ArgumentLayout.laidOut());
  }

  private Object read(RecordComponent component) {
    return read(component, value);
  }

  private static Object read(RecordComponent component, Object owner) {
    return call(component.getAccessor(), owner);
  }

  private static Object read(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e); // The vocabulary is public.
    }
  }

  private static Object call(Method method, Object owner, Object... arguments) {
    try {
      return method.invoke(owner, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(Objects.toString(e.getMessage()), e); // The vocabulary is public.
    }
  }
}
