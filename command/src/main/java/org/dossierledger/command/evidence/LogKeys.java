package org.dossierledger.command.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierledger.command.sealing.KeyFile;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/**
 * The keys that sign the log's checkpoints: the private ones in one file (mode 0600, a line each), and beside it the
 * public half of every key there ever was. Their name is the log's origin. While a key is being changed there are two, and
 * both sign, so that who knows only one of them can follow.
 */
public final class LogKeys {

    private static final String NAME = "logKey";
    private static final int RANDOM_BYTES = 5;

    private final Path file;
    private final Path publicFile;
    private final List<SigningKey> active;

    private LogKeys(Path file, Path publicFile, List<SigningKey> active) {
        this.file = file;
        this.publicFile = publicFile;
        this.active = active;
    }

    /**
     * Reads the keys, or makes the first one where there is no file yet and never was one: a key that is lost must not
     * be replaced by another log without anybody noticing.
     *
     * @param publicFile where the public halves are, for whoever verifies
     * @param origin of a log that is new, a URL without schema; null for a random one
     * @throws MasterKeyUnusable when the file is lost, cannot be read, is malformed, or others can read it
     */
    public static LogKeys at(Path file, Path publicFile, String origin) {
        try {
            var known = published(publicFile); // before the file: another process makes the file first
            if (Files.notExists(file)) {
                if (!known.isEmpty()) {
                    throw new MasterKeyUnusable(NAME, file, "lost");
                }
                var name = origin == null ? "dossier-ledger.local/" + random() : origin;
                KeyFile.create(NAME, file, SigningKey.generate(name, Kind.LOG).secret() + "\n");
            }
            var active = KeyFile.read(NAME, file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(SigningKey::parse)
                    .toList();
            if (active.isEmpty()
                    || active.stream().map(LogKeys::name).distinct().count() != 1) {
                throw new MasterKeyUnusable(NAME, file, "malformed");
            }
            var keys = new LogKeys(file, publicFile, active);
            keys.publish();
            return keys;
        } catch (EvidenceMalformed e) {
            throw new MasterKeyUnusable(NAME, file, "malformed");
        }
    }

    private static String name(SigningKey key) {
        return key.verifier().name();
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** First line of every checkpoint. */
    public String origin() {
        return name(active.get(0));
    }

    /** Signed by every key in use. */
    public SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /** Any other text of this log; its first line must be none that a checkpoint could have. */
    public SignedNote sign(String text) {
        return new SignedNote(text, active.stream().map(key -> key.sign(text)).toList());
    }

    /** The public halves of all keys there ever were, the oldest first. */
    public List<VerifierKey> verifiers() {
        return published(publicFile);
    }

    /** The public halves of the keys that sign now, the oldest first. */
    public List<VerifierKey> active() {
        return active.stream().map(SigningKey::verifier).toList();
    }

    /**
     * What a file of verifier keys holds, one a line; nothing when there is no file. Anybody may read it.
     *
     * @throws MasterKeyUnusable when it cannot be read, or is something else
     */
    public static List<VerifierKey> published(Path publicFile) {
        if (Files.notExists(publicFile)) {
            return List.of();
        }
        try {
            return Files.readString(publicFile, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::parse)
                    .toList();
        } catch (IOException e) {
            throw new MasterKeyUnusable(NAME, publicFile, "unreadable");
        } catch (EvidenceMalformed e) {
            throw new MasterKeyUnusable(NAME, publicFile, "malformed");
        }
    }

    /** One more key, which signs beside the old one from the next checkpoint on. */
    public LogKeys rotate() {
        var keys = new ArrayList<>(active);
        keys.add(SigningKey.generate(origin(), Kind.LOG));
        return replaced(keys);
    }

    /**
     * The oldest key signs no more and is forgotten; its public half stays.
     *
     * @param newest checkpoint: a key that remains must have signed it beside the old one, or nobody could follow
     * @throws LastKey when it is the only one
     * @throws KeyNotYetUsed when none of the others has signed yet
     */
    public LogKeys retire(Optional<SignedNote> newest) {
        if (active.size() == 1) {
            throw new LastKey();
        }
        var remaining = active.subList(1, active.size());
        if (newest.stream().noneMatch(note -> remaining.stream().anyMatch(key -> signed(key.verifier(), note)))) {
            throw new KeyNotYetUsed();
        }
        return replaced(remaining);
    }

    private static boolean signed(VerifierKey key, SignedNote note) {
        return note.signatures().stream().anyMatch(each -> key.verifies(note.text(), each));
    }

    private LogKeys replaced(List<SigningKey> keys) {
        var changed = new LogKeys(file, publicFile, List.copyOf(keys));
        changed.publish(); // before anything is signed that only it can verify
        KeyFile.replace(NAME, file, keys.stream().map(SigningKey::secret).collect(Collectors.joining("\n", "", "\n")));
        return changed;
    }

    private void publish() {
        var all = new LinkedHashSet<>(verifiers());
        if (all.containsAll(active())) {
            return;
        }
        all.addAll(active());
        KeyFile.replace(
                NAME, publicFile, all.stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n")));
    }
}
