package fr.amphi.choice.reservation;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.event.JsonCodec;
import fr.amphi.kit.problem.Forbidden;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts reservations on a log of their own, split and owned like that of the amphitheatres. */
@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    /** Topics are {@code choice.reservation.log} and so on. */
    private static final String LOG = ".reservation";

    @Bean(destroyMethod = "close")
    EventLog<ReservationCommand, ReservationEvent, Reservation> reservationLog(
            EventLogSettings settings) {
        return EventLog.start(of(settings), new ReservationDomain(), codec(), null, null);
    }

    @Bean
    Holders holders() {
        return new Holders();
    }

    /** The log comes first: it creates the topics. */
    @Bean(destroyMethod = "close")
    Follower<ReservationEvent, Reservation> reservationFollower(
            EventLogSettings settings,
            EventLog<ReservationCommand, ReservationEvent, Reservation> log,
            Holders holders) {
        return Follower.start(of(settings), new ReservationDomain(), codec(), null, holders::on);
    }

    /** Nobody but the amphitheatres themselves reserves anything. */
    @Bean
    Reservations reservations(
            CommandHost host,
            EventLog<ReservationCommand, ReservationEvent, Reservation> log,
            Follower<ReservationEvent, Reservation> follower,
            Holders holders) {
        var commands =
                host.serve(
                        ReservationCommand.class,
                        log,
                        (caller, thing, command) -> {
                            throw new Forbidden("Cela ne revient qu'aux amphis.");
                        });
        return new LoggedReservations(follower, commands.reactions(), holders);
    }

    private static JsonCodec<ReservationEvent> codec() {
        return JsonCodec.withoutNulls(ReservationEvent.TYPES);
    }

    private static EventLogSettings of(EventLogSettings own) {
        return new EventLogSettings(
                own.bootstrapServers(),
                own.service() + LOG,
                own.partitions(),
                own.replication(),
                own.singleNode(),
                own.address(),
                own.guard(),
                own.sessionTimeout(),
                own.kafka());
    }
}
