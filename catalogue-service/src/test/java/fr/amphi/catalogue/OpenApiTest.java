package fr.amphi.catalogue;

import fr.amphi.kit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** After a deliberate change: {@code mvn -pl catalogue-service -am test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheControllersSay() {
        OpenApiDocument.check("catalogue", CatalogueService.class);
    }
}
