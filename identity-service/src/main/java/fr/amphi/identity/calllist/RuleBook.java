package fr.amphi.identity.calllist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** All rule profiles, shipped as {@code rules/*.json}. */
public final class RuleBook {

    private static final List<String> SHIPPED = List.of("auvergne-rhone-alpes", "national");

    private final List<RuleProfile> profiles;

    public RuleBook(List<RuleProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** Those shipped with this version. */
    public static RuleBook shipped() {
        return new RuleBook(SHIPPED.stream().map(RuleBook::load).toList());
    }

    private static RuleProfile load(String name) {
        var path = "/rules/" + name + ".json";
        try (InputStream in = RuleBook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            return JsonMapper.shared().readValue(in, RuleProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile that names the perimeter, else the general one; the latest in force. */
    public Optional<RuleProfile> profile(String perimeter, LocalDate firstDay) {
        return inForce(perimeter, firstDay).or(() -> inForce("*", firstDay));
    }

    private Optional<RuleProfile> inForce(String perimeter, LocalDate firstDay) {
        return profiles.stream()
                .filter(profile -> profile.perimeters().contains(perimeter))
                .filter(profile -> profile.inForce(firstDay))
                .max(Comparator.comparing(RuleProfile::from));
    }

    /** A profile by its id, to explain a list made under it. */
    public Optional<RuleProfile> byId(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
