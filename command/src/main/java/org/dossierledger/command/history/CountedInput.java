package org.dossierledger.command.history;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how far a file is read. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer progress;
    private long read;

    /** @param before what was read already, of the same file */
    CountedInput(InputStream in, long before, LongConsumer progress) {
        super(new BufferedInputStream(in, 1 << 16));
        this.read = before;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        if (count > 0) {
            read += count;
            progress.accept(read);
        }
        return count;
    }
}
