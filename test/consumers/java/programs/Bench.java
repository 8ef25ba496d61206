import com.example.errors.SampleErrors;
import com.example.errors.runtime.CatalogIndex;
import com.example.errors.runtime.Classified;
import com.example.errors.runtime.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Prints nanoseconds per body, per code and per look-up in a hash map: medians of rounds that take
 * turns, after a warm-up.
 */
public final class Bench {
  private static final int ROUNDS = 31;
  private static final long WARM_UP = 1_500_000_000L;
  private static final long ROUND = 20_000_000L;
  private static int sink;

  private Bench() {}

  public static void main(String[] args) throws IOException {
    List<byte[]> bodies = read(args[0]);
    List<String> codes =
        read(args[1]).stream()
            .map(code -> new String(code, StandardCharsets.UTF_8))
            .collect(Collectors.toList());
    Map<String, Integer> literals = new HashMap<>();
    CatalogIndex index = CatalogIndex.get();
    for (int row = 0; row < index.size(); row++) {
      Entry entry = index.entryAt(row);
      literals.put(entry.codeText(), row);
    }
    List<IntFunction<Object>> tasks =
        List.of(
            at -> SampleErrors.parse(bodies.get(at)),
            at -> Classified.of(codes.get(at), null, null),
            at -> literals.get(codes.get(at)));
    double[][] figures = new double[tasks.size()][ROUNDS];
    for (IntFunction<Object> task : tasks) {
      time(task, codes.size(), WARM_UP);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int task = 0; task < figures.length; task++) {
        figures[task][round] = time(tasks.get(task), codes.size(), ROUND);
      }
    }
    for (double[] rounds : figures) {
      Arrays.sort(rounds);
    }
    int middle = ROUNDS / 2;
    System.out.println(
        "{\"perBody\":"
            + figures[0][middle]
            + ",\"perCode\":"
            + figures[1][middle]
            + ",\"perLookup\":"
            + figures[2][middle]
            + "}");
    System.err.println(sink);
  }

  private static double time(IntFunction<Object> task, int size, long least) {
    long calls = 0;
    long start = System.nanoTime();
    long end = start;
    while (end - start < least) {
      for (int at = 0; at < size; at++) {
        Object result = task.apply(at);
        sink += result == null ? 1 : 2;
      }
      calls += size;
      end = System.nanoTime();
    }
    return (double) (end - start) / calls;
  }

  private static List<byte[]> read(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .map(Base64.getDecoder()::decode)
        .collect(Collectors.toList());
  }
}
