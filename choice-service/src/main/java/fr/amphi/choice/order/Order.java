package fr.amphi.choice.order;

import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.Results;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.paper.French;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.kit.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of an amphitheatre with the names behind them.
 *
 * @param pool as people call it
 * @param lines by position
 * @param at when the state came to be
 * @param root of the tree of its events, hex
 */
record Order(
        State state,
        String pool,
        CampaignOpened campaign,
        List<Line> lines,
        Instant at,
        String root) {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}(er)? \\p{L}+ \\d{4}");

    /**
     * One intern's.
     *
     * @param person null when erased
     * @param post null: none
     */
    record Line(Results.Row row, @Nullable Person person, @Nullable OfferedPost post) {

        int position() {
            return row.position();
        }

        String familyName() {
            return person == null
                    ? "identité effacée"
                    : Objects.requireNonNullElse(person.familyName(), person.internId())
                            .toUpperCase(Locale.FRENCH);
        }

        boolean isExOfficio() {
            return row.how() == How.EX_OFFICIO;
        }

        String givenName() {
            return person == null ? "" : Objects.requireNonNullElse(person.givenName(), "");
        }
    }

    /** No number yet. */
    boolean draft() {
        return state.order().isEmpty();
    }

    /** {@code Arrêté n° 2027-10-0123 du 2 avril 2027}. */
    String title() {
        String order = state.order().orElse("n° … (projet)").strip();
        return order.toLowerCase(Locale.FRENCH).startsWith("arrêté")
                ? "Arrêté" + order.substring("arrêté".length())
                : "Arrêté " + (draft() || order.startsWith("n°") ? order : "n° " + order);
    }

    /** The day in its reference, else that of publication; none yet for a draft. */
    String date() {
        Matcher named = DAY.matcher(state.order().orElse(""));
        return draft() ? "…" : named.find() ? named.group() : French.day(at);
    }

    /** {@code du 2 mai 2027 au 1er novembre 2027}. */
    String semester() {
        return "du " + French.day(campaign.firstDay()) + " au " + French.day(campaign.lastDay());
    }

    /** What the record is known by: amphitheatre, number of events, start of the root. */
    String reference() {
        return "%s, %d événements, empreinte %s"
                .formatted(state.id(), state.version(), root.substring(0, 16));
    }

    List<Line> assigned() {
        return lines.stream().filter(line -> line.post() != null).toList();
    }
}
