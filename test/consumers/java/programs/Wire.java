import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Asks for each line of a file, a catalog and an address, and prints what its SDK makes of the
 * response, as JSON.
 */
public final class Wire {
  private Wire() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] request = line.split("\t");
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(URI.create(request[1])).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      System.out.println(answer(request[0], response));
    }
  }

  private static String answer(String catalog, HttpResponse<byte[]> response) {
    switch (catalog) {
      /* CASES */
      default:
        throw new IllegalArgumentException(catalog);
    }
  }

  private static String describe(
      String name,
      String variant,
      Map<String, Object> params,
      String retry,
      Long retryAfter,
      String requestId,
      Integer status) {
    return "{\"name\":"
        + json(name)
        + ",\"variant\":"
        + json(variant)
        + ",\"params\":"
        + json(params)
        + ",\"retry\":"
        + json(retry)
        + ",\"retryAfter\":"
        + retryAfter
        + ",\"requestId\":"
        + json(requestId)
        + ",\"status\":"
        + status
        + "}";
  }

  private static String json(Map<String, Object> params) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    params.forEach(
        (name, value) ->
            members.add(
                json(name) + ":" + (value instanceof String ? json((String) value) : value)));
    return members.toString();
  }

  private static String json(String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder escaped = new StringBuilder("\"");
    text.chars().forEach(unit -> escaped.append(String.format("\\%c%04x", 'u', unit)));
    return escaped.append('"').toString();
  }
}
