package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who reads a feed over HTTP, frame by frame as the bytes come. */
record Reader(BufferedReader lines) implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param last id of the last event that the reader has
     */
    static Reader open(TestService service, String path, String token, @Nullable Long last)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = service.request(path, token).GET();
        if (last != null) {
            request.header("Last-Event-ID", last.toString());
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        InputStream body = answer.body();
        return new Reader(
                new BufferedReader(new InputStreamReader(body, StandardCharsets.ISO_8859_1)));
    }

    /** Events up to and with the one of a version, as they were sent; without comments. */
    List<String> until(long version) throws IOException {
        List<String> events = new ArrayList<>();
        String end = "id: " + version + "\n";
        do {
            events.add(next());
        } while (!events.getLast().endsWith(end));
        return events;
    }

    /** The next event, every byte of it. */
    String next() throws IOException {
        while (true) {
            StringBuilder frame = new StringBuilder();
            for (String line = lines.readLine(); !"".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IOException("the feed ended");
                }
                frame.append(line).append('\n');
            }
            if (frame.charAt(0) != ':') {
                return frame.toString();
            }
        }
    }

    /** True when nothing more comes. */
    boolean ended() throws IOException {
        return lines.readLine() == null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
