package fr.amphi.choice.rule;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.InternGroup;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.RuleStanding;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an amphitheatre as they stand at one version.
 *
 * @param revision 0 while none were ever set
 * @param reasonNeeded whether a change needs a public statement
 */
record RulesView(
        Stage state,
        int revision,
        boolean reasonNeeded,
        List<Rule> rules,
        List<Sector> sectors,
        long version) {

    /**
     * @param members interns of the group on the call list
     * @param toChoose of them still to choose
     * @param places left in the sector
     * @param taken places of the sector that the group holds
     */
    record Rule(
            String id,
            BlockingRule.Kind kind,
            String sector,
            Group group,
            @Nullable Integer most,
            String title,
            String text,
            LocalDate from,
            @Nullable LocalDate until,
            int members,
            int toChoose,
            int places,
            int taken) {}

    /**
     * @param interns pseudonyms; null for all but those in charge
     */
    record Group(
            String name,
            @Nullable Integer seniorityFrom,
            @Nullable Integer seniorityTo,
            @Nullable Boolean guest,
            @Nullable String rankFrom,
            @Nullable String rankTo,
            @Nullable List<String> interns) {

        static Group of(InternGroup it, boolean inCharge) {
            return new Group(
                    it.name(),
                    it.seniorityFrom(),
                    it.seniorityTo(),
                    it.guest(),
                    it.rankFrom(),
                    it.rankTo(),
                    inCharge ? it.interns() : null);
        }
    }

    /** A tag that posts carry. */
    record Sector(String name, int posts, int places, int left) {

        static Sector of(State state, String name) {
            List<OfferedPost> posts =
                    state.offer().posts().stream().filter(p -> p.tags().contains(name)).toList();
            return new Sector(
                    name,
                    posts.size(),
                    posts.stream().mapToInt(OfferedPost::places).sum(),
                    posts.stream().mapToInt(post -> state.left(post.post())).sum());
        }
    }

    static RulesView of(State state, boolean inCharge) {
        TreeSet<String> tags = new TreeSet<>();
        state.offer().posts().forEach(post -> tags.addAll(post.tags()));
        return new RulesView(
                state.stage(),
                state.rulesRevision(),
                state.rulesRevision() > 0 || state.stage() != Stage.SCHEDULED,
                RuleStanding.of(state).stream().map(it -> rule(it, inCharge)).toList(),
                tags.stream().map(tag -> Sector.of(state, tag)).toList(),
                state.version());
    }

    private static Rule rule(RuleStanding standing, boolean inCharge) {
        BlockingRule rule = standing.rule();
        return new Rule(
                rule.id(),
                rule.kind(),
                rule.sector(),
                Group.of(rule.group(), inCharge),
                rule.most(),
                rule.title(),
                rule.text(),
                rule.from(),
                rule.until(),
                standing.members(),
                standing.toChoose(),
                standing.places(),
                standing.taken());
    }
}
