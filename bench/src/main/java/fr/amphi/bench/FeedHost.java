package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.ChoiceService;
import fr.amphi.eventlog.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.springframework.boot.SpringApplication;

/**
 * The choice service with one open amphitheatre. Answers the version of its log, then makes the
 * next choice for every line that it reads and answers the version that it led to.
 */
final class FeedHost {

    private static final String AMPHITHEATRE = "bench.LYON.DSM24.SOCLE";
    static final String FEED = "/api/choice/amphitheatres/" + AMPHITHEATRE + "/feed";
    private static final int INTERNS = 2_000;

    /** Choices until commands are as fast as they will be. */
    private static final int WARM_UP = 1_500;

    private FeedHost() {}

    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        EventLog<Command, Event, State> log =
                SpringApplication.run(ChoiceService.class, args).getBean(EventLog.class);
        Region.Draft draft = new Region(3).amphitheatre("DSM24", INTERNS);
        Rig.record(log, AMPHITHEATRE, draft.schedule());
        Rig.record(log, AMPHITHEATRE, new Command.Open());
        int next = 0;
        while (next < WARM_UP) {
            choose(log, draft, next++);
        }
        answer(log);
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            lines.nextLine();
            choose(log, draft, next++);
            answer(log);
        }
    }

    private static void choose(
            EventLog<Command, Event, State> log, Region.Draft draft, int intern) {
        String post = draft.posts().get(intern / 2);
        Rig.record(log, draft.id(), new Command.Choose(draft.interns().get(intern), post, 0));
    }

    private static void answer(EventLog<?, ?, State> log) {
        long version = log.state(AMPHITHEATRE).orElseThrow().version();
        System.out.println(Child.ANSWER + version);
    }
}
