package fr.amphi.choice;

import fr.amphi.choice.view.Written;
import fr.amphi.kit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;

class OpenApiTest {

    /** After a deliberate change: {@code mvn -pl choice-service -am test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheControllersSay() {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Written.class);
        OpenApiDocument.check("choice", ChoiceService.class);
    }
}
