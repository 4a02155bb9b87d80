package fr.amphi.amphitheatre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small amphitheatres to tell scenarios about. */
final class Given {

    static final Instant NINE = Instant.parse("2027-03-24T09:00:00Z");
    static final PoolId POOL = new PoolId("2027-05", "LYON", "DSM24", "SOCLE");
    static final RuleProfile RULES = new RuleProfile("ara-2027", "arrêté du 12 avril 2017");
    static final RuleProfile AGREED =
            new RuleProfile(
                    "ara-2027",
                    "arrêté du 12 avril 2017",
                    1,
                    new SupernumeraryRule(
                            "règle de 2019",
                            List.of(Party.HEAD_OF_SERVICE, Party.HOST),
                            List.of(Party.COORDINATOR, Party.HEALTH_SERVICE)));

    /** Validating ones are placed at the intern's turn alone. */
    static final RuleProfile AT_RANK =
            new RuleProfile(
                    "ara-2027",
                    "arrêté du 12 avril 2017",
                    1,
                    new SupernumeraryRule("règle de 2016", List.of(Party.HOST), null));

    static final Salt SALT = new Salt("00112233445566778899aabbccddeeff");

    private Given() {}

    static List<CallListLine> interns(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new CallListLine(names[i], 0, String.valueOf(i + 1), false, false))
                .toList();
    }

    static CallListLine placedElsewhere(String name) {
        return new CallListLine(name, 0, "99", false, true);
    }

    static OfferedPost post(String id, int places, String... linkedTo) {
        return new OfferedPost(
                id, "CH " + id, "Urgences", null, "Lyon", List.of(), places, List.of(linkedTo));
    }

    static OfferedPost post(String id, int places, List<String> tags) {
        return new OfferedPost(id, "CH " + id, "Urgences", null, "Lyon", tags, places, List.of());
    }

    static InternGroup everybody() {
        return new InternGroup("tous", null, null, null, null, null, List.of());
    }

    static InternGroup listed(String... interns) {
        return new InternGroup("désignés", null, null, null, null, null, List.of(interns));
    }

    static BlockingRule barred(String sector, InternGroup group) {
        return rule("fermé", BlockingRule.Kind.BARRED, sector, group, null);
    }

    static BlockingRule mustBeFilled(String sector, InternGroup group) {
        return rule("à pourvoir " + sector, BlockingRule.Kind.MUST_BE_FILLED, sector, group, null);
    }

    static BlockingRule quota(String sector, InternGroup group, int most) {
        return rule("quota", BlockingRule.Kind.QUOTA, sector, group, most);
    }

    static BlockingRule rule(
            String id,
            BlockingRule.Kind kind,
            String sector,
            InternGroup group,
            @Nullable Integer most) {
        return new BlockingRule(
                id,
                kind,
                sector,
                group,
                most,
                "Secteur " + sector,
                "décision de l'ARS du 1er mars 2027",
                LocalDate.parse("2027-03-01"),
                null);
    }

    static Command rules(BlockingRule... rules) {
        return new Command.SetBlockingRules(List.of(rules), "décision du 20 mars 2027");
    }

    static Command schedule(List<CallListLine> interns, OfferedPost... posts) {
        return new Command.Schedule(POOL, NINE, 180, interns, Arrays.asList(posts), RULES);
    }

    /** Anna, Bruno and Chloé, in this order; A and B with one place each, C with two. */
    static Command schedule() {
        return schedule(
                interns("anna", "bruno", "chloe"), post("A", 1), post("B", 1), post("C", 2));
    }

    static Command ranks(String intern, String... posts) {
        return new Command.RankWishes(intern, List.of(posts), SALT);
    }

    static Command chooses(String intern, String post) {
        return new Command.Choose(intern, post, 0);
    }

    static Command wishListsChoose(int turns) {
        return new Command.LetWishListsChoose(null, turns);
    }

    static Command skip(String intern) {
        return new Command.Skip(intern, because("absent"));
    }

    /** Heard some days before the amphitheatre; a number below 0 or above 9 is out of order. */
    static Referral referral(int number) {
        LocalDate referred = LocalDate.parse("2027-03-15");
        return new Referral(referred, referred.plusDays(number));
    }

    static Reason because(String text) {
        return new Reason(text, SALT);
    }

    static Commitment<String> sealed(String text) {
        return Commitment.to(text, SALT);
    }
}
