package org.dossierledger.command.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
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
import java.util.stream.IntStream;

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
        var first = Files.notExists(file);
        try (var channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var whole = whole(Files.readString(file, StandardCharsets.ISO_8859_1));
            channel.truncate(whole.length());
            var line = new Entry(clock.instant(), kind, id, ground).line();
            KeyFile.write(channel, whole.isEmpty() || whole.endsWith("\n") ? line : "\n" + line);
            if (first) {
                KeyFile.sync(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In the order of the erasures. A last line that a power cut left half written was never relied on.
     *
     * @throws ErasuresUnreadable when any other line cannot be read: whoever it was about would come back unnoticed
     */
    public List<Entry> entries() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            var lines = whole(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank())
                    .mapToObj(i -> entry(lines.get(i)).orElseThrow(() -> new ErasuresUnreadable(file, i + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a last line that has no end and says nothing. */
    private static String whole(String text) {
        var ended = text.lastIndexOf('\n') + 1;
        return entry(text.substring(ended)).isPresent() ? text : text.substring(0, ended);
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
}
