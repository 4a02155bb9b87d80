package fr.amphi.kit.feed;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets the thread of a request ask whether its sender has gone, which servlets learn only by
 * writing, and then only the second time: Tomcat's own look at what can be read says it at once.
 */
final class DepartureValve extends ValveBase {

    private static final String NAME = DepartureValve.class.getName();

    DepartureValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        BooleanSupplier gone = () -> gone(raw);
        request.setAttribute(NAME, gone);
        getNext().invoke(request, response);
    }

    /** The end of the connection counts as available; so does a further request, out of turn. */
    private static boolean gone(org.apache.coyote.Request request) {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    /** True once the sender of a request without body has closed the connection. */
    static BooleanSupplier of(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof BooleanSupplier gone) {
            return gone;
        }
        throw new IllegalStateException("feeds need Tomcat");
    }
}
