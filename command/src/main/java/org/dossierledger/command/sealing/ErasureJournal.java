package org.dossierledger.command.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Which keys were destroyed, in a file outside the database: an old backup that is restored brings the keys back, and this
 * says which of them must go again. One line each, on the disk before the key is touched; it names no person.
 */
public final class ErasureJournal {

    private final Path file;
    private final Clock clock;

    public ErasureJournal(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Whose key it was. */
    public enum Kind {
        /** Somebody asked for it, or the law does: the log has an event for it. */
        PERSON,
        /** What stood sealed before it went to the vault: other events of the log say so. */
        MOVED,
        /** An entry of the vault. */
        VAULT
    }

    /** @param id of the key, or of the entry in the vault @param ground legal ground, in words */
    public record Entry(Instant at, Kind kind, String id, String ground) {

        private String line() {
            return at + " " + kind + " " + id + " " + URLEncoder.encode(ground, StandardCharsets.UTF_8) + "\n";
        }
    }

    /** Returns when it is on the disk. An id that stands there already is not written again. */
    public synchronized void write(Kind kind, String id, String ground) {
        if (entries().stream().anyMatch(entry -> entry.id().equals(id))) {
            return;
        }
        try (var channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var line = new Entry(clock.instant(), kind, id, ground).line();
            channel.write(ByteBuffer.wrap((endsWhole() ? line : "\n" + line).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the erasures. A last line that a power cut left half written was never relied on. */
    public List<Entry> entries() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.map(ErasureJournal::entry).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> entry(String line) {
        var words = line.split(" ");
        try {
            return words.length == 4
                    ? Optional.of(new Entry(
                            Instant.parse(words[0]),
                            Kind.valueOf(words[1]),
                            words[2],
                            URLDecoder.decode(words[3], StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Half a line must not spoil the next one. */
    private boolean endsWhole() throws IOException {
        var bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }
}
