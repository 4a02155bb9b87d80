package fr.amphi.kit.command;

import fr.amphi.eventlog.Submission;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Asks the service's policy, at every instance that a command passes. */
final class Authorised<C> implements MessageHandlerInterceptor<CommandMessage> {

    private final CommandPolicy<C> policy;

    Authorised(CommandPolicy<C> policy) {
        this.policy = policy;
    }

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage message,
            ProcessingContext context,
            MessageHandlerInterceptorChain<CommandMessage> chain) {
        Submission<C> submission = Pipeline.submission(message);
        Principal.caller(message.metadata())
                .ifPresent(caller ->
                        policy.check(caller, submission.aggregateId(), submission.command()));
        return chain.proceed(message, context);
    }
}
