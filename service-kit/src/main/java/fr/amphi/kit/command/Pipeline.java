package fr.amphi.kit.command;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.configuration.MessagingConfigurer;

/**
 * The command bus in front of a log: measured, logged, authorised, then handed to the owner.
 *
 * @param <C> commands
 */
final class Pipeline<C> implements AutoCloseable {

    private static final MessageType OUTCOME = new MessageType(Outcome.class);

    private final MessageType type;
    private final AxonConfiguration axon;
    private final CommandBus bus;

    Pipeline(
            Class<C> commands,
            EventLog<C, ?, ?> log,
            CommandPolicy<C> policy,
            MeterRegistry metrics) {
        type = new MessageType(commands);
        axon =
                MessagingConfigurer.create()
                        .registerCommandHandlerInterceptor(c -> new Measured(metrics))
                        .registerCommandHandlerInterceptor(c -> new Logged())
                        .registerCommandHandlerInterceptor(c -> new Authorised<>(policy))
                        .registerCommandHandlingModule(
                                CommandHandlingModule.named(commands.getSimpleName())
                                        .commandHandlers()
                                        .commandHandler(
                                                type.qualifiedName(),
                                                (message, context) -> submit(log, message)))
                        .build();
        axon.start();
        bus = axon.getComponent(CommandBus.class);
    }

    /** Completes with the outcome, or fails with what an interceptor threw. */
    CompletableFuture<Outcome> dispatch(Submission<C> submission, Map<String, String> principal) {
        return bus.dispatch(new GenericCommandMessage(type, submission, principal), null)
                .thenApply(result -> (Outcome) Objects.requireNonNull(result.payload()));
    }

    private static <C> MessageStream.Single<CommandResultMessage> submit(
            EventLog<C, ?, ?> log, CommandMessage message) {
        Submission<C> submission = submission(message);
        return MessageStream.fromFuture(
                log.submit(submission)
                        .thenApply(outcome -> new GenericCommandResultMessage(OUTCOME, outcome)));
    }

    @SuppressWarnings("unchecked") // only dispatch() makes messages
    static <C> Submission<C> submission(CommandMessage message) {
        return (Submission<C>) Objects.requireNonNull(message.payload());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
