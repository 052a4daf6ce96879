package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;

/** The file of frames. A torn transaction at its end, left by a crash, is cut off when the file is opened. */
final class LogFile implements AutoCloseable {

    private static final int FIRST_READ = 2048;

    private final FileChannel channel;
    private long end;

    LogFile(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long end() {
        return end;
    }

    /** Hands every whole transaction's frames over and cuts off what follows. */
    void recover(BiConsumer<Long, ByteBuffer> frames) {
        try {
            var size = channel.size();
            var committed = 0L;
            for (var at = 0L; at + Frame.HEADER <= size; ) {
                var frame = frameAt(at, size);
                if (frame == null) {
                    break;
                }
                at += frame.limit();
                if (Frame.endsTransaction(frame)) {
                    committed = at;
                }
            }
            channel.truncate(committed);
            for (end = 0; end < committed; ) {
                var frame = read(end);
                frames.accept(end, frame);
                end += frame.limit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer frameAt(long position, long size) throws IOException {
        var header = ByteBuffer.allocate(Frame.HEADER);
        fill(header, position);
        var length = header.getInt(0);
        if (length < Frame.HEADER || position + length > size) {
            return null;
        }
        var frame = ByteBuffer.allocate(length);
        fill(frame, position);
        return Frame.whole(frame.rewind()) ? frame : null;
    }

    ByteBuffer read(long position) {
        try {
            var first = ByteBuffer.allocate(FIRST_READ);
            fill(first, position);
            var length = first.getInt(0);
            var frame = ByteBuffer.allocate(length);
            frame.put(first.array(), 0, Math.min(length, first.position()));
            fill(frame, position + frame.position());
            return frame.rewind();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ByteBuffer buffer, long position) throws IOException {
        for (var at = position; buffer.hasRemaining(); ) {
            var read = channel.read(buffer, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    void append(ByteBuffer frames) throws IOException {
        overwrite(end, frames.duplicate());
        end += frames.limit();
    }

    void overwrite(long position, ByteBuffer frame) throws IOException {
        for (var at = position; frame.hasRemaining(); ) {
            at += channel.write(frame, at);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    void truncate(long position) throws IOException {
        channel.truncate(position);
        end = position;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
