package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    /** Golden: a name that once stood in a log is never changed. */
    @Test
    void the_names_in_the_logs_stay() {
        assertThat(
                        EventTypes.table().entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue().getSimpleName())
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        """
                        amphitheatre-closed=AmphitheatreClosed
                        amphitheatre-opened=AmphitheatreOpened
                        amphitheatre-reopened=AmphitheatreReopened
                        amphitheatre-resumed=AmphitheatreResumed
                        amphitheatre-scheduled=AmphitheatreScheduled
                        amphitheatre-suspended=AmphitheatreSuspended
                        assignments-published=AssignmentsPublished
                        blocking-rules-set=BlockingRulesSet
                        call-list-corrected=CallListCorrected
                        call-list-fixed=CallListFixed
                        call-list-part-added=CallListPartAdded
                        choice-asked=ChoiceAsked
                        choice-cancelled=ChoiceCancelled
                        choice-corrected=ChoiceCorrected
                        choice-declined=ChoiceDeclined
                        choice-made=ChoiceMade
                        deferral-withdrawn=DeferralWithdrawn
                        intern-assigned=InternAssigned
                        intern-deferred=InternDeferred
                        intern-placed-elsewhere=InternPlacedElsewhere
                        intern-returned=InternReturned
                        intern-skipped=InternSkipped
                        places-changed=PlacesChanged
                        places-taken-elsewhere=PlacesTakenElsewhere
                        post-added=PostAdded
                        post-withdrawn=PostWithdrawn
                        posts-fixed=PostsFixed
                        posts-part-offered=PostsPartOffered
                        posts-reoffered=PostsReoffered
                        proxy-accepted=ProxyAccepted
                        proxy-granted=ProxyGranted
                        proxy-withdrawn=ProxyWithdrawn
                        session-ended=SessionEnded
                        session-started=SessionStarted
                        sessions-set=SessionsSet
                        sharing-declared=SharingDeclared
                        supernumerary-agreed=SupernumeraryAgreed
                        supernumerary-placed=SupernumeraryPlaced
                        supernumerary-requested=SupernumeraryRequested
                        supernumerary-withdrawn=SupernumeraryWithdrawn
                        time-credited=TimeCredited
                        turn-started=TurnStarted
                        wishes-ranked=WishesRanked\
                        """);
    }

    @Test
    void every_event_has_a_name_and_back() {
        assertThat(Arrays.stream(Event.class.getDeclaredClasses()).filter(Class::isRecord))
                .allSatisfy(kind -> assertThat(EventTypes.table()).containsValue(event(kind)));
        assertThat(EventTypes.classOf("choice-made")).contains(Event.ChoiceMade.class);
        assertThat(EventTypes.classOf("ChoiceMade")).isEmpty();
        assertThat(EventTypes.nameOf(new Event.AmphitheatreOpened(Given.NINE)))
                .isEqualTo("amphitheatre-opened");
    }

    private static Class<? extends Event> event(Class<?> kind) {
        return kind.asSubclass(Event.class);
    }
}
