package fr.amphi.kit.command;

import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * Where another instance hands over commands for aggregates owned here; its seal has been checked,
 * the user's token too. Never forwards again.
 */
@RestController
class InternalCommands {

    private final CommandHost host;

    InternalCommands(CommandHost host) {
        this.host = host;
    }

    @PostMapping(path = Forwarded.PATH)
    ResponseEntity<String> take(@RequestBody byte[] body, Caller caller) {
        try {
            Forwarded forwarded = CommandJson.MAPPER.readValue(body, Forwarded.class);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(host.take(forwarded, caller));
        } catch (JacksonException e) {
            throw new BadInput("commands", "Commande illisible : " + e.getOriginalMessage());
        }
    }
}
