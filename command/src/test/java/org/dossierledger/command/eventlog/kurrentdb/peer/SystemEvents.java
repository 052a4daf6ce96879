package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.List;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** The events that a server writes by itself, so that $all is not made of its clients' events alone. */
final class SystemEvents {

    private static final String STATS = "$stats-127.0.0.1:2113";
    private static final int BETWEEN_STATS = 50;

    private int appends;

    /** What is written by a first start, and by each start. */
    void start(LogWriter writer, boolean first) {
        if (first) {
            write(writer, "$$$users", "$metadata", "{\"$acl\":{\"$r\":\"$admins\",\"$w\":\"$admins\"}}");
            for (var login : List.of("admin", "ops")) {
                write(writer, "$user-" + login, "$UserCreated", "{\"loginName\":\"" + login + "\",\"disabled\":false}");
                write(writer, "$users", "$User", "\"" + login + "\"");
            }
            write(writer, "$$" + STATS, "$metadata", "{\"$maxAge\":86400,\"$acl\":{\"$r\":\"$admins\"}}");
        }
        write(writer, "$epoch-information", "$epoch-information", "{\"epochNumber\":0}");
        stats(writer);
    }

    /** The real server writes its statistics every thirty seconds; this one after so many appends. */
    void appended(LogWriter writer) {
        if (++appends % BETWEEN_STATS == 0) {
            stats(writer);
        }
    }

    private static void stats(LogWriter writer) {
        write(writer, STATS, "$statsCollected", "{\"proc-cpu\":0.5,\"es-writer-lastFlushSize\":4096}");
    }

    static void write(LogWriter writer, String stream, String type, String data) {
        writer.append(List.of(new Append(stream, Expected.ANY, List.of(NewEvent.json(type, data)))));
    }
}
