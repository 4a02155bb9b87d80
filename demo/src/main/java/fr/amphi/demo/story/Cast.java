package fr.amphi.demo.story;

import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is who, written to {@code story.json} for robots, tests and people.
 *
 * @param people pseudonyms of interns who choose by themselves
 * @param suspended amphitheatre that waits for the manager
 * @param running amphitheatre in which only robots choose
 * @param upcoming amphitheatre of {@code interne-pediatrie}
 * @param published amphitheatre whose bundle anybody can check
 * @param toCorrect the intern whose semester is missing
 */
public record Cast(
        String campaign,
        Set<String> people,
        String suspended,
        String running,
        String upcoming,
        String published,
        ToCorrect toCorrect) {

    public static final String FILE = "story.json";

    /**
     * @param seniority what it should be
     * @param position the position due with it
     */
    public record ToCorrect(
            String internId, String name, String pool, int seniority, int position) {}

    static Cast of(Story story, Set<String> people) {
        return new Cast(
                Story.CAMPAIGN,
                people,
                Story.amphitheatre(Pools.GENERAL_PRACTICE),
                Story.amphitheatre(Pools.RUNNING),
                Story.amphitheatre(Pools.PAEDIATRICS),
                Story.amphitheatre(Pools.PSYCHIATRY),
                new ToCorrect(
                        story.toCorrect().id(),
                        story.toCorrect().name(),
                        Pools.PHARMACY.code(),
                        story.toCorrect().seniority() + 1,
                        MissingSemester.DUE));
    }

    public static Cast read(String text) {
        return JsonMapper.shared().readValue(text, Cast.class);
    }

    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
