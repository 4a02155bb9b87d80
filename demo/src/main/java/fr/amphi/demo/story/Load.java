package fr.amphi.demo.story;

import fr.amphi.demo.region.Csv;
import fr.amphi.demo.region.Intern;
import fr.amphi.demo.system.Api;
import fr.amphi.demo.system.Credentials;
import fr.amphi.demo.system.Report;
import fr.amphi.demo.system.StateFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the region and its story into an empty system, by the same ways as a manager. */
public final class Load {

    /** Written last: it says that the load is complete. */
    public static final String ACCOUNTS = "accounts.json";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CAMPAIGNS = "/api/identity/campaigns";

    /** Full ties are drawn the same in every demonstration; there are none. */
    private static final String DRAW_SEED = "27052027".repeat(8);

    private final String gateway;
    private final Credentials head;
    private final StateFolder folder;
    private final Api api;

    /**
     * @param head account of the head of the internship office
     */
    public Load(String gateway, Credentials head, StateFolder folder) {
        this.gateway = gateway;
        this.head = head;
        this.folder = folder;
        this.api = new Api(gateway, head, PATIENCE);
    }

    /** Goes on where it stopped if it did. */
    public void run() throws InterruptedException {
        Story story = Story.in(Catalogue.hospitals(api));
        var ledger = new Ledger(folder);
        var steps = new Steps(ledger);
        var files = files(story);
        importLists(steps, files);
        List<Accounts.Account> accounts = Accounts.of(story);
        for (Accounts.Account account : accounts) {
            steps.once(
                    "account " + account.username(),
                    id -> api.post("/api/identity/accounts", id, account.body(head.password())));
        }
        hold(story, steps, ledger, files);
        new Pages(new Api(gateway, head.of(Accounts.EDITOR), PATIENCE), steps).write();
        folder.write(Cast.FILE, Cast.of(story, people(story)).text());
        folder.write(ACCOUNTS, told(accounts));
        Report.line("the demonstration region is loaded");
    }

    /** Kept beside, for whoever wants to see what a manager imports. */
    private Map<String, String> files(Story story) {
        Map<String, String> files =
                Map.of(
                        "interns.csv", Csv.interns(story.region().interns()),
                        "posts.csv", Csv.posts(story.region().posts()),
                        "wishes.csv", Csv.wishes(story.wishes()));
        files.forEach(folder::write);
        return files;
    }

    private void importLists(Steps steps, Map<String, String> files) throws InterruptedException {
        String own = "/" + Story.CAMPAIGN;
        steps.once(
                "campaign",
                id ->
                        api.post(
                                CAMPAIGNS,
                                id,
                                Map.of(
                                        "id",
                                        Story.CAMPAIGN,
                                        "label",
                                        "Semestre de mai 2027",
                                        "firstDay",
                                        "2027-05-02",
                                        "lastDay",
                                        "2027-11-01",
                                        "demo",
                                        true,
                                        "drawSeed",
                                        DRAW_SEED)));
        steps.once(
                "interns",
                id ->
                        api.upload(
                                CAMPAIGNS + own + "/interns",
                                id,
                                files.getOrDefault("interns.csv", "")));
        steps.once("call lists", id -> api.post(CAMPAIGNS + own + "/call-lists", id, Map.of()));
        steps.once(
                "posts",
                id ->
                        api.upload(
                                "/api/catalogue/campaigns" + own + "/posts",
                                id,
                                files.getOrDefault("posts.csv", "")));
    }

    private void hold(Story story, Steps steps, Ledger ledger, Map<String, String> files)
            throws InterruptedException {
        var amphitheatres = new Amphitheatres(api, story, steps);
        amphitheatres.awaitPools();
        amphitheatres.schedule(ledger.begun());
        amphitheatres.rule(Pools.RULED, ledger.begun());
        amphitheatres.rankWishes(files.getOrDefault("wishes.csv", ""));
        amphitheatres.hold(Pools.PSYCHIATRY, "2027-17-0042 (démonstration)");
        amphitheatres.suspend(
                Pools.GENERAL_PRACTICE, Story.SUSPENDED_AT - 1, "Vérification d’un agrément");
        amphitheatres.open(Pools.RUNNING);
    }

    private Set<String> people(Story story) throws InterruptedException {
        var people = new HashSet<String>();
        for (Intern intern : List.of(story.interne(), story.internePediatrie())) {
            JsonNode pool =
                    api.get(
                            "%s/%s/interns?pool=%s"
                                    .formatted(CAMPAIGNS, Story.CAMPAIGN, intern.pool().code()));
            pool.valueStream()
                    .filter(line -> line.path("internId").asString("").equals(intern.id()))
                    .forEach(line -> people.add(line.path("pseudonym").asString("")));
        }
        return people;
    }

    private String told(List<Accounts.Account> accounts) {
        var told = new ArrayList<>(accounts.stream().map(Accounts.Account::told).toList());
        told.add(
                3,
                Map.of(
                        "username", head.username(),
                        "role", "ars-admin",
                        "label", "responsable de l’internat, toute la région"));
        return JsonMapper.shared().writeValueAsString(told);
    }
}
