package org.dossierledger.query.projection;

import java.util.List;

/**
 * A table of lines about single events, written as each is folded: what came before in its stream is remembered, what comes
 * later changes no line.
 */
public interface EventLines {

    /** With the columns {@code id} and {@code global_index} among others. */
    ReadTable table();

    /** The migrations under {@code db/read} that make the table and its indexes and empty none. */
    List<String> scripts();

    /** For a stream before its first event. */
    OfStream begin();

    /** One stream on its way. */
    interface OfStream {

        /**
         * The next event, folded already.
         *
         * @param lines takes what there is to say; null where that stands in the table already
         */
        void add(String stream, Fact fact, StreamFold.Act act, CopyText lines);
    }
}
