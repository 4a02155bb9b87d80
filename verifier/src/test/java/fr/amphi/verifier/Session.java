package fr.amphi.verifier;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.ChoiceSession;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Decision;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Hashes;
import fr.amphi.amphitheatre.InternGroup;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.RepairPlan;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.amphitheatre.Settlement;
import fr.amphi.amphitheatre.SharedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.Receipt;
import fr.amphi.proof.SigningKey;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.Utf8;
import fr.amphi.verifier.record.BundleOpening;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.NeededOpenings;
import fr.amphi.verifier.record.ReceiptOpenings;
import fr.amphi.verifier.record.RulesFile;
import fr.amphi.verifier.record.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An amphitheatre held in memory, recorded as the log would record it. */
final class Session {

    static final SigningKey KEY = SigningKey.fromSeed("amphi.example", new byte[32]);
    static final String ID = "2027-05.LYON.DSM24.SOCLE";
    static final RuleProfile RULES = new RuleProfile("ara-2027", "Arrêté du 12 avril 2017");

    private State state = State.initial(ID);
    private Instant now = Instant.parse("2027-03-24T13:00:00Z");
    private int commands;
    final List<Event> events = new ArrayList<>();
    final List<byte[]> leaves = new ArrayList<>();
    private final List<BundleOpening> openings = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();

    /** Scheduled: interns i1, i2, … and posts P1, P2, … of so many places. */
    static Session scheduled(int interns, int... places) {
        return scheduled(interns, RULES, places);
    }

    static Session scheduled(int interns, RuleProfile rules, int... places) {
        var session = new Session();
        session.run(
                new Command.Schedule(
                        new PoolId("2027-05", "LYON", "DSM24", "SOCLE"),
                        Instant.parse("2027-03-24T13:00:00Z"),
                        180,
                        lines(interns),
                        posts(places),
                        rules));
        return session;
    }

    private static List<CallListLine> lines(int interns) {
        return IntStream.rangeClosed(1, interns)
                .mapToObj(i -> new CallListLine("i" + i, 2, "" + i, false, false))
                .toList();
    }

    private static List<OfferedPost> posts(int... places) {
        return IntStream.rangeClosed(1, places.length)
                .mapToObj(i -> post(i, places[i - 1]))
                .toList();
    }

    private static OfferedPost post(int number, int places, String... sectors) {
        return new OfferedPost(
                "P" + number,
                "CH de Fleyriat",
                "Urgences; « été »",
                null,
                "Viriat",
                List.of(sectors),
                places,
                List.of());
    }

    /** Rules over sectors at work, a bar, a quota, a sector to fill; a deferral, a time credit. */
    static Session ruled() {
        Session it = new Session();
        it.run(
                new Command.Schedule(
                        new PoolId("2027-05", "LYON", "DSM24", "SOCLE"),
                        Instant.parse("2027-03-24T13:00:00Z"),
                        180,
                        lines(4),
                        List.of(post(1, 1, "AIN"), post(2, 1, "AIN"), post(3, 3, "RHONE")),
                        RULES));
        var everybody = new InternGroup("tous", null, null, null, null, null, List.of());
        var last = new InternGroup("dernier rang", null, null, null, "4", null, List.of());
        BlockingRule fill = rule("ain", BlockingRule.Kind.MUST_BE_FILLED, "AIN", everybody, null);
        BlockingRule bar = rule("ain-fermé", BlockingRule.Kind.BARRED, "AIN", last, null);
        BlockingRule quota = rule("rhône", BlockingRule.Kind.QUOTA, "RHONE", everybody, 1);
        it.run(new Command.SetBlockingRules(List.of(fill, bar, quota), null));
        it.rank("i1", "P3", "P1");
        it.rank("i2", "P3", "P1");
        it.rank("i4", "P2", "P3");
        it.run(new Command.Open());
        it.run(new Command.CreditTime("i1", 60, "panne de réseau"));
        it.run(new Command.Defer("i3", 4));
        it.run(new Command.WithdrawDeferral("i3"));
        it.run(new Command.LetWishListsChoose(null, 2));
        it.run(new Command.SetBlockingRules(List.of(fill, bar), "le quota est levé"));
        it.choose("i3", "P2");
        it.run(new Command.LetWishListsChoose(null, 1));
        return it.published();
    }

    private static BlockingRule rule(
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
                "décision du 1er mars 2027",
                LocalDate.parse("2027-03-01"),
                LocalDate.parse("2027-04-30"));
    }

    /** A whole session in which every kind of event happens. */
    static Session eventful() {
        Session it = scheduled(7, 1, 2, 1, 3);
        it.run(new Command.CorrectCallList(lines(6), "un interne a rejoint une autre région"));
        it.run(new Command.ReofferPosts(posts(1, 2, 1, 3, 1), "un poste de plus"));
        it.rank("i2", "P1", "P2");
        it.rank("i3", "P1", "P3");
        it.rank("i3", "P1", "P2", "P3");
        it.rank("i4", "P4");
        it.run(new Command.Open());
        it.choose("i1", "P1");
        it.run(new Command.LetWishListsChoose(null, 2));
        it.run(new Command.Suspend("panne de réseau"));
        it.run(new Command.Resume());
        it.run(new Command.Skip("i4", it.reason("absent")));
        it.choose("i5", "P4");
        it.run(new Command.ReturnToList("i4"));
        it.repair(new Correction.Cancellation("i5"), 0, "erreur de saisie");
        it.run(new Command.WithdrawPost("P5", "fermeture de lits"));
        it.run(new Command.ChangePlaces("P4", 4, "ouverture d'un lit"));
        it.run(new Command.AddPost(post(6, 1), "ouverture d'un service"));
        while (it.state.turn().isPresent()) {
            String intern = it.state.callList().internAt(it.state.turn().get().position());
            Reason reason = it.reason("par téléphone");
            it.run(new Command.ChooseFor(intern, "P4", it.state.version(), reason));
        }
        it.run(new Command.PlaceSupernumerary("i5", "P6", true, it.reason("grossesse")));
        it.repair(new Correction.OtherPost("i1", "P4"), 0, "recours accepté");
        return it.published();
    }

    /** The call list is corrected once four have chosen, and the call goes back to the second. */
    static Session corrected() {
        Session it = scheduled(5, 1, 1, 1, 2);
        it.rank("i1", "P1");
        it.rank("i2", "P2");
        it.rank("i3", "P2", "P3");
        it.rank("i4", "P4");
        it.run(new Command.Open());
        it.run(new Command.LetWishListsChoose(null, 4));
        List<CallListLine> list = new ArrayList<>(lines(5));
        list.add(1, list.remove(2));
        it.repair(new Correction.OtherCallList(list), 2, "erreur dans la liste d'appel");
        it.run(new Command.Resume());
        it.run(new Command.LetWishListsChoose(null, 5));
        it.repair(new Correction.OtherPlaces("P4", 1), 0, "erreur dans la liste d'appel");
        return it.published();
    }

    /** Two posts and an intern are other amphitheatres' too: reserved, declined, given back. */
    static Session shared() {
        Session it = scheduled(5, 1, 1, 2, 2);
        it.run(
                new Command.DeclareSharing(
                        List.of(
                                new SharedPost("P1", List.of("P1", "Q1")),
                                new SharedPost("P3", List.of("P3"))),
                        List.of("i2", "i4")));
        it.run(new Command.TellTaken("P3", 1));
        it.run(new Command.TellPlaced("i4", true));
        it.rank("i1", "P1", "P2");
        it.rank("i3", "P3");
        it.run(new Command.Open());
        it.run(new Command.LetWishListsChoose(null, 1));
        it.settle(Settlement.taken(1));
        it.choose("i2", "P4");
        it.settle(Settlement.PLACED_ELSEWHERE);
        it.run(new Command.LetWishListsChoose(null, 1));
        it.settle(Settlement.GRANTED);
        it.run(new Command.TellPlaced("i4", false));
        it.run(new Command.TellTaken("P1", 0));
        it.choose("i5", "P1");
        it.settle(Settlement.GRANTED);
        it.run(new Command.ReturnToList("i4"));
        it.run(new Command.ChooseFor("i4", "P4", it.state.version(), it.reason("téléphone")));
        it.settle(Settlement.GRANTED);
        return it.published();
    }

    private void settle(Settlement settlement) {
        run(new Command.Settle(state.asking(), settlement));
    }

    /** Two sessions; the second one is moved, and begins early all the same. */
    static Session sessions() {
        Session it = scheduled(4, 1, 1, 1, 2);
        var first = new ChoiceSession(1, it.now, null, 180);
        Instant noon = Instant.parse("2027-03-24T15:00:00Z");
        Instant later = noon.plusSeconds(3_600);
        it.run(
                new Command.SetSessions(
                        List.of(first, new ChoiceSession(3, noon, later, 120)), null));
        it.rank("i1", "P1");
        it.rank("i3", "P3");
        it.run(new Command.Open());
        it.run(new Command.LetWishListsChoose(null, 2));
        it.run(
                new Command.SetSessions(
                        List.of(first, new ChoiceSession(3, later, null, 90)), "salle prise"));
        it.run(new Command.StartSession("tous sont là"));
        it.run(new Command.LetWishListsChoose(null, 4));
        return it.published();
    }

    private void repair(Correction correction, int from, String why) {
        String plan = Hashes.plan(correction, RepairPlan.of(state, correction));
        run(new Command.Repair(correction, from, state.version(), plan, why, reason(why)));
    }

    /** Everybody chooses by wish list. */
    static Session byWishLists(int interns, int posts) {
        Session it = scheduled(interns, IntStream.range(0, posts).map(_ -> 1).toArray());
        for (int i = 1; i <= interns; i++) {
            int first = i % posts;
            it.rank("i" + i, "P" + (1 + first), "P" + (1 + (first + 2) % posts));
        }
        it.run(new Command.Open());
        while (it.state.turn().isPresent()) {
            it.run(new Command.LetWishListsChoose(null, 1000));
        }
        return it.published();
    }

    Session published() {
        run(new Command.Close());
        run(new Command.Publish("2027-118"));
        return this;
    }

    void rank(String intern, String... posts) {
        run(new Command.RankWishes(intern, List.of(posts), salt()));
    }

    void choose(String intern, String post) {
        run(new Command.Choose(intern, post, state.version()));
    }

    Reason reason(String text) {
        return new Reason(text, salt());
    }

    private Salt salt() {
        return new Salt("%032x".formatted(0xabcdef00 + commands));
    }

    void run(Command command) {
        now = now.plusSeconds(20);
        UUID id = new UUID(0x4000, ++commands);
        switch (Amphitheatre.decide(state, command, now)) {
            case Decision.Accepted(var decided) -> decided.forEach(event -> record(event, id));
            case Decision.Refused(var refusal) ->
                    throw new IllegalStateException(command + ": " + refusal);
        }
    }

    private void record(Event event, UUID command) {
        state = Amphitheatre.evolve(state, event);
        events.add(event);
        Written written = EventJson.write(event);
        String data = Utf8.decode(written.data(), "data");
        byte[] leaf = new LogLine(written.type(), state.version(), now, command, data).bytes();
        leaves.add(leaf);
        tree.append(leaf);
        written.openings().forEach(o -> openings.add(BundleOpening.of(state.version(), o)));
    }

    String leaf(int index) {
        return Utf8.decode(leaves.get(index), "leaf");
    }

    State state() {
        return state;
    }

    String checkpoint() {
        return Checkpoint.sign(KEY, Checkpoint.origin(KEY.name(), ID), tree.size(), tree.root());
    }

    List<BundleOpening> neededOpenings() {
        var needed = NeededOpenings.of(events);
        return openings.stream().filter(o -> needed.contains(o.version())).toList();
    }

    RulesFile rules() {
        var profile = new RulesFile.Rule(RULES.id(), "2027-01-01", RULES.text());
        Stream<RulesFile.Rule> sectors =
                events.stream()
                        .filter(Event.BlockingRulesSet.class::isInstance)
                        .flatMap(it -> ((Event.BlockingRulesSet) it).rules().stream())
                        .map(RulesFile.Rule::of)
                        .distinct();
        return new RulesFile(
                "1.0.0",
                Stream.concat(Stream.of(profile), sectors).toList(),
                List.of(
                        new RulesFile.Key(
                                KEY.verifierKey().text(),
                                Instant.parse("2026-11-01T00:00:00Z"),
                                null)));
    }

    byte[] bundle() {
        return BundleWriter.write(ID, leaves, neededOpenings(), checkpoint(), rules(), KEY);
    }

    /** The receipt of an event, given when the log had so many events. */
    Receipt receipt(int index, int size) {
        String head =
                Checkpoint.sign(KEY, Checkpoint.origin(KEY.name(), ID), size, tree.root(size));
        var opened = EventJson.write(events.get(index)).openings();
        return new Receipt(
                leaves.get(index),
                opened.isEmpty() ? null : ReceiptOpenings.write(opened),
                TlogProof.format(index, tree.inclusion(index, size), head, KEY.verifierKey()));
    }
}
