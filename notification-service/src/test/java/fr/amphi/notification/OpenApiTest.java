package fr.amphi.notification;

import fr.amphi.kit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** After a deliberate change: {@code mvn -pl notification-service -am test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheControllersSay() {
        OpenApiDocument.check("notification", NotificationService.class);
    }
}
