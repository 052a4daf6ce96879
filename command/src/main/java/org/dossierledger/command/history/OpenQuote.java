package org.dossierledger.command.history;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/**
 * Watches CSV go by for a quote that is never closed. The CSV reader takes the rest of the file for one field then, so
 * that in the last column every line after it would be lost without a word.
 */
final class OpenQuote extends FilterReader {

    private enum At {
        BEGIN,
        PLAIN,
        QUOTED,
        QUOTE
    }

    private final char delimiter;
    private At at = At.BEGIN;
    private long line = 1;
    private long opened;
    private boolean ended;

    OpenQuote(Reader text, char delimiter) {
        super(text);
        this.delimiter = delimiter;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one < 0) {
            ended = true;
        } else {
            pass((char) one);
        }
        return one;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        ended |= count < 0;
        for (var i = offset; i < offset + count; i++) {
            pass(into[i]);
        }
        return count;
    }

    /** @throws HistoryMalformed naming the line of the quote, once the end of the file has been met */
    void refuseOpen(Path file) {
        if (ended && at == At.QUOTED) {
            throw new HistoryMalformed(file, opened, "malformed");
        }
    }

    private void pass(char next) {
        if (next == '\n') {
            line++;
        }
        if (at == At.QUOTED) {
            at = next == '"' ? At.QUOTE : At.QUOTED;
        } else if (next == '"' && at != At.PLAIN) {
            opened = at == At.BEGIN ? line : opened;
            at = At.QUOTED;
        } else {
            at = next == delimiter || next == '\n' || next == '\r' ? At.BEGIN : At.PLAIN;
        }
    }
}
