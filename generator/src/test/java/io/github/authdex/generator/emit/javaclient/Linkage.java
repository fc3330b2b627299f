package io.github.authdex.generator.emit.javaclient;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a class file names of the runtime and this runtime does not have (JVMS §4.4, §5.4.3). */
final class Linkage {
  private static final String RUNTIME = "io/github/authdex/";

  private final Object[] pool;
  private final ClassLoader loader;

  private Linkage(Object[] pool, ClassLoader loader) {
    this.pool = pool;
    this.loader = loader;
  }

  /** A constant that names others by their place in the pool. */
  private record Names(int tag, int first, int second) {}

  /** Returns each type, constructor, method and field that is not there, or not to be used. */
  static List<String> missing(byte[] classFile, ClassLoader loader) throws IOException {
    Linkage linkage = new Linkage(pool(classFile), loader);
    List<String> missing = new ArrayList<>();
    for (Object constant : linkage.pool) {
      if (constant instanceof Names names) {
        linkage.check(names, missing);
      }
    }
    return missing;
  }

  private static Object[] pool(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.skipNBytes(8);
    Object[] pool = new Object[in.readUnsignedShort()];
    for (int i = 1; i < pool.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> pool[i] = in.readUTF();
        case 3, 4 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> pool[i] = new Names(tag, in.readUnsignedShort(), 0);
        case 15 -> in.skipNBytes(3);
        default -> pool[i] = new Names(tag, in.readUnsignedShort(), in.readUnsignedShort());
      }
    }
    return pool;
  }

  private void check(Names names, List<String> missing) {
    String owner = names.tag() == 7 ? text(names.first()) : "";
    if (names.tag() >= 9 && names.tag() <= 11) {
      owner = text(((Names) pool[names.first()]).first());
    }
    if (!owner.startsWith(RUNTIME)) {
      return;
    }
    try {
      Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
      if (names.tag() != 7) {
        Names member = (Names) pool[names.second()];
        member(type, text(member.first()), text(member.second()), missing);
      }
    } catch (ClassNotFoundException | TypeNotPresentException e) {
      missing.add(owner);
    }
  }

  private String text(int place) {
    return (String) pool[place];
  }

  private void member(Class<?> type, String name, String descriptor, List<String> missing) {
    boolean there = members(type).anyMatch(member -> is(member, name, descriptor));
    if (!there) {
      missing.add(type.getName() + "." + name + " " + descriptor);
    }
  }

  private static boolean is(Member member, String name, String descriptor) {
    boolean constructor = member instanceof Constructor<?>;
    return (constructor ? "<init>" : member.getName()).equals(name)
        && descriptor(member).equals(descriptor)
        && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String descriptor(Member member) {
    if (member instanceof Constructor<?> made) {
      return MethodType.methodType(void.class, made.getParameterTypes()).descriptorString();
    }
    return member instanceof Method method
        ? MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .descriptorString()
        : ((Field) member).getType().descriptorString();
  }

  private static Stream<Member> members(Class<?> type) {
    Stream<Member> own =
        Stream.of(
                type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
            .flatMap(Arrays::stream);
    Stream<Member> inherited =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
            .flatMap(Linkage::members)
            .filter(member -> !(member instanceof Constructor<?>));
    Stream<Member> root =
        type.isInterface() ? Arrays.stream(Object.class.getMethods()) : Stream.empty();
    return Stream.of(own, inherited, root).flatMap(all -> all);
  }
}
