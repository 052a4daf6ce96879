package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp.WrongExpectedVersion;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Refused;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Stored;

/** The answer to an append of protocol v1; a wrong expected version is a message, with twins for old clients. */
final class AppendAnswer {

    private AppendAnswer() {}

    static AppendResp of(Append append, Append.Outcome outcome) {
        if (outcome instanceof Refused refused) {
            if (refused.tombstoned()) {
                throw Refusals.deleted(append.stream());
            }
            return AppendResp.newBuilder()
                    .setWrongExpectedVersion(wrong(append.expected(), refused.actual()))
                    .build();
        }
        var stored = (Stored) outcome;
        var success = AppendResp.Success.newBuilder();
        if (stored.revisions().get(0) < 0) {
            success.setNoStream(Wire.EMPTY);
        } else {
            success.setCurrentRevision(stored.revisions().get(0));
        }
        success.setPosition(AppendResp.Position.newBuilder()
                .setCommitPosition(stored.position())
                .setPreparePosition(stored.position()));
        return AppendResp.newBuilder().setSuccess(success).build();
    }

    private static WrongExpectedVersion wrong(long expected, long actual) {
        var wrong = WrongExpectedVersion.newBuilder();
        if (expected == Expected.ANY) {
            wrong.setExpectedAny(Wire.EMPTY).setAny2060(Wire.EMPTY);
        } else if (expected == Expected.EXISTS) {
            wrong.setExpectedStreamExists(Wire.EMPTY).setStreamExists2060(Wire.EMPTY);
        } else if (expected == Expected.NO_STREAM) {
            wrong.setExpectedNoStream(Wire.EMPTY).setExpectedRevision2060(-1);
        } else {
            wrong.setExpectedRevision(expected).setExpectedRevision2060(expected);
        }
        if (actual < 0) {
            wrong.setCurrentNoStream(Wire.EMPTY).setNoStream2060(Wire.EMPTY);
        } else {
            wrong.setCurrentRevision(actual).setCurrentRevision2060(actual);
        }
        return wrong.build();
    }
}
