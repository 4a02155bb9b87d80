package fr.amphi.choice.result;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.view.Visibility;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;
import fr.amphi.verifier.record.ResultsCsv;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Results, bundles and receipts as files. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class ResultController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final Interns interns;
    private final Bundles bundles;
    private final Receipts receipts;

    ResultController(
            Amphitheatres amphitheatres,
            Visibility visibility,
            Interns interns,
            Bundles bundles,
            Receipts receipts) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.interns = interns;
        this.bundles = bundles;
        this.receipts = receipts;
    }

    /** Who took which post, by pseudonym, once published. */
    @GetMapping("/results.csv")
    ResponseEntity<byte[]> results(Caller caller, @PathVariable String id) {
        State state = published(caller, id);
        byte[] csv = ResultsCsv.write(state).getBytes(StandardCharsets.UTF_8);
        return file(CSV, id + ".csv", csv);
    }

    /** Everything needed to check a published amphitheatre without this service. */
    @GetMapping("/bundle.zip")
    ResponseEntity<byte[]> bundle(Caller caller, @PathVariable String id) {
        State state = published(caller, id);
        if (state.stage() != Stage.CLOSED && state.stage() != Stage.PUBLISHED) {
            throw new Refused(Refusal.of("NOT_CLOSED", "L'amphi n'est pas clos."));
        }
        Bundles.Checked bundle = bundles.of(state);
        if (!bundle.conforms()) {
            throw new Refused(Refusal.of("BUNDLE_DIVERGES", bundle.summary()));
        }
        return file(ZIP, id + ".zip", bundle.archive());
    }

    /** For the intern concerned and those in charge. */
    @GetMapping("/receipts/{position}.zip")
    ResponseEntity<byte[]> receipt(
            Caller caller, @PathVariable String id, @PathVariable int position) {
        State state = amphitheatres.get(id);
        boolean own = position > 0 && interns.position(caller, state) == position;
        Visibility.require(caller, own || visibility.manages(caller, state));
        if (position < 1 || position > state.callList().size()) {
            throw new NotFound("La liste d'appel n'a pas cette position.");
        }
        byte[] zip =
                receipts.zip(state, position)
                        .orElseThrow(() -> new NotFound("Rien n'est encore décidé à cette place."));
        return file(ZIP, id + "-" + position + ".zip", zip);
    }

    /** The receipts of all choices, for those in charge. */
    @GetMapping("/receipts.zip")
    ResponseEntity<byte[]> receipts(Caller caller, @PathVariable String id) {
        State state = amphitheatres.get(id);
        visibility.requireManager(caller, state);
        return file(ZIP, id + "-receipts.zip", receipts.all(state));
    }

    private State published(Caller caller, String id) {
        State state = amphitheatres.get(id);
        if (state.stage() != Stage.PUBLISHED) {
            visibility.requireManager(caller, state);
        }
        return state;
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
