package fr.amphi.kit.security;

import fr.amphi.kit.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only other instances of the system reach what is internal, and nobody else pose as one. */
final class ForwardedFilter extends OncePerRequestFilter {

    static final String PATH = "/internal/commands";

    private static final int LARGEST = 25 * 1024 * 1024;

    private final ForwardSeal seal;
    private final Gatekeeper gatekeeper;

    ForwardedFilter(ForwardSeal seal, Gatekeeper gatekeeper) {
        this.seal = seal;
        this.gatekeeper = gatekeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(ForwardSeal.HEADER);
        boolean internal = request.getRequestURI().startsWith("/internal");
        if (!internal && header == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!internal || header == null) {
            gatekeeper.forbid(response, "Réservé aux échanges entre services.");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            gatekeeper.refuse(response, Problem.of(413, "TOO_LARGE", "25 Mo au plus."));
        } else if (!seal.holds(
                header,
                request.getMethod(),
                request.getRequestURI(),
                request.getHeader("Authorization"),
                body,
                Instant.now())) {
            gatekeeper.forbid(response, "Réservé aux échanges entre services.");
        } else {
            chain.doFilter(new RereadableRequest(request, body), response);
        }
    }
}
