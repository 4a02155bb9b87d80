package fr.amphi.identity;

import fr.amphi.kit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** After a deliberate change: {@code mvn -pl identity-service -am test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheControllersSay() {
        OpenApiDocument.check("identity", IdentityService.class);
    }
}
