package fr.amphi.notification.audience;

import static fr.amphi.contracts.Topics.CATALOGUE_EVENTS;
import static fr.amphi.contracts.Topics.CHOICE_EVENTS;
import static fr.amphi.contracts.Topics.IDENTITY_EVENTS;

import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Item;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Events.Subscription;
import fr.amphi.kit.event.Received;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.notification.notice.NoticeCommand;
import fr.amphi.notification.notice.NoticeCommand.Tell;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns what happened into what people are told. Instances share the events; the identifier of a
 * notice follows from the event, so that an event handled twice tells once.
 */
@Component
class Herald implements SmartLifecycle {

    private static final List<String> TOPICS =
            List.of(IDENTITY_EVENTS, CATALOGUE_EVENTS, CHOICE_EVENTS);
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Events events;
    private final Reactions<NoticeCommand> reactions;
    private final Clock clock = Clock.systemUTC();
    private final Listening listening = new Listening();
    private final List<Subscription> subscriptions = new ArrayList<>();

    Herald(Events events, Commands<NoticeCommand> commands) {
        this.events = events;
        this.reactions = commands.reactions();
    }

    /** Hears all, then tells. */
    @Override
    public void start() {
        var hearing = events.fromBeginning(TOPICS, listening::hear);
        subscriptions.add(hearing);
        subscriptions.add(events.durable("notification", TOPICS, batch -> tell(hearing, batch)));
    }

    private void tell(Subscription hearing, List<Received> batch) {
        // The batch itself, and what came before it on another topic, as a list its amphitheatre.
        if (!hearing.awaitNow(PATIENCE)) {
            throw new TryLater(Duration.ofSeconds(1), "not everything is heard yet");
        }
        var items = listening.ask(rules -> items(rules, batch));
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            reactions.reactAll(
                    cause(batch.getFirst()),
                    items.subList(from, Math.min(items.size(), from + AT_ONCE)));
        }
    }

    /**
     * One cause for a batch of many: the identifiers of the notices already follow from their own
     * events, whatever the batch.
     */
    private static Received cause(Received any) {
        return new Received(
                any.event(), "notice", "", any.at(), any.topic(), any.partition(), any.offset());
    }

    private List<Item<NoticeCommand>> items(Rules rules, List<Received> batch) {
        var now = clock.instant();
        var items = new ArrayList<Item<NoticeCommand>>();
        for (var received : batch) {
            for (var telling : rules.tell(received.event(), now)) {
                items.add(item(received, telling));
            }
        }
        return items;
    }

    private static Item<NoticeCommand> item(Received received, Telling telling) {
        var amphitheatre = telling.facts().values().getOrDefault("amphitheatre", "");
        var name = telling.kind() + "/" + amphitheatre + "/" + telling.recipient();
        var notice = CommandIds.derive(received.topic() + "/" + received.id(), name).toString();
        return new Item<>(
                notice,
                telling.recipient(),
                new Tell(notice, telling.kind(), telling.facts(), telling.once()));
    }

    @Override
    public void stop() {
        subscriptions.reversed().forEach(Subscription::close);
        subscriptions.clear();
    }

    @Override
    public boolean isRunning() {
        return !subscriptions.isEmpty();
    }
}
