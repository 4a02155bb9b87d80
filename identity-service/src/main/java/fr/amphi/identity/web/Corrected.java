package fr.amphi.identity.web;

import fr.amphi.identity.calllist.Fraction;
import fr.amphi.kit.problem.BadInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what a correction says. */
final class Corrected {

    private Corrected() {}

    static @Nullable Integer seniority(@Nullable Integer seniority) {
        if (seniority != null && (seniority < 0 || seniority > 60)) {
            throw new BadInput("seniority", "Un nombre entier de semestres, de 0 à 60.");
        }
        return seniority;
    }

    static @Nullable String rank(@Nullable String rank) {
        if (rank == null) {
            return null;
        }
        try {
            Fraction.parse(rank);
            return rank;
        } catch (IllegalArgumentException notARank) {
            throw new BadInput("rank", "Un entier positif ou une fraction exacte a/b.");
        }
    }

    static void requireOne(@Nullable Integer seniority, @Nullable String rank) {
        if (seniority == null && rank == null) {
            throw new BadInput("seniority", "Donnez l'ancienneté ou le rang à corriger.");
        }
    }

    static <T> T only(List<T> places) {
        if (places.size() > 1) {
            throw new BadInput("pool", "Cet interne est dans plusieurs groupes : dites lequel.");
        }
        return places.getFirst();
    }
}
