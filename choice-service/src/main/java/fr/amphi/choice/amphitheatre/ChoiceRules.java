package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.SupernumeraryRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules amphitheatres are held under; each keeps the ones of its opening day. */
public final class ChoiceRules {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * @param proxiesEach accepted proxies that one person may hold in an amphitheatre
     */
    record Dated(String id, LocalDate from, String text, int proxiesEach) {}

    /**
     * @param outOfRank null: a validating one is taken at the turn
     */
    record Beyond(
            LocalDate from, String text, List<Party> needed, @Nullable List<Party> outOfRank) {}

    private record File(List<Dated> rules, List<Beyond> supernumeraries) {}

    private final List<Dated> rules;
    private final List<Beyond> supernumeraries;

    private ChoiceRules(File file) {
        rules = file.rules().stream().sorted(Comparator.comparing(Dated::from)).toList();
        supernumeraries =
                file.supernumeraries().stream()
                        .sorted(Comparator.comparing(Beyond::from).reversed())
                        .toList();
    }

    static ChoiceRules shipped(JsonMapper json) {
        try (InputStream in =
                Objects.requireNonNull(
                        ChoiceRules.class.getResourceAsStream("/rules/choice.json"))) {
            return new ChoiceRules(json.readValue(in, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First day that a rule holds, by its id. */
    public java.util.Optional<LocalDate> from(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).map(Dated::from).findFirst();
    }

    private @Nullable SupernumeraryRule supernumeraries(LocalDate day) {
        return supernumeraries.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .findFirst()
                .map(rule -> new SupernumeraryRule(rule.text(), rule.needed(), rule.outOfRank()))
                .orElse(null);
    }

    RuleProfile on(Instant opensAt) {
        LocalDate day = LocalDate.ofInstant(opensAt, PARIS);
        Dated rule =
                rules.reversed().stream()
                        .filter(r -> !r.from().isAfter(day))
                        .findFirst()
                        .orElseGet(rules::getFirst);
        return new RuleProfile(rule.id(), rule.text(), rule.proxiesEach(), supernumeraries(day));
    }
}
