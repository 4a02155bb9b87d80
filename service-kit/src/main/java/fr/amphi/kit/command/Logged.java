package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Ties log lines to the command id; never logs what a command says. */
final class Logged implements MessageHandlerInterceptor<CommandMessage> {

    private static final Logger LOG = LoggerFactory.getLogger("fr.amphi.commands");

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage message,
            ProcessingContext context,
            MessageHandlerInterceptorChain<CommandMessage> chain) {
        Submission<?> asked = Pipeline.submission(message);
        try (MDC.MDCCloseable id = MDC.putCloseable("command", asked.commandId().toString())) {
            return chain.proceed(message, context)
                    .onNext(entry -> {
                        if (entry.message().payload() instanceof Outcome outcome) {
                            log(asked, outcome);
                        }
                    });
        }
    }

    private static void log(Submission<?> asked, Outcome outcome) {
        String command = asked.command().getClass().getSimpleName();
        switch (outcome) {
            case Outcome.Recorded recorded ->
                    LOG.debug(
                            "{} {} on {}: version {}",
                            asked.commandId(),
                            command,
                            asked.aggregateId(),
                            recorded.version());
            case Outcome.Refused refused ->
                    LOG.info(
                            "{} {} on {}: refused, {}",
                            asked.commandId(),
                            command,
                            asked.aggregateId(),
                            refused.refusal().code());
            case Outcome.Mismatch mismatch ->
                    LOG.info("{} {}: command id reused", asked.commandId(), command);
            case Outcome.Unknown unknown ->
                    LOG.warn(
                            "{} {} on {}: unknown, {}",
                            asked.commandId(),
                            command,
                            asked.aggregateId(),
                            unknown.why());
            case Outcome.NotOwner elsewhere ->
                    LOG.debug(
                            "{} {} on {}: owned by {}",
                            asked.commandId(),
                            command,
                            asked.aggregateId(),
                            elsewhere.owner());
        }
    }
}
