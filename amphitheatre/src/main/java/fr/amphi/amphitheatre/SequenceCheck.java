package fr.amphi.amphitheatre;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Property#SEQUENCE}. */
final class SequenceCheck implements PropertyCheck {

    private static final String NOBODY_PASSES = "Un report ne laisse passer personne.";

    private final Books books;
    private final Finding finding = new Finding(Property.SEQUENCE);
    private Instant last = Instant.MIN;

    SequenceCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (!Stages.of(event).contains(books.stage)) {
            finding.violated(index, "Cet événement ne peut pas arriver à ce stade de l'amphi.");
        }
        if (event instanceof Event.AboutIntern it && !books.call.isAt(it.position(), it.intern())) {
            finding.violated(index, "La position et l'interne ne vont pas ensemble.");
        }
        if (event instanceof Event.Timed it) {
            if (it.at().isBefore(last)) {
                finding.violated(index, "L'heure recule.");
            }
            last = it.at();
        }
        String wrong = wrong(index, event);
        if (wrong != null) {
            finding.violated(index, wrong);
        }
    }

    @Override
    public void after(int index, Event event) {
        if (event instanceof Event.InternDeferred it && it.intern().equals(books.call.next())) {
            finding.violated(index, NOBODY_PASSES);
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        if (events.isEmpty()) {
            finding.violated(0, "Le journal est vide.");
        }
        return finding.verdict();
    }

    private @Nullable String wrong(int index, Event event) {
        return switch (event) {
            case Event.TurnStarted it -> wrongTurn(it);
            case Event.ChoiceMade it -> wrongChoice(index, it);
            case Event.InternSkipped it -> wrongSkip(it);
            case Event.AmphitheatreSuspended it -> wrongSuspension(it);
            case Event.AmphitheatreResumed it -> wrongResumption(it);
            case Event.InternReturned it ->
                    books.call.mayReturn(it.intern())
                            ? null
                            : "Un interne est revenu sans avoir été passé.";
            case Event.InternDeferred it -> wrongDeferral(it);
            case Event.DeferralWithdrawn it ->
                    books.call.isDeferred(it.position())
                            ? null
                            : "Un report a été retiré alors qu'il n'y en avait pas.";
            case Event.TimeCredited it -> wrongCredit(it);
            case Event.CallListFixed _ -> wrongList();
            case Event.AmphitheatreReopened it -> wrongReopening(it);
            case Event.ChoiceCancelled it -> wrongPost(it.intern(), it.post());
            case Event.ChoiceCorrected it -> wrongPost(it.intern(), it.from());
            case Event.SessionsSet it -> books.sessions.wrong(it, books.stage != Stage.SCHEDULED);
            case Event.SessionEnded it -> books.sessions.wrong(it);
            case Event.SessionStarted it ->
                    books.stage == Stage.SUSPENDED && !books.sessions.isWaiting()
                            ? "Une séance a commencé pendant une suspension."
                            : books.sessions.wrong(it);
            case Event.AmphitheatreClosed _ ->
                    books.call.turn() == null && books.call.next() == null
                            ? null
                            : "L'amphi a été clos alors que des internes devaient encore choisir.";
            case Event.InternAssigned it ->
                    it.referral().isWholeAt(it.at())
                            ? null
                            : "Une affectation d'office a précédé sa saisine ou son entretien.";
            case Event.AmphitheatreScheduled _,
                    Event.CallListPartAdded _,
                    Event.PostsPartOffered _,
                    Event.PostsFixed _,
                    Event.CallListCorrected _,
                    Event.PostsReoffered _,
                    Event.WishesRanked _,
                    Event.AmphitheatreOpened _,
                    Event.ProxyGranted _,
                    Event.ProxyAccepted _,
                    Event.ProxyWithdrawn _,
                    Event.SupernumeraryRequested _,
                    Event.SupernumeraryAgreed _,
                    Event.SupernumeraryWithdrawn _,
                    Event.SupernumeraryPlaced _,
                    Event.PlacesChanged _,
                    Event.PostWithdrawn _,
                    Event.PostAdded _,
                    Event.BlockingRulesSet _,
                    Event.SharingDeclared _,
                    Event.ChoiceAsked _,
                    Event.ChoiceDeclined _,
                    Event.PlacesTakenElsewhere _,
                    Event.InternPlacedElsewhere _,
                    Event.AssignmentsPublished _ ->
                    null;
        };
    }

    private @Nullable String wrongTurn(Event.TurnStarted event) {
        if (books.call.turn() != null) {
            return "Un tour a commencé pendant un autre.";
        }
        if (!event.deadline().isAfter(event.at())) {
            return "Un tour a commencé sans durée.";
        }
        return event.intern().equals(books.call.next())
                ? books.sessions.wrong(event)
                : "Le tour n'était pas à cet interne.";
    }

    private @Nullable String wrongChoice(int index, Event.ChoiceMade event) {
        if (event.basedOn() < 0 || event.basedOn() > index) {
            return "Un choix se fonde sur une version qui n'existait pas.";
        }
        return books.call.isTurnOf(event.intern()) ? null : "Un choix a été fait hors de son tour.";
    }

    private @Nullable String wrongSkip(Event.InternSkipped event) {
        if (event.cause() == SkipCause.PLACED_ELSEWHERE) {
            CallListLine line = books.call.lineAt(event.position());
            return line != null && line.placedElsewhere()
                    ? null
                    : "Un interne a été passé sans être placé ailleurs.";
        }
        if (!books.call.isTurnOf(event.intern())) {
            return "Un interne a été passé hors de son tour.";
        }
        Event.TurnStarted turn = books.call.turn();
        boolean early =
                event.cause() == SkipCause.TURN_EXPIRED
                        && turn != null
                        && event.at().isBefore(turn.deadline());
        return early ? "Un tour a été déclaré terminé avant l'heure." : null;
    }

    private @Nullable String wrongDeferral(Event.InternDeferred event) {
        boolean lower =
                event.after() > event.position() && event.after() <= books.call.list().size();
        return lower && !books.holdings.containsKey(event.intern()) ? null : NOBODY_PASSES;
    }

    private @Nullable String wrongCredit(Event.TimeCredited event) {
        Event.TurnStarted turn = books.call.turn();
        return turn != null
                        && turn.intern().equals(event.intern())
                        && event.seconds() > 0
                        && event.deadline().equals(turn.deadline().plusSeconds(event.seconds()))
                ? null
                : "Le temps ajouté ne revient pas au tour en cours.";
    }

    /** The time that the running turn had left, begun seconds whole. */
    private @Nullable String wrongSuspension(Event.AmphitheatreSuspended event) {
        Event.TurnStarted turn = books.call.turn();
        Long left =
                turn == null
                        ? null
                        : Math.max(
                                0,
                                Math.ceilDiv(
                                        Duration.between(event.at(), turn.deadline()).toMillis(),
                                        1000L));
        return Objects.equals(left, event.secondsLeft())
                ? null
                : "Le temps qui restait au tour n'est pas celui qui a été noté.";
    }

    /** The running turn keeps the time it had left. */
    private @Nullable String wrongResumption(Event.AmphitheatreResumed event) {
        if (books.sessions.isWaiting()) {
            return "L'amphi a repris avant la séance suivante.";
        }
        Long left = books.suspension == null ? null : books.suspension.secondsLeft();
        Instant due =
                books.call.turn() == null || left == null ? null : event.at().plusSeconds(left);
        return Objects.equals(due, event.deadline()) ? null : "Le temps restant n'a pas été gardé.";
    }

    private @Nullable String wrongList() {
        Set<String> called = new HashSet<>();
        for (CallListLine line : books.newLines) {
            if (!line.placedElsewhere()) {
                called.add(line.intern());
            }
        }
        return called.containsAll(books.holdings.keySet())
                ? null
                : "La nouvelle liste n'appelle plus un interne qui tient un poste.";
    }

    /** Whoever chose at a turn from there on has had the choice taken back before. */
    private @Nullable String wrongReopening(Event.AmphitheatreReopened event) {
        if (books.call.lineAt(event.position()) == null) {
            return "L'amphi a repris à une position que la liste n'a pas.";
        }
        return books.call.list().stream()
                        .skip(event.position() - 1L)
                        .map(line -> books.holdings.get(line.intern()))
                        .allMatch(holding -> holding == null || holding.outOfOrder())
                ? null
                : "L'amphi a repris avant un choix qui n'a pas été annulé.";
    }

    private @Nullable String wrongPost(String intern, String post) {
        Books.Holding holding = books.holdings.get(intern);
        return holding != null && holding.post().equals(post)
                ? null
                : "Un poste a été repris à qui ne le tenait pas.";
    }
}
