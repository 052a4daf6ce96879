package org.dossierledger.app.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.command.sealing.KeyFile;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;

/**
 * The last checkpoint that a witness cosigned of each log, a file each, on the disk before anybody is told. One process at
 * a time: two that do not know of each other would cosign two histories.
 */
final class Memory implements AutoCloseable {

    private static final String NAME = "witnessState";

    private final Path folder;
    private final FileChannel lock;

    /** Sizes by hash of the origin: whoever changes the folder under a running witness does not set it back. */
    private final Map<String, Long> sizes = new HashMap<>();

    private Memory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws MasterKeyUnusable when another witness uses the folder, or a file in it is not what was written */
    static Memory in(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new MasterKeyUnusable(NAME, folder, "inUse");
            }
            var memory = new Memory(folder, lock);
            memory.check();
            return memory;
        } catch (IOException e) {
            throw new MasterKeyUnusable(NAME, folder, "unreadable");
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A file that cannot be read is no reason to believe that nothing was ever cosigned. */
    private void check() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "[0-9a-f]*")) {
            for (var file : files) {
                lastByHash(file.getFileName().toString());
            }
        }
    }

    /** Of a log that was never cosigned there is none. */
    Optional<SignedNote> last(String origin) {
        return lastByHash(name(origin));
    }

    /**
     * @param hash SHA-256 of the origin, in hexadecimal
     * @throws MasterKeyUnusable unless it is sure that this is the last one, or that there never was one
     */
    synchronized Optional<SignedNote> lastByHash(String hash) {
        var last =
                Files.isReadable(folder.resolve(".lock")) ? read(folder.resolve(hash)) : unusable(folder, "unreadable");
        var head = last.map(Checkpoint::of);
        if (head.isPresent() && !name(head.get().origin()).equals(hash)) {
            return unusable(folder.resolve(hash), "malformed");
        }
        if (head.map(Checkpoint::size).orElse(-1L) < sizes.getOrDefault(hash, -1L)) {
            return unusable(folder.resolve(hash), "setBack");
        }
        head.ifPresent(each -> sizes.put(hash, each.size()));
        return last;
    }

    synchronized void keep(String origin, SignedNote checkpoint) {
        KeyFile.replace(NAME, folder.resolve(name(origin)), checkpoint.toString());
        sizes.put(name(origin), Checkpoint.of(checkpoint).size());
    }

    private static Optional<SignedNote> unusable(Path file, String problem) {
        throw new MasterKeyUnusable(NAME, file, problem);
    }

    private static Optional<SignedNote> read(Path file) {
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (EvidenceMalformed e) {
            throw new MasterKeyUnusable(NAME, file, "malformed");
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MasterKeyUnusable(NAME, file, "unreadable");
        }
    }

    private static String name(String origin) {
        return HexFormat.of().formatHex(MerkleHash.sha256(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
