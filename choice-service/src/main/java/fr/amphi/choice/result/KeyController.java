package fr.amphi.choice.result;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that receipts and bundles are signed with. */
@RestController
class KeyController {

    /**
     * @param key C2SP verifier key
     * @param fingerprint SHA-256 of the public key, in hex, to compare by eye or voice
     */
    record PublicKey(String name, String key, String fingerprint, Instant from) {}

    private final OperatorKey key;

    KeyController(OperatorKey key) {
        this.key = key;
    }

    /** The public keys that receipts and bundles are signed with. */
    @GetMapping("/api/choice/keys")
    List<PublicKey> keys() {
        var verifier = key.key();
        return List.of(
                new PublicKey(
                        verifier.name(), verifier.text(), verifier.fingerprint(), key.from()));
    }
}
