package fr.amphi.notification.inbox;

import fr.amphi.kit.name.PoolNames;
import fr.amphi.notification.notice.NoticeEvent.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A notice in words, as an ARS writes them. */
public final class Wording {

    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)(\\.[a-z]+)?}");

    private final Locale locale;
    private final Properties templates;
    private final PoolNames names;
    private final ZoneId zone;

    Wording(Locale locale, Properties templates, PoolNames names, ZoneId zone) {
        this.locale = locale;
        this.templates = templates;
        this.names = names;
        this.zone = zone;
    }

    /** One line. */
    public String title(Told notice) {
        return filled(template(notice, "title"), notice.facts().values());
    }

    /** A few sentences. */
    public String body(Told notice) {
        return filled(template(notice, "body"), notice.facts().values());
    }

    /**
     * @param link to the notice's page, whole
     */
    public String mail(Told notice, String link) {
        return body(notice) + "\n\n" + filled(text("mail.footer"), Map.of("link", link)) + "\n";
    }

    /** The words for this very case, where there are some. */
    private String template(Told notice, String part) {
        var special = templates.getProperty(notice.kind() + "." + variant(notice) + "." + part);
        return special == null ? text(notice.kind() + "." + part) : special;
    }

    private static @Nullable String variant(Told notice) {
        var facts = notice.facts().values();
        return switch (notice.kind()) {
            case CHOICE_RECORDED -> facts.get("how");
            case SKIPPED, CHOICE_CANCELLED, TIME_CREDITED, PROXY_CHANGED, SUPERNUMERARY_CHANGED ->
                    facts.get("code");
            case TURN_NEAR -> facts.get("before");
            case PLACES_CHANGED -> facts.get("places");
            case RULES_SET ->
                    !facts.containsKey("rules")
                            ? "NONE"
                            : facts.containsKey("reason") ? null : "FIRST";
            case SESSION_SET ->
                    !facts.containsKey("opensAt")
                            ? "NONE"
                            : facts.containsKey("reason") ? null : "FIRST";
            case RESULTS -> facts.containsKey("post") ? null : "NONE";
            case CALL_LIST_PUBLISHED,
                    CALL_LIST_CORRECTED,
                    CALL_LIST_LEFT,
                    AMPHI_SCHEDULED,
                    AMPHI_OPENED,
                    YOUR_TURN,
                    SUSPENDED,
                    RESUMED,
                    SESSION_EARLY,
                    REOPENED,
                    PROXY_TURN,
                    PROXY_USED,
                    POST_WITHDRAWN ->
                    null;
        };
    }

    private String text(String key) {
        return templates.getProperty(key, key);
    }

    private String filled(String template, Map<String, String> facts) {
        return BLANK.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), m.group(2), facts)));
    }

    private String value(String name, @Nullable String format, Map<String, String> facts) {
        return switch (name) {
            case "pool" ->
                    names.of(facts.getOrDefault("amphitheatre", ""), phase -> text(phase.name()));
            case "opensAt", "deadline", "when" ->
                    moment(facts.get(name), format == null ? "" : format);
            default -> facts.getOrDefault(name, "—");
        };
    }

    private String moment(@Nullable String instant, String format) {
        return instant == null
                ? "—"
                : DateTimeFormatter.ofPattern(text("date" + format), locale)
                        .withZone(zone)
                        .format(Instant.parse(instant));
    }
}
