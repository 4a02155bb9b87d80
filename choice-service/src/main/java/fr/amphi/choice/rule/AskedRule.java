package fr.amphi.choice.rule;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.InternGroup;
import fr.amphi.kit.problem.BadInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as a manager sends it. */
record AskedRule(
        @Nullable String id,
        BlockingRule.@Nullable Kind kind,
        @Nullable String sector,
        @Nullable Group group,
        @Nullable Integer most,
        @Nullable String title,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Neither criterion nor pseudonym: everybody. */
    record Group(
            @Nullable String name,
            @Nullable Integer seniorityFrom,
            @Nullable Integer seniorityTo,
            @Nullable Boolean guest,
            @Nullable String rankFrom,
            @Nullable String rankTo,
            @Nullable List<@Nullable String> interns) {

        InternGroup read(String field) {
            List<@Nullable String> listed = interns == null ? List.of() : interns;
            return new InternGroup(
                    given(field + ".name", name, "Dites de qui il s'agit, par exemple « tous »."),
                    seniorityFrom,
                    seniorityTo,
                    guest,
                    rankFrom,
                    rankTo,
                    listed.stream()
                            .map(it ->
                                    given(
                                            field + ".interns",
                                            it,
                                            "Retirez les lignes vides de la liste."))
                            .toList());
        }
    }

    /**
     * @param field where it stands in the request
     * @throws BadInput when something is missing
     */
    BlockingRule read(String field) {
        Group who = given(field + ".group", group, "Dites à quels internes la règle s'applique.");
        return new BlockingRule(
                given(field + ".id", id, "Donnez à la règle un nom court, unique dans l'amphi."),
                given(
                        field + ".kind",
                        kind,
                        "Choisissez BARRED (fermé à un groupe), MUST_BE_FILLED (à pourvoir) ou"
                                + " QUOTA."),
                given(field + ".sector", sector, "Choisissez un secteur porté par des postes."),
                who.read(field + ".group"),
                most,
                given(field + ".title", title, "Donnez à la règle le nom que chacun lira."),
                given(field + ".text", text, "Citez le texte sur lequel la règle repose."),
                given(field + ".from", from, "Donnez le premier jour où la règle vaut."),
                until);
    }

    private static <T> T given(String field, @Nullable T value, String remedy) {
        if (value == null) {
            throw new BadInput(field, remedy);
        }
        return value;
    }
}
