package fr.amphi.acceptance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Stops what the tests started once the last of them has ended, and waits for it. */
public final class StopsTheSystem implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable stop = TheSystem::stop;
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(StopsTheSystem.class, key -> stop);
    }
}
