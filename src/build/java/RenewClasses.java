import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives classes compiled for Java 5 the class file version of Java 8, with the stack maps that it
 * demands: caches of classes leave older ones out, so that the command line alone took half a
 * second of every start. Arguments: jars, which are changed in place; a second run changes nothing.
 */
final class RenewClasses {
  private RenewClasses() {}

  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      Path path = Path.of(jar);
      try (URLClassLoader types = new URLClassLoader(new URL[] {path.toUri().toURL()});
          FileSystem files = FileSystems.newFileSystem(path);
          Stream<Path> all = Files.walk(files.getPath("/"))) {
        ClassFile tool =
            ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(types)));
        for (Path file : List.copyOf(all.filter(RenewClasses::isClass).toList())) {
          ClassModel model = tool.parse(Files.readAllBytes(file));
          if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
            Files.write(file, tool.transformClass(model, renewed()));
          }
        }
      }
    }
  }

  private static boolean isClass(Path path) {
    return path.toString().endsWith(".class");
  }

  private static ClassTransform renewed() {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    return version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
  }
}
