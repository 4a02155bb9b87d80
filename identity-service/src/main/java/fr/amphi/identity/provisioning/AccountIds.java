package fr.amphi.identity.provisioning;

import fr.amphi.identity.account.Account;
import fr.amphi.kit.AmphiSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** One id per sign-in name, from which nobody without the key finds the name. */
@Component
class AccountIds {

    private final SecretKeySpec key;

    AccountIds(AmphiSettings settings) {
        var kek = Objects.requireNonNull(settings.kek(), "amphi.kek is missing");
        this.key = new SecretKeySpec(Base64.getDecoder().decode(kek), "HmacSHA256");
    }

    String of(String username) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "account " + username.toLowerCase(Locale.ROOT);
            byte[] tag = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Account.PREFIX + HexFormat.of().formatHex(tag, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
