package fr.amphi.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.amphi.contracts.Claims;
import fr.amphi.contracts.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Access tokens as Keycloak would give them, from an issuer in this process. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test/realms/amphi";

    private static final RSAKey KEY = newKey("test-key");
    private static final RSAKey STRANGER = newKey("test-key");
    private static final HttpServer KEYS = serveKeys();

    private final JWTClaimsSet.Builder claims;
    private RSAKey key = KEY;

    private TestTokens(String username) {
        Instant now = Instant.now();
        claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(Claims.AUDIENCE)
                        .subject(UUID.nameUUIDFromBytes(username.getBytes()).toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .claim("preferred_username", username);
    }

    /** A token of somebody who may nothing in particular. */
    public static TestTokens of(String username) {
        return new TestTokens(username);
    }

    /** Where services find the keys. */
    public static String jwkSetUri() {
        return "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/keys";
    }

    /** The issuer's public keys, as JSON. */
    public static String keys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    public TestTokens roles(Role... roles) {
        return claim(Claims.ROLES, Arrays.stream(roles).map(Role::claim).toList());
    }

    public TestTokens cells(String... cells) {
        return claim(Claims.CELLS, List.of(cells));
    }

    public TestTokens finess(String... finess) {
        return claim(Claims.FINESS, List.of(finess));
    }

    public TestTokens claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    public TestTokens audience(String audience) {
        claims.audience(audience);
        return this;
    }

    public TestTokens issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    /** Negative: expired already. */
    public TestTokens expiresIn(Duration life) {
        Instant end = Instant.now().plus(life);
        claims.issueTime(Date.from(end.minus(Duration.ofHours(1)))).expirationTime(Date.from(end));
        return this;
    }

    /** A key that the issuer does not know, under a name that it does. */
    public TestTokens signedByAStranger() {
        key = STRANGER;
        return this;
    }

    /** A key that the issuer has never had. */
    public TestTokens signedByAnUnknownKey() {
        key = newKey("key-" + UUID.randomUUID());
        return this;
    }

    public String token() {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serveKeys() {
        try {
            byte[] keys = keys().getBytes();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
