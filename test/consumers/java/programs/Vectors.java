import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Runs conformance vectors in one process, so that many variants of an SDK cost little. Arguments
 * come in sixes: a name, the SDK's package, its classes, its resources, its vectors, and a folder
 * with changed sources, or {@code -}. Prints a line for each: the name, how many vectors failed,
 * and the first ids; all separated by tabs.
 */
public final class Vectors {
  private Vectors() {}

  public static void main(String[] args) throws Exception {
    for (int at = 0; at < args.length; at += 6) {
      List<URL> path = new ArrayList<>();
      if (!args[at + 5].equals("-")) {
        path.add(compile(Path.of(args[at + 5]), args[at + 2]).toUri().toURL());
      }
      path.add(Path.of(args[at + 2]).toUri().toURL());
      path.add(Path.of(args[at + 3]).toUri().toURL());
      List<?> failed = failures(path.toArray(new URL[0]), args[at + 1], Path.of(args[at + 4]));
      String ids = failed.stream().map(String::valueOf).collect(Collectors.joining("\t"));
      System.out.println(args[at] + "\t" + failed.size() + "\t" + ids);
    }
  }

  /**
   * Compiles the sources in a folder against the classes of the SDK; their classes go before those.
   */
  private static Path compile(Path folder, String classes) throws Exception {
    Path out = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classes, "-d", out.toString()));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (status != 0) {
      throw new IllegalStateException(folder + " does not compile");
    }
    return out;
  }

  private static List<?> failures(URL[] path, String name, Path vectors) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Method method =
          loader.loadClass(name + ".Conformance").getDeclaredMethod("failures", Path.class);
      method.setAccessible(true);
      return (List<?>) method.invoke(null, vectors);
    } catch (InvocationTargetException exception) {
      // A slip may overflow the stack or read beyond an end.
      return List.of(String.valueOf(exception.getCause()));
    }
  }
}
