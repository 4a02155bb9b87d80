package fr.amphi.kit.problem;

import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells what a client did wrong on the wire from what we did. */
final class ClientFaults {

    private ClientFaults() {}

    /** The client left before the answer: there is nobody to tell. */
    static boolean gone(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause ->
                        cause instanceof ClientAbortException
                                || cause instanceof AsyncRequestNotUsableException);
    }

    /** The bytes of the request break the rules of HTTP or of its encodings. */
    static boolean malformed(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause ->
                        cause instanceof BadRequestException
                                || cause instanceof InvalidParameterException
                                || cause instanceof java.io.UnsupportedEncodingException
                                || cause instanceof java.nio.charset.CharacterCodingException
                                || cause instanceof java.nio.charset.UnsupportedCharsetException
                                || cause instanceof java.nio.charset.IllegalCharsetNameException);
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
