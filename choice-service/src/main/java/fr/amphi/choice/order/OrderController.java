package fr.amphi.choice.order;

import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.paper.Paper;
import fr.amphi.choice.view.Visibility;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Sheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the agency signs and sends; with names, so never for everybody. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class OrderController {

    private static final String PDF = "application/pdf";

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final Interns interns;
    private final Orders orders;
    private final Issuer issuer;

    OrderController(
            Amphitheatres amphitheatres,
            Visibility visibility,
            Interns interns,
            Orders orders,
            Issuer issuer) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.interns = interns;
        this.orders = orders;
        this.issuer = issuer;
    }

    /**
     * The assignment order with its annex; a draft without a number between closing and
     * publication.
     */
    @GetMapping("/order.pdf")
    ResponseEntity<byte[]> order(Caller caller, @PathVariable String id) {
        Order order = orders.of(managed(caller, id));
        return file(PDF, "arrete-" + id + ".pdf", Paper.print(OrderPaper.of(order, issuer)));
    }

    /** The annex as a spreadsheet: every intern of the call list, with or without a post. */
    @GetMapping("/annex.xlsx")
    ResponseEntity<byte[]> annexXlsx(Caller caller, @PathVariable String id) {
        Order order = orders.of(managed(caller, id));
        byte[] file = Sheets.xlsx("Affectations", Annex.HEADERS, Annex.rows(order));
        return file(Sheets.XLSX, "affectations-" + id + ".xlsx", file);
    }

    /** The same as CSV. */
    @GetMapping("/annex.csv")
    ResponseEntity<byte[]> annexCsv(Caller caller, @PathVariable String id) {
        Order order = orders.of(managed(caller, id));
        byte[] file = Sheets.csv(Annex.HEADERS, Annex.rows(order));
        return file(Sheets.CSV, "affectations-" + id + ".csv", file);
    }

    /** The letters to all interns, in the order of the call, once published. */
    @GetMapping("/letters.pdf")
    ResponseEntity<byte[]> letters(Caller caller, @PathVariable String id) {
        Order order = orders.published(managed(caller, id));
        return file(PDF, "lettres-" + id + ".pdf", Paper.print(LetterPaper.all(order, issuer)));
    }

    /** The letter to one intern once published, for themselves and those in charge. */
    @GetMapping("/letters/{position}.pdf")
    ResponseEntity<byte[]> letter(
            Caller caller, @PathVariable String id, @PathVariable int position) {
        State state = amphitheatres.get(id);
        boolean own = position > 0 && interns.position(caller, state) == position;
        Visibility.require(caller, own || visibility.manages(caller, state));
        Order order = orders.published(state);
        if (position < 1 || position > order.lines().size()) {
            throw new NotFound("La liste d'appel n'a pas cette position.");
        }
        Order.Line line = order.lines().get(position - 1);
        byte[] file = Paper.print(LetterPaper.one(order, issuer, line));
        return file(PDF, "lettre-%s-%d.pdf".formatted(id, position), file);
    }

    private State managed(Caller caller, String id) {
        State state = amphitheatres.get(id);
        visibility.requireManager(caller, state);
        return state;
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
