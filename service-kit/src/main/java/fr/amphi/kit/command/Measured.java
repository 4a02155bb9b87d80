package fr.amphi.kit.command;

import fr.amphi.eventlog.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Times commands from the bus to their outcome, by kind of command and of outcome. */
final class Measured implements MessageHandlerInterceptor<CommandMessage> {

    private final MeterRegistry metrics;

    Measured(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage message,
            ProcessingContext context,
            MessageHandlerInterceptorChain<CommandMessage> chain) {
        Timer.Sample started = Timer.start(metrics);
        Submission<?> asked = Pipeline.submission(message);
        String command = asked.command().getClass().getSimpleName();
        return chain.proceed(message, context)
                .onNext(entry -> {
                    Object outcome = entry.message().payload();
                    String kind = outcome == null ? "none" : outcome.getClass().getSimpleName();
                    started.stop(
                            metrics.timer("amphi.command", "command", command, "outcome", kind));
                });
    }
}
