package fr.amphi.identity.calllist;

/** The sentences of an explanation, for the intern concerned. */
final class Sentences {

    private Sentences() {}

    /**
     * @param value the rank as compared
     * @param before how many pass before by this criterion alone
     * @param same how many others are equal by it
     * @param drawn number in the draw, empty when unknown
     */
    static String of(
            Criterion criterion,
            Candidate self,
            Fraction value,
            int before,
            int same,
            String drawn) {
        var head =
                switch (criterion) {
                    case SENIORITY ->
                            count(self.seniority(), "semestre retenu", "semestres retenus")
                                    + " pour l'ancienneté";
                    case GUESTS_LAST ->
                            self.guest()
                                    ? "Interne d'une autre spécialité (stage libre)"
                                    : "Interne de la spécialité";
                    case RANK -> "Rang de classement " + rank(self, value);
                    case OLDER_COHORT ->
                            self.cohort() == null
                                    ? "Année de concours non renseignée"
                                    : "Concours de " + self.cohort();
                    case DRAW -> "Tirage au sort" + number(drawn);
                };
        return head + " : " + standing(before, same) + ".";
    }

    private static String rank(Candidate self, Fraction value) {
        return value.equals(self.rank())
                ? self.rank().toString()
                : self.rank() + " rapporté à l'effectif, soit " + value;
    }

    private static String number(String drawn) {
        return drawn.isEmpty() ? "" : ", numéro " + drawn.substring(0, 12) + "…";
    }

    private static String standing(int before, int same) {
        var first =
                before == 0
                        ? "personne ne passe avant à ce titre"
                        : count(before, "interne passe", "internes passent") + " avant à ce titre";
        return same == 0
                ? first
                : first + ", " + count(same, "autre est", "autres sont") + " à égalité";
    }

    static String count(int n, String one, String many) {
        return n + " " + (n < 2 ? one : many);
    }
}
