package fr.amphi.content.page;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a page is about. */
public enum Kind {
    WELCOME,
    PRACTICAL,
    CONTACTS,
    PLAN,
    CATERING,
    PROTOCOLS,
    PAYSLIP;

    /** As the API and the log write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
