package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.ResolvedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;

/**
 * Whether a client leads to the log that was copied, asked before anything is appended: once an older backup of the
 * cluster was restored, a single event there would make it another log, beyond repair. One answer holds until a call
 * fails, anybody's, or nobody has called for a second: below a client connections come back without a word.
 */
public final class Continuity {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource database;
    private final Consumer<FollowingHalted> halted;
    private final AtomicLong troubles = new AtomicLong();
    private volatile Confirmed confirmed = new Confirmed(null, 0);
    private volatile long answeredAt;

    private record Confirmed(KurrentDBClient client, long troubles) {}

    /**
     * @param database where it is written down what was copied last
     * @param halted told what was found when that is no longer on the cluster
     */
    public Continuity(DataSource database, Consumer<FollowingHalted> halted) {
        this.database = database;
        this.halted = halted;
    }

    void answered() {
        answeredAt = System.nanoTime();
    }

    void failed() {
        troubles.incrementAndGet();
    }

    /**
     * @param millis how long the cluster may take
     * @throws FollowingHalted when what was copied last is not there
     * @throws EventLogUnavailable when it cannot be found out what that is
     */
    void confirm(KurrentDBClient client, long millis)
            throws ExecutionException, TimeoutException, InterruptedException {
        var now = new Confirmed(client, troubles.get());
        if (now.equals(confirmed) && System.nanoTime() - answeredAt < SILENCE_NANOS) {
            return;
        }
        var followed = followed();
        if (!followed.equals(Followed.NOTHING) && !stands(followed, client, millis)) {
            var found = new FollowingHalted(head(client, millis) < followed.position() ? "shorter" : "other");
            halted.accept(found);
            throw found;
        }
        answered();
        confirmed = now;
    }

    private Followed followed() {
        try (var connection = database.getConnection()) {
            return Followed.find(connection).orElse(Followed.NOTHING);
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private static boolean stands(Followed followed, KurrentDBClient client, long millis)
            throws ExecutionException, TimeoutException, InterruptedException {
        var place =
                ReadAllOptions.get().forwards().fromPosition(new Position(followed.position(), followed.position()));
        return read(client, place, millis)
                .anyMatch(event -> position(event) == followed.position()
                        && event.getEventId().equals(EventIds.onTheWire(followed.eventId())));
    }

    private static long head(KurrentDBClient client, long millis)
            throws ExecutionException, TimeoutException, InterruptedException {
        return read(client, ReadAllOptions.get().backwards().fromEnd(), millis)
                .mapToLong(Continuity::position)
                .max()
                .orElse(KurrentLog.BEGINNING);
    }

    private static Stream<RecordedEvent> read(KurrentDBClient client, ReadAllOptions from, long millis)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<ResolvedEvent> read;
        try {
            read = client.readAll(from.maxCount(1))
                    .get(millis, TimeUnit.MILLISECONDS)
                    .getEvents();
        } catch (ExecutionException e) {
            if (KurrentFailure.of(KurrentConnection.cause(e)) != KurrentFailure.INVALID) {
                throw e;
            }
            read = List.of(); // a position that this log does not have
        }
        return read.stream().map(ResolvedEvent::getOriginalEvent);
    }

    private static long position(RecordedEvent event) {
        return event.getPosition().getCommitUnsigned();
    }
}
