package fr.amphi.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.toy.ToyService;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever a client sends: a clear 4xx, never a 5xx, nothing changed. */
class MalformedRequestsTest {

    private static final String GOOD =
            "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}";
    private static final String PUT = "/toy/jars/malformed/marbles";

    private static TestService service;
    private static final String TOKEN = TestTokens.of("alice").token();

    @BeforeAll
    static void start() {
        service = TestService.start(ToyService.class, "amphi.service=toy");
    }

    @AfterAll
    static void nothingChanged() {
        assertThat(service.get("/toy/jars/malformed", TOKEN).statusCode()).isEqualTo(404);
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"marbles\":\"1\",\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":1.5,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":null,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":true,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":{},\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":99999999999,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":-1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}#marbles",
                "{\"marbles\":1,\"phase\":\"socle\",\"day\":\"2027-05-02\",\"tags\":[]}#phase",
                "{\"marbles\":1,\"phase\":0,\"day\":\"2027-05-02\",\"tags\":[]}#phase",
                "{\"marbles\":1,\"phase\":null,\"day\":\"2027-05-02\",\"tags\":[]}#phase",
                "{\"marbles\":1,\"phase\":\"\",\"day\":\"2027-05-02\",\"tags\":[]}#phase",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"02/05/2027\",\"tags\":[]}#day",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-02-30\",\"tags\":[]}#day",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":7,\"tags\":[]}#day",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"tags\":[]}#day",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":\"a\"}#tags",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[{}]}#tags[0]",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[1]}#tags[0]",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\"}#tags",
                "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[],\"x\":1}#x",
            })
    void aWrongMemberIsNamed(String json, String field) {
        assertNames(service.post(PUT, TOKEN, json), field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"marbles\":1,}",
                "{'marbles':1}",
                "{\"marbles\":01}",
                "{\"marbles\":1}{\"marbles\":2}",
                "{\"marbles\":1,\"marbles\":2}",
                "{\"marbles\":\"\u0001\"}",
                "\u0000",
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        assertProblem(service.post(PUT, TOKEN, body), 400);
    }

    @Test
    void deepHugeAndWronglyEncodedBodiesAreRefused() throws IOException {
        String deep = "{\"tags\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertProblem(service.post(PUT, TOKEN, deep), 400);
        String number = "{\"marbles\":" + "9".repeat(5_000) + "}";
        assertProblem(service.post(PUT, TOKEN, number), 400);
        byte[] latin = "{\"note\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(service.upload(PUT, TOKEN, "application/json", latin), 400);
        var zipped = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertProblem(
                service.send(
                        service.request(PUT, TOKEN)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))),
                400);
        byte[] huge = new byte[26 * 1024 * 1024];
        assertProblem(service.upload(PUT, TOKEN, "application/json", huge), 413);
        HttpRequest.Builder unannounced =
                service.request(PUT, TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofInputStream(() ->
                                        new java.io.SequenceInputStream(
                                                new java.io.ByteArrayInputStream(
                                                        "{\"note\":\"".getBytes()),
                                                new java.io.ByteArrayInputStream(
                                                        " ".repeat(26 * 1024 * 1024).getBytes()))));
        assertThat(service.send(unannounced).statusCode()).isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense",
                "application/json;charset=klingon",
            })
    void wrongMediaTypesAreRefused(String type) {
        HttpResponse<String> answer = service.upload(PUT, TOKEN, type, GOOD.getBytes());
        assertThat(answer.statusCode()).isIn(400, 415);
        assertProblem(answer, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/toy/typed/17?count=1, id",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e?count=many, count",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e, count",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e?count=, count",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e?count=99999999999, count",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e?count=1&phase=LATE, phase",
        "/toy/typed/7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e?count=1&at=yesterday, at",
        "/toy/header, X-Wanted",
    })
    void aWrongParameterIsNamed(String path, String field) {
        assertNames(service.get(path, TOKEN), field);
    }

    @Test
    void aWrongHeaderIsNamed() {
        for (String id : new String[] {"1", "7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4", "é"}) {
            assertNames(
                    service.send(
                            service.request(PUT, TOKEN)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", id)
                                    .POST(BodyPublishers.ofString(GOOD))),
                    "Idempotency-Key");
        }
        assertNames(
                service.send(service.request("/toy/header", TOKEN).header("X-Wanted", "x").GET()),
                "X-Wanted");
    }

    @Test
    void wrongMethodsAddressesAndFormsAreRefused() {
        assertProblem(service.get(PUT, TOKEN), 405);
        assertProblem(service.send(service.request(PUT, TOKEN).DELETE()), 405);
        assertProblem(service.get("/toy/nothing/here", TOKEN), 404);
        assertProblem(service.get("/toy/jars/none", TOKEN), 404);
        assertProblem(service.get("/error", TOKEN), 404);
        assertProblem(
                service.send(service.request("/toy/me", TOKEN).header("Accept", "image/png").GET()),
                406);
        assertProblem(
                service.send(
                        service.request("/toy/text", TOKEN).header("Accept", "text/csv").GET()),
                400);
        HttpResponse<String> accept =
                service.send(service.request("/toy/me", TOKEN).header("Accept", "///").GET());
        assertThat(accept.statusCode()).isEqualTo(406);
    }

    @Test
    void brokenUploadsAreRefused() {
        String type = "multipart/form-data; boundary=x";
        assertProblem(service.upload("/toy/parts", TOKEN, "multipart/form-data", bytes("a")), 400);
        assertProblem(service.upload("/toy/parts", TOKEN, type, bytes("")), 400);
        assertProblem(service.upload("/toy/parts", TOKEN, type, bytes("--x\r\nbroken")), 400);
        assertNames(service.upload("/toy/parts", TOKEN, type, part("other", bytes("a"))), "file");
        assertProblem(
                service.upload(
                        "/toy/parts", TOKEN, type, part("file", new byte[20_500 * 1024 + 600_000])),
                413);
        assertProblem(service.upload("/toy/parts", TOKEN, "application/json", bytes("{}")), 415);
        assertProblem(service.upload("/toy/files", TOKEN, "application/json", bytes("{}")), 415);
        assertNames(service.upload("/toy/files", TOKEN, type, part("other", bytes("a"))), "file");
        assertProblem(service.upload("/toy/files", TOKEN, "multipart/form-data", bytes("a")), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /toy/%zz HTTP/1.1",
                "GET /toy/jars/a%00b HTTP/1.1",
                "GET /toy/../actuator/env HTTP/1.1",
                "GET /toy//me HTTP/1.1",
                "GET /toy/me;x=1 HTTP/1.1",
                "GET /toy/%2e%2e/me HTTP/1.1",
                "GET /toy/jars/a%2Fb HTTP/1.1",
                "GET /toy/jars/<x> HTTP/1.1",
                "GET /toy/jars/é HTTP/1.1",
                "GET /toy/jars/%C3%28 HTTP/1.1",
                "GET /toy/typed/1?count=%zz HTTP/1.1",
                "GET /toy/typed/1?count=%C3%28 HTTP/1.1",
                "FOO /toy/me HTTP/1.1",
                "TRACE /toy/me HTTP/1.1",
                "GET toy HTTP/1.1",
                "GET /toy/me HTTP/9.9",
                "\u0001\u0002\u0003",
            })
    void requestsThatAreBarelyHttpAreRefused(String line) throws IOException {
        assertRawRefused(line + "\r\nHost: x\r\nAuthorization: Bearer " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: ",
                "Host: a b",
                "Host: x\r\nContent-Length: abc",
                "Host: x\r\nContent-Length: -1",
                "Host: x\r\nContent-Length: 1\r\nContent-Length: 2",
                "Host: x\r\nTransfer-Encoding: nonsense",
                "Host: x\r\nNo colon here",
            })
    void brokenHeadersAreRefused(String headers) throws IOException {
        String all = "GET /toy/none HTTP/1.1\r\nAuthorization: Bearer " + TOKEN + "\r\n" + headers;
        assertRawRefused(all);
    }

    @Test
    void tooLongHeadersAreRefused() throws IOException {
        assertRawRefused("GET /toy/me HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000));
        assertRawRefused("GET /toy/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x");
    }

    @Test
    void ourOwnBugsHaveANumberAndNoDetails() {
        HttpResponse<String> answer = service.post("/toy/bug", TOKEN, "{}");
        assertThat(answer.statusCode()).isEqualTo(500);
        JsonNode problem = TestService.json(answer);
        assertThat(problem.path("incident").asString()).hasSize(36);
        assertThat(answer.body()).doesNotContain("our own mistake").doesNotContain("Exception");
    }

    private static void assertRawRefused(String head) throws IOException {
        try (Socket socket = new Socket(service.address().getHost(), service.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (head + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as(head).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*");
            assertThat(answer).as(head).doesNotContain("Exception").doesNotContain("Tomcat");
            if (!answer.startsWith("HTTP/1.1 505")) {
                assertThat(answer).as(head).contains("urn:amphi:problem:");
            }
        }
    }

    private static byte[] part(String name, byte[] content) {
        byte[] head =
                ("--x\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\"; filename=\"f.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = bytes("\r\n--x--\r\n");
        byte[] all = java.util.Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(tail, 0, all, head.length + content.length, tail.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertNames(HttpResponse<String> answer, String field) {
        assertProblem(answer, 400);
        JsonNode error = TestService.json(answer).path("errors").path(0);
        assertThat(error.path("field").asString()).as(answer.body()).isEqualTo(field);
        assertThat(error.path("remedy").asString()).isNotBlank();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = TestService.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:amphi:problem:");
        assertThat(problem.path("detail").asString()).isNotBlank();
    }
}
