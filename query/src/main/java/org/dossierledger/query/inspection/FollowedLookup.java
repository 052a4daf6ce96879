package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.StreamLookup;

/** Questions about one stream of this feature. */
abstract class FollowedLookup<S extends Followed, T> extends StreamLookup<FollowedHistory<S>, T> {

    FollowedLookup(DataSource database, FollowedFold<S> fold) {
        super(database, fold.tables().get(0).name(), fold.family(), fold::begin);
    }

    /** @param version last sequence number */
    abstract T state(String id, S now, Instant asOf, long version);

    @Override
    protected Optional<T> state(String id, FollowedHistory<S> history, Instant asOf) {
        var now = history.at(asOf);
        return now.begun() ? Optional.of(state(id, now, asOf, history.last().sequenceNumber())) : Optional.empty();
    }

    @Override
    protected List<Fact> facts(FollowedHistory<S> history) {
        return history.facts();
    }
}
