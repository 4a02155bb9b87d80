package fr.amphi.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.amphi.contracts.Claims;
import fr.amphi.kit.AmphiSettings;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * How access tokens are checked: signature by the issuer's keys, which are kept while the issuer is
 * away, then issuer, audience and times.
 */
final class AccessTokens {

    private static final Duration KEYS_FRESH = Duration.ofMinutes(10);
    private static final Duration LONGEST_SKEW = Duration.ofSeconds(30);

    private AccessTokens() {}

    static JwtDecoder decoder(AmphiSettings.Security settings) {
        String keys = required(settings.jwkSetUri(), "amphi.security.jwk-set-uri");
        String issuer = required(settings.issuer(), "amphi.security.issuer");
        AtomicBoolean keysSeen = new AtomicBoolean();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
                        keySource(keys, keysSeen)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(issuer, settings.clockSkew()));
        return token -> decode(decoder, token, keysSeen.get());
    }

    /** Once the issuer's keys are here, a key that cannot be found is the token's fault. */
    private static Jwt decode(JwtDecoder decoder, String token, boolean keysSeen) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException noKey) {
            throw keysSeen ? new BadJwtException("The signing key is unknown", noKey) : noKey;
        }
    }

    private static JWKSource<SecurityContext> keySource(String uri, AtomicBoolean keysSeen) {
        return JWKSourceBuilder.create(url(uri), new DefaultResourceRetriever(1000, 2000, 200_000))
                .cache(
                        KEYS_FRESH.toMillis(),
                        Duration.ofSeconds(3).toMillis(),
                        event -> {
                            if (event instanceof CachingJWKSetSource.RefreshCompletedEvent) {
                                keysSeen.set(true);
                            }
                        })
                .refreshAheadCache(false)
                .rateLimited(Duration.ofSeconds(5).toMillis())
                .retrying(true)
                .outageTolerantForever()
                .build();
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Duration skew) {
        if (skew.isNegative() || skew.compareTo(LONGEST_SKEW) > 0) {
            throw new IllegalArgumentException("amphi.security.clock-skew: 0 to 30 s");
        }
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(skew),
                new JwtIssuerValidator(issuer),
                claims("exp", jwt -> jwt.getExpiresAt() != null),
                claims("sub", jwt -> jwt.getSubject() != null && !jwt.getSubject().isBlank()),
                claims(
                        "aud",
                        jwt ->
                                jwt.getAudience() != null
                                        && jwt.getAudience().contains(Claims.AUDIENCE)));
    }

    private static OAuth2TokenValidator<Jwt> claims(
            String claim, java.util.function.Predicate<Jwt> holds) {
        OAuth2Error error =
                new OAuth2Error("invalid_token", "The " + claim + " claim is not valid", null);
        return jwt ->
                holds.test(jwt)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(error);
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("amphi.security.jwk-set-uri: " + text, e);
        }
    }
}
