package fr.amphi.kit.toy;

import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Role;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Item;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Columns;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Table;
import fr.amphi.kit.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Every kind of argument that a controller may take. */
@RestController
class ToyController {

    record PutBody(
            int marbles, Phase phase, LocalDate day, List<String> tags, @Nullable String note) {}

    private final Commands<ToyCommand> commands;
    private final EventLog<ToyCommand, Integer, Integer> log;
    private final Follower<Integer, Integer> follower;

    ToyController(
            Commands<ToyCommand> commands,
            EventLog<ToyCommand, Integer, Integer> log,
            Follower<Integer, Integer> follower) {
        this.commands = commands;
        this.log = log;
        this.follower = follower;
    }

    @PostMapping("/toy/jars/{jar}/marbles")
    CommandAnswer put(
            @PathVariable String jar,
            @RequestBody PutBody body,
            Caller caller,
            HttpServletRequest request) {
        if (body.marbles() <= 0) {
            throw new BadInput("marbles", "Un nombre positif est attendu.");
        }
        ToyCommand put =
                new ToyCommand.Put(
                        body.marbles(),
                        new ToyCommand.Shape.Round(2),
                        UUID.randomUUID().toString());
        return CommandAnswer.of(request, commands.execute(caller, request, jar, put));
    }

    @PostMapping("/toy/tips")
    CommandAnswer tip(Caller caller, HttpServletRequest request) {
        ToyCommand put = new ToyCommand.Put(1, new ToyCommand.Shape.Odd("tip"), "");
        return CommandAnswer.of(request, commands.execute(caller, request, "locked-tips", put));
    }

    @PostMapping("/toy/batches")
    List<String> batch(@RequestParam int count, Caller caller, HttpServletRequest request) {
        List<Item<ToyCommand>> items =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Item<ToyCommand>(
                                        "item-" + i,
                                        "batch-" + i,
                                        new ToyCommand.Put(
                                                1, new ToyCommand.Shape.Round(i), "salt")))
                        .toList();
        return commands.executeAll(caller, request, items).stream()
                .map(outcome ->
                        outcome instanceof Outcome.Recorded r && r.repeated() ? "again" : "new")
                .toList();
    }

    @GetMapping("/toy/jars/{jar}")
    Versioned<Integer> jar(@PathVariable String jar) {
        return follower.state(jar).orElseThrow(() -> new NotFound("Ce bocal n'existe pas."));
    }

    @GetMapping("/toy/owners/{jar}")
    boolean owns(@PathVariable String jar) {
        return log.owns(jar);
    }

    @GetMapping("/toy/me")
    Map<String, Object> me(Caller caller) {
        return Map.of(
                "username",
                caller.username(),
                "admin",
                caller.has(Role.ARS_ADMIN),
                "lyon",
                caller.managesCell("LYON", "DSM24"),
                "hospital",
                caller.represents("010000024"));
    }

    @GetMapping("/toy/typed/{id}")
    String typed(
            @PathVariable UUID id,
            @RequestParam int count,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Instant at) {
        return id + " " + count + " " + phase + " " + at;
    }

    @GetMapping("/toy/header")
    String header(@RequestHeader("X-Wanted") int wanted) {
        return String.valueOf(wanted);
    }

    @PostMapping(path = "/toy/parts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    long part(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @PostMapping("/toy/files")
    Table file(HttpServletRequest request) {
        Table table =
                Tables.read(request, Columns.required("intern_id", "rank").optional("family_name"));
        Faults faults = new Faults();
        table.rows().forEach(row -> row.requiredInteger("rank", 1, 1000, faults));
        faults.throwIfAny();
        return table;
    }

    @PostMapping("/toy/bug")
    String bug() {
        throw new IllegalStateException("our own mistake");
    }

    @GetMapping(path = "/toy/text", produces = "text/csv")
    String text() {
        throw new BadInput("text", "Rien ici.");
    }
}
