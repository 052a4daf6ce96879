package org.dossierledger.query.mining;

import java.io.Closeable;
import java.io.IOException;

/** A process log on its way out, case by case; nothing of what is written is kept in memory. */
interface ProcessFile extends Closeable {

    void add(ProcessCase one) throws IOException;

    /** The end of the file. Without it the file is not well-formed, so that nobody takes a part for the whole. */
    void finish() throws IOException;

    /** Gives up what was needed for writing; the stream that was written to stays open. */
    @Override
    default void close() throws IOException {}
}
