package fr.amphi.amphitheatre;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The second bookkeeping's proxies, by whoever gave them. */
final class ProxyBooks {

    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();

    boolean stands(String intern) {
        return holders.containsKey(intern);
    }

    boolean names(String intern, String holder) {
        return holder.equals(holders.get(intern));
    }

    boolean isAccepted(String intern) {
        return accepted.contains(intern);
    }

    long acceptedBy(String holder) {
        return accepted.stream().filter(intern -> names(intern, holder)).count();
    }

    Map<String, Proxy> standing() {
        Map<String, Proxy> all = new HashMap<>();
        holders.forEach((intern, holder) -> all.put(intern, new Proxy(holder, isAccepted(intern))));
        return all;
    }

    void grant(Event.ProxyGranted event) {
        accepted.remove(event.intern());
        holders.put(event.intern(), event.holder());
    }

    void accept(Event.ProxyAccepted event) {
        holders.put(event.intern(), event.holder());
        accepted.add(event.intern());
    }

    void withdraw(Event.ProxyWithdrawn event) {
        accepted.remove(event.intern());
        holders.remove(event.intern());
    }

    void keep(Collection<String> interns) {
        accepted.retainAll(interns);
        holders.keySet().retainAll(interns);
    }
}
