package org.dossierledger.query.projection;

/**
 * A table of lines about single events, written as each is folded: what came before in its stream is remembered, what comes
 * later changes no line.
 */
public interface EventLines {

    /** With the columns {@code id} and {@code global_index} among others. */
    ReadTable table();

    /** The migration under {@code db/read} that makes the table and its indexes and empties none. */
    String script();

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
