package fr.amphi.choice.proxy;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives, answers and uses proxies; who gives one may take it back until their turn. */
@RestController
@RequestMapping("/api/choice")
class ProxyController {

    /**
     * @param holder number or e-mail address of an intern of the same campaign
     */
    record Granted(@Nullable String holder) {}

    /**
     * @param intern pseudonym of who gives the proxy
     */
    record Answered(@Nullable String intern) {}

    /**
     * @param intern pseudonym of who gave the proxy
     * @param basedOn version on the holder's screen
     */
    record Chosen(@Nullable String intern, @Nullable String post, @Nullable Long basedOn) {}

    private final Conduct conduct;
    private final Interns interns;
    private final Amphitheatres amphitheatres;
    private final ProxyViews views;

    ProxyController(
            Conduct conduct, Interns interns, Amphitheatres amphitheatres, ProxyViews views) {
        this.conduct = conduct;
        this.interns = interns;
        this.amphitheatres = amphitheatres;
        this.views = views;
    }

    /**
     * The proxies the caller has given, holds, or is asked to take.
     *
     * @param amphitheatre whose version is waited for
     */
    @GetMapping("/proxies")
    MyProxies mine(
            Caller caller,
            @RequestParam @Nullable String amphitheatre,
            @RequestParam @Nullable Long atLeast) {
        if (amphitheatre != null) {
            amphitheatres.get(amphitheatre, atLeast);
        }
        return views.of(caller);
    }

    /** Asks somebody to choose in one's place at one's turn; without effect until they accept. */
    @PostMapping("/amphitheatres/{id}/proxies")
    CommandAnswer grant(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Granted asked) {
        String self = interns.self(caller, id);
        String holder =
                interns.called(
                                AmphitheatreId.pool(id).campaign(),
                                text("holder", asked.holder()).strip())
                        .orElseThrow(() ->
                                new NotFound(
                                        "Aucun interne de cette campagne n'a ce numéro ou"
                                                + " ce courriel."));
        return conduct.give(caller, request, id, new Command.GrantProxy(self, holder));
    }

    /** Takes one's proxy back, until one's turn begins. */
    @PostMapping("/amphitheatres/{id}/proxies/revocations")
    CommandAnswer revoke(Caller caller, HttpServletRequest request, @PathVariable String id) {
        return conduct.give(caller, request, id, new Command.RevokeProxy(interns.self(caller, id)));
    }

    /** Accepts to choose for somebody, until their turn begins. */
    @PostMapping("/amphitheatres/{id}/proxies/acceptances")
    CommandAnswer accept(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Answered asked) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.AcceptProxy(text("intern", asked.intern()), interns.self(caller, id)));
    }

    /** Declines to choose for somebody, or gives an accepted proxy back before their turn. */
    @PostMapping("/amphitheatres/{id}/proxies/refusals")
    CommandAnswer decline(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Answered asked) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.DeclineProxy(text("intern", asked.intern()), interns.self(caller, id)));
    }

    /** Chooses for whoever gave the proxy, at their turn. */
    @PostMapping("/amphitheatres/{id}/proxy-choices")
    CommandAnswer choose(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Chosen asked) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.ChooseByProxy(
                        text("intern", asked.intern()),
                        interns.self(caller, id),
                        text("post", asked.post()),
                        needed("basedOn", asked.basedOn())));
    }
}
