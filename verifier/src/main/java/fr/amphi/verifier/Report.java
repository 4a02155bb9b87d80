package fr.amphi.verifier;

import fr.amphi.verifier.Check.Status;
import java.util.List;
import java.util.Optional;

/**
 * All checks of one file.
 *
 * @param file as it was named
 * @param content what is in it, such as « 24 internes, 26 postes, 311 événements »
 */
public record Report(String file, String content, List<Check> checks) {

    public Report {
        checks = List.copyOf(checks);
    }

    /** Whether nothing diverges; what is not checkable does not count against. */
    public boolean conforms() {
        return checks.stream()
                .noneMatch(c -> c.status() == Status.DIVERGES || c.status() == Status.NOT_REACHED);
    }

    /** The first check that diverges; one that names a line says more than one that does not. */
    public Optional<Check> firstDivergence() {
        List<Check> diverging = checks.stream().filter(c -> c.status() == Status.DIVERGES).toList();
        return diverging.stream()
                .filter(Check::namesLine)
                .findFirst()
                .or(() -> diverging.stream().findFirst());
    }

    /** One line: conforming or the first divergence. */
    public String summary() {
        if (!conforms()) {
            return "NON CONFORME : "
                    + firstDivergence().map(c -> c.name() + " : " + c.detail()).orElse("incomplet");
        }
        long open = checks.stream().filter(c -> c.status() == Status.NOT_CHECKABLE).count();
        String suffix =
                switch ((int) open) {
                    case 0 -> "";
                    case 1 -> " (1 contrôle non vérifiable)";
                    default -> " (" + open + " contrôles non vérifiables)";
                };
        return content + " : conforme" + suffix;
    }

    /** The whole report, for a terminal. */
    public String text() {
        var text = new StringBuilder(file).append('\n');
        checks.forEach(check -> text.append("  ").append(check.line()).append('\n'));
        return text.append("  ").append(summary()).append('\n').toString();
    }
}
