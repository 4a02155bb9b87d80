package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The script at the root, run as a person would. */
final class Command {

    /** What a run printed, and how it ended. */
    record Result(int status, String output) {}

    private Command() {}

    static Result amphi(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(TheSystem.root().resolve("amphi").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("AMPHI_HOME", TheSystem.amphi().run().options().home().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), output);
    }
}
