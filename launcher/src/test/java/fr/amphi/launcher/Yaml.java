package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the containers, anchors and merge keys resolved; a key twice is an error. */
final class Yaml {

    static final Path ROOT = Path.of("..");

    private static final JsonMapper JSON = new JsonMapper();

    private Yaml() {}

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var found = new ArrayList<JsonNode>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                .loadAll(text(file))
                .forEach(document -> found.add(JSON.valueToTree(document)));
        return found;
    }

    static JsonNode document(String file) {
        return documents(file).getFirst();
    }

    static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    /** The first group of every match, in a text. */
    static Set<String> matches(String regex, String text) {
        var found = new TreeSet<String>();
        Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }
}
