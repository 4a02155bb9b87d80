package fr.amphi.kit.security;

import java.util.List;

/**
 * What may be asked without signing in; everything else needs a token. A service offers one bean.
 *
 * @param patterns method and path pattern: {@code GET /api/catalogue/**}
 */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
        for (String pattern : patterns) {
            if (!pattern.matches("[A-Z]+ /\\S*")) {
                throw new IllegalArgumentException("not METHOD /path: " + pattern);
            }
        }
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
