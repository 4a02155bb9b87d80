package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/** {@link Property#PROXIES}. */
final class ProxyCheck extends EventCheck {

    ProxyCheck(Books books) {
        super(Property.PROXIES, books);
    }

    @Override
    @Nullable String wrong(int index, Event event) {
        if (event instanceof Event.ProxyGranted it) {
            return wrongGrant(it);
        }
        if (event instanceof Event.ProxyAccepted it) {
            return wrongAcceptance(it);
        }
        if (event instanceof Event.ProxyWithdrawn it) {
            return wrongEnd(it);
        }
        boolean unfounded =
                event instanceof Event.ChoiceMade it
                        && it.how() == How.PROXY
                        && !books.proxies.isAccepted(it.intern());
        return unfounded ? "Un choix a été fait par procuration sans procuration acceptée." : null;
    }

    private @Nullable String wrongGrant(Event.ProxyGranted it) {
        if (it.holder().equals(it.intern())) {
            return "Une procuration a été donnée à soi-même.";
        }
        return books.proxies.stands(it.intern())
                ? "Une seconde procuration a été donnée."
                : late(it.intern());
    }

    private @Nullable String wrongAcceptance(Event.ProxyAccepted it) {
        if (!books.proxies.names(it.intern(), it.holder())
                || books.proxies.isAccepted(it.intern())) {
            return "Une procuration a été acceptée sans avoir été donnée.";
        }
        int most = books.plan == null ? 0 : books.plan.rules().proxies();
        return books.proxies.acceptedBy(it.holder()) < most
                ? late(it.intern())
                : "Une même personne tient trop de procurations.";
    }

    private @Nullable String wrongEnd(Event.ProxyWithdrawn it) {
        return books.proxies.names(it.intern(), it.holder())
                ? late(it.intern())
                : "Une procuration a été retirée alors qu'il n'y en avait pas.";
    }

    /** From the turn on, proxies are what they are. */
    private @Nullable String late(String intern) {
        return books.call.isTurnOf(intern) || books.holdings.containsKey(intern)
                ? "Une procuration a changé après le début du tour."
                : null;
    }
}
