package fr.amphi.kit.security;

import fr.amphi.contracts.Claims;
import fr.amphi.contracts.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes callers from tokens; what a claim says that we do not know gives no right. */
public final class Callers {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values())
                    .collect(Collectors.toUnmodifiableMap(Role::claim, Function.identity()));

    private Callers() {}

    /** The caller of a request whose token has been checked; anonymous without a token. */
    public static Caller of(HttpServletRequest request) {
        return of(request.getUserPrincipal());
    }

    static Caller of(@Nullable Principal principal) {
        return principal instanceof JwtAuthenticationToken token
                ? of(token.getToken())
                : Caller.anonymous();
    }

    private static Caller of(Jwt jwt) {
        String subject = Objects.requireNonNull(jwt.getSubject(), "checked by AccessTokens");
        String username = text(jwt, "preferred_username").orElse(subject);
        return new Caller(
                subject,
                username,
                text(jwt, "name").orElse(username),
                texts(jwt, Claims.ROLES).map(ROLES::get).filter(r -> r != null).collect(set()),
                texts(jwt, Claims.CELLS).flatMap(Callers::cell).collect(set()),
                texts(jwt, Claims.FINESS).collect(set()));
    }

    private static <T> java.util.stream.Collector<T, ?, Set<T>> set() {
        return Collectors.toUnmodifiableSet();
    }

    private static Stream<Cell> cell(String text) {
        try {
            return Stream.of(Cell.parse(text));
        } catch (IllegalArgumentException notACell) {
            return Stream.empty();
        }
    }

    private static Optional<String> text(Jwt jwt, String claim) {
        return jwt.getClaim(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Stream<String> texts(Jwt jwt, String claim) {
        Object value = jwt.getClaim(claim);
        Stream<?> values =
                value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return values.filter(String.class::isInstance).map(String.class::cast);
    }
}
