package fr.amphi.content;

import fr.amphi.kit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** After a deliberate change: {@code mvn -pl content-service -am test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheControllersSay() {
        OpenApiDocument.check("content", ContentService.class);
    }
}
