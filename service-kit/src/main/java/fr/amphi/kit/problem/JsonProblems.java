package fr.amphi.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body is wrong and what it should be. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException wrong) {
        Problem bad = Problem.of(400, "BAD_JSON", "Le corps JSON de la requête est incorrect.");
        return bad.with(List.of(new Problem.Remedy(field(wrong), remedy(wrong))));
    }

    private static String remedy(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                    "Membre inconnu ; sont attendus : "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".";
            case InvalidFormatException format ->
                    "Valeur « " + shortened(format.getValue()) + " » : " + expected(format) + ".";
            case MismatchedInputException mismatch ->
                    mismatch.getTargetType() == null
                            ? "Valeur absente ou d'un autre type que prévu."
                            : "Valeur absente ou d'un autre type : " + expected(mismatch) + ".";
            default ->
                    "JSON illisible à la ligne "
                            + wrong.getLocation().getLineNr()
                            + ", colonne "
                            + wrong.getLocation().getColumnNr()
                            + ".";
        };
    }

    private static String expected(MismatchedInputException mismatch) {
        return expected(mismatch.getTargetType());
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "une autre valeur est attendue";
        }
        if (type.isEnum()) {
            return "une valeur parmi "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + " est attendue";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "un UUID est attendu";
            case "Instant" -> "un instant tel que 2027-03-24T14:20:00Z est attendu";
            case "LocalDate" -> "une date telle que 2027-05-02 est attendue";
            case "int", "Integer", "long", "Long" -> "un nombre entier est attendu";
            case "double", "Double", "BigDecimal" -> "un nombre est attendu";
            case "boolean", "Boolean" -> "true ou false est attendu";
            case "String" -> "un texte est attendu";
            case "List", "Set", "Collection" -> "une liste est attendue";
            default -> "un objet avec les membres prévus est attendu";
        };
    }

    private static String field(JacksonException wrong) {
        String path =
                wrong.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
