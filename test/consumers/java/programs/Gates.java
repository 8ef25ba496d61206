import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles modules at their strictest, for both releases, in one process. The first argument is a
 * folder for classes, each other one the folder of a module's sources. What the compiler says goes
 * to standard error; the status is 1 when it says anything.
 */
public final class Gates {
  private Gates() {}

  public static void main(String[] args) throws Exception {
    int status = 0;
    for (int at = 1; at < args.length; at++) {
      for (String release : List.of("11", "17")) {
        status |= compile(Path.of(args[at]), release, Path.of(args[0]).resolve(at + "-" + release));
      }
    }
    System.exit(status);
  }

  private static int compile(Path folder, String release, Path out) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                release,
                "-encoding",
                "UTF-8",
                "-Xlint:all",
                "-Xdoclint:all/protected",
                "-Werror"));
    arguments.addAll(List.of("-Xmaxerrs", "20", "-d", Files.createDirectories(out).toString()));
    try (Stream<Path> files = Files.walk(folder)) {
      arguments.addAll(
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".java"))
              .sorted()
              .collect(Collectors.toList()));
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (status != 0) {
      System.err.println(folder + " is refused at release " + release);
    }
    return status == 0 ? 0 : 1;
  }
}
