package fr.amphi.catalogue.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Search as people do it: accents, hyphens and capitals do not matter. */
public final class Words {

    private Words() {}

    /** True when every word of the question occurs in the text. */
    public static boolean occur(String question, String text) {
        var plain = plain(text);
        return Arrays.stream(plain(question).split(" ")).allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[-–'’]", " ")
                .toLowerCase(Locale.ROOT);
    }
}
