package fr.amphi.demo.story;

import fr.amphi.demo.system.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the hospital of the story tells its interns. */
final class Pages {

    private record Page(String slug, String kind, String title) {

        String body() {
            try (InputStream in =
                    Objects.requireNonNull(
                            Pages.class.getResourceAsStream("/pages/" + slug + ".md"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final List<Page> PAGES =
            List.of(
                    new Page("bienvenue", "welcome", "Bienvenue au CH de Fleyriat"),
                    new Page("premier-jour", "practical", "Votre premier jour"),
                    new Page("contacts", "contacts", "Qui appeler"));

    private final Api editor;
    private final Steps steps;

    Pages(Api editor, Steps steps) {
        this.editor = editor;
        this.steps = steps;
    }

    void write() throws InterruptedException {
        for (Page page : PAGES) {
            String path = "/api/content/establishments/" + Story.HOSPITAL + "/pages/" + page.slug();
            steps.once(
                    "page " + page.slug(),
                    id ->
                            editor.put(
                                    path,
                                    id,
                                    Map.of(
                                            "title", page.title(),
                                            "kind", page.kind(),
                                            "body", page.body())));
        }
    }
}
