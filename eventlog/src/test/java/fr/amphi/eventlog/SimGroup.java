package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A consumer group with cooperative sticky assignment: a partition is given only after whoever held
 * it gave it back, or was expelled without knowing.
 */
final class SimGroup {

    /**
     * Somebody in the group; one that was expelled is replaced by a new one when it polls again.
     */
    static final class Member {
        final SimProcess process;
        final int number;
        int generation = -1;
        boolean expelled;

        private Member(SimProcess process, int number) {
            this.process = process;
            this.number = number;
        }
    }

    private static final long CHECK = 200_000_000L;

    private final SimSchedule schedule;
    private final SimTrace trace;
    private final int partitions;
    private final long session;
    private final List<Member> members = new ArrayList<>();
    private final Map<Integer, Member> target = new TreeMap<>();
    private final Map<Integer, Member> holders = new TreeMap<>();
    private final Set<String> confirmed = new TreeSet<>();
    private int generation;
    private int numbers;

    SimGroup(SimSchedule schedule, SimTrace trace, int partitions, long sessionNanos) {
        this.schedule = schedule;
        this.trace = trace;
        this.partitions = partitions;
        this.session = sessionNanos;
        check();
    }

    private void check() {
        for (Member member : List.copyOf(members)) {
            if (schedule.now() - member.process.lastHeartbeat() > session) {
                expel(member, "was not heard of");
            }
        }
        schedule.at(schedule.now() + CHECK, this::check);
    }

    Member join(SimProcess process) {
        Member member = new Member(process, numbers++);
        members.add(member);
        rebalance();
        return member;
    }

    void leave(Member member) {
        if (!member.expelled) {
            expel(member, "leaves");
        }
    }

    private void expel(Member member, String why) {
        trace.say("group", "%s %s", member.process, why);
        member.expelled = true;
        members.remove(member);
        holders.values().removeIf(m -> m == member);
        rebalance();
    }

    /** Expels a member that is alive and does not know. */
    void flap(SimProcess process) {
        members.stream()
                .filter(m -> m.process == process)
                .findFirst()
                .ifPresent(m -> expel(m, "is expelled without reason"));
    }

    private void rebalance() {
        generation++;
        Map<Member, Integer> loads = new HashMap<>();
        members.forEach(m -> loads.put(m, 0));
        int fair = members.isEmpty() ? 0 : (partitions + members.size() - 1) / members.size();
        Map<Integer, Member> before = new TreeMap<>(target);
        target.clear();
        before.forEach((partition, member) -> {
            Integer load = loads.get(member);
            if (load != null && load < fair) {
                target.put(partition, member);
                loads.put(member, load + 1);
            }
        });
        for (int p = 0; p < partitions && !members.isEmpty(); p++) {
            target.computeIfAbsent(
                    p,
                    partition -> {
                        Member least =
                                members.stream()
                                        .min(
                                                Comparator.<Member>comparingInt(loads::get)
                                                        .thenComparingInt(m -> m.number))
                                        .orElseThrow();
                        loads.merge(least, 1, Integer::sum);
                        return least;
                    });
        }
    }

    /** What a member must give back before the others can have it. */
    Set<Integer> toRevoke(Member member) {
        Set<Integer> revoked = new TreeSet<>();
        holders.forEach((p, holder) -> {
            if (holder == member && target.get(p) != member) {
                revoked.add(p);
            }
        });
        return revoked;
    }

    void released(Member member, Set<Integer> gone) {
        gone.forEach(p -> holders.remove(p, member));
    }

    /** Takes part in the latest generation, and gets what is free and meant for it. */
    Set<Integer> assigned(Member member) {
        member.generation = generation;
        Set<Integer> given = new TreeSet<>();
        target.forEach((p, m) -> {
            if (m == member && !holders.containsKey(p)) {
                holders.put(p, member);
                given.add(p);
                trace.say(member.process, "is assigned partition %d", p);
            }
        });
        return given;
    }

    /** Said yes to whoever asked whether it owns a partition. */
    void confirm(SimProcess process, int partition) {
        confirmed.add(process + "/" + partition);
    }

    /** True when somebody asked, and was told yes, since the last time. */
    boolean takeConfirmation(SimProcess process, int partition) {
        return confirmed.remove(process + "/" + partition);
    }

    boolean current(Member member) {
        return !member.expelled && member.generation == generation;
    }
}
