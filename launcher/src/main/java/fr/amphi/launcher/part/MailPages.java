package fr.amphi.launcher.part;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The mails as a page ({@code /}) and as JSON ({@code /api/mails}), newest first. */
final class MailPages {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAGE =
            """
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>Courriels</title>
            <style>body{font:16px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}
            summary{cursor:pointer}small{color:#555}pre{white-space:pre-wrap}</style>
            <h1>Courriels interceptés</h1>
            <p>Aucun ne quitte cette machine. Les derniers d’abord.</p>
            %s</html>
            """;

    private MailPages() {}

    static void serve(int port, Mails mails) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange ->
                        answer(exchange, "text/html; charset=utf-8", page(mails.newestFirst())));
        server.createContext(
                "/api/mails",
                exchange ->
                        answer(
                                exchange,
                                "application/json",
                                JSON.writeValueAsString(mails.newestFirst())));
        server.start();
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String page(List<Mail> mails) {
        String list = mails.stream().map(MailPages::line).collect(Collectors.joining("\n"));
        return PAGE.formatted(mails.isEmpty() ? "<p>Aucun courriel pour l’instant.</p>" : list);
    }

    private static String line(Mail mail) {
        return "<details><summary>%s <small>%s · %s</small></summary><pre>%s</pre></details>"
                .formatted(
                        safe(mail.subject()),
                        safe(String.join(", ", mail.to())),
                        safe(mail.at()),
                        safe(mail.text()));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
