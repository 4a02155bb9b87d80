package fr.amphi.amphitheatre;

import java.util.List;

/** Random moves about what people agree on beside the call: most make sense, some do not. */
final class RandomAgreements {

    private static final String STRANGER = "stranger";

    private RandomAgreements() {}

    /** Given, answered, taken back or used, by whom it concerns or not. */
    static Command proxy(State state, Session.Move move) {
        String intern = one(interns(state), move.intern());
        String giver =
                one(state.proxies().keySet().stream().sorted().toList(), intern, move.intern());
        String holder = state.proxy(giver).map(Proxy::holder).orElse(STRANGER);
        return switch (move.number() % 10) {
            case 0, 1 -> new Command.GrantProxy(intern, holder(state, move));
            case 2, 3, 4 -> new Command.AcceptProxy(giver, holder);
            case 5 -> new Command.AcceptProxy(giver, holder(state, move));
            case 6 -> new Command.RevokeProxy(giver);
            case 7 -> new Command.DeclineProxy(giver, holder);
            case 8 -> byProxy(state, giver, move);
            default -> byProxy(state, state.turn().map(Turn::intern).orElse(STRANGER), move);
        };
    }

    /** Asked for, agreed to, given up or placed, most often for whom it stands. */
    static Command supernumerary(State state, Session.Move move) {
        String intern = one(interns(state), move.intern());
        List<String> asked = state.requests().keySet().stream().sorted().toList();
        String whom = one(asked, intern, move.post());
        String post = state.request(whom).map(SupernumeraryRequest::post).orElse(post(state, move));
        boolean validating = state.request(whom).map(SupernumeraryRequest::validating).orElse(true);
        return switch (move.number() % 12) {
            case 0, 1 ->
                    new Command.RequestSupernumerary(
                            intern, post(state, move), move.post() % 2 == 0);
            case 2 -> new Command.WithdrawSupernumerary(whom, RequestEnd.INTERN);
            case 3, 4, 5, 6, 7 ->
                    new Command.AgreeToSupernumerary(
                            whom,
                            post,
                            Party.values()[move.number() % Party.values().length],
                            move.intern() % 2 == 0 ? null : Given.because("par téléphone"));
            case 8 ->
                    new Command.PlaceSupernumerary(
                            whom,
                            move.intern() % 2 == 0 ? post : post(state, move),
                            validating == (move.intern() % 2 == 1),
                            Given.because("décision"));
            default ->
                    new Command.PlaceSupernumerary(
                            whom, post, validating, Given.because("décision"));
        };
    }

    private static String post(State state, Session.Move move) {
        return "post-" + move.post() % (state.offer().posts().size() + 1);
    }

    private static Command byProxy(State state, String intern, Session.Move move) {
        String holder = state.proxy(intern).map(Proxy::holder).orElse(STRANGER);
        return new Command.ChooseByProxy(intern, holder, post(state, move), state.version());
    }

    private static String holder(State state, Session.Move move) {
        return move.post() % 3 < 2 ? STRANGER : one(interns(state), move.post());
    }

    private static List<String> interns(State state) {
        return state.callList().lines().stream().map(CallListLine::intern).toList();
    }

    private static String one(List<String> names, int number) {
        return one(names, STRANGER, number);
    }

    private static String one(List<String> names, String otherwise, int number) {
        return names.isEmpty() ? otherwise : names.get(number % names.size());
    }
}
