package fr.amphi.gateway;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.config.annotation.web.reactive.EnableMongoWebSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * Sessions live in MongoDB, encrypted: they survive a restart and any replica can read them. An
 * expired one is refused when it is read, whatever the store's own expiry does.
 */
@Configuration
@EnableMongoWebSession(
        collectionName = Sessions.COLLECTION,
        maxInactiveIntervalInSeconds = 14 * 60 * 60)
class Sessions {

    static final String COLLECTION = "sessions";
    private static final String COOKIE = "amphi";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Bean
    JdkMongoSessionConverter sessionConverter(GatewaySettings settings) {
        Seal seal = new Seal(settings.sessionKey());
        SerializingConverter write = new SerializingConverter();
        DeserializingConverter read = new DeserializingConverter();
        return new JdkMongoSessionConverter(
                value -> seal.close(write.convert(value)),
                bytes -> read.convert(seal.open(bytes)),
                settings.sessionLength());
    }

    @Bean
    WebSessionIdResolver sessionCookie(GatewaySettings settings) {
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(COOKIE);
        boolean https = "https".equals(settings.publicUrl().getScheme());
        resolver.addCookieInitializer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(https).path("/"));
        return resolver;
    }

    /** AES-256-GCM with a fresh nonce in front. */
    private static final class Seal {

        private final SecretKey key;
        private final SecureRandom random = new SecureRandom();

        Seal(String base64) {
            key = new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
        }

        byte[] close(byte[] plain) {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, plain, 0);
            byte[] out = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, out, IV_BYTES, sealed.length);
            return out;
        }

        byte[] open(byte[] sealed) {
            return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), sealed, IV_BYTES);
        }

        private byte[] crypt(int mode, byte[] iv, byte[] bytes, int from) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
                return cipher.doFinal(bytes, from, bytes.length - from);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a session could not be read or written", e);
            }
        }
    }
}
