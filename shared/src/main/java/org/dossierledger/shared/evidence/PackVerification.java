package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.dossierledger.shared.evidence.EvidenceEvent.EvidencePackExported;
import org.dossierledger.shared.evidence.PackFinding.Difference;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * Checks an evidence pack with nothing but its files and the keys of whom one trusts: every event is in the log, none of
 * its stream is withheld, nothing was changed since it was given out. docs/proofs.md says the same in words.
 */
public final class PackVerification {

    private static final String KEYS = "keys.txt";
    private static final int MOST_KEYS = 64;

    private final PackReader pack;
    private final List<VerifierKey> keys;
    private final PackContents contents;
    private SignedNote checkpoint;
    private Checkpoint head;
    private PackEvents events;

    private PackVerification(Map<String, byte[]> files, Collection<VerifierKey> keys) {
        this.pack = new PackReader(files);
        this.contents = PackContents.parse(pack.required("pack.json"));
        this.keys = List.copyOf(keys);
    }

    /** The keys that a pack brings along: whoever trusts them trusts whoever made it. @throws PackMalformed */
    public static List<VerifierKey> keys(Map<String, byte[]> files) {
        var keys = new PackReader(files)
                .read(
                        KEYS,
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .limit(MOST_KEYS + 1)
                                .map(VerifierKey::parse)
                                .toList());
        if (keys.size() > MOST_KEYS) {
            throw new PackMalformed("tooManyKeys", KEYS);
        }
        if (Set.copyOf(keys).size() < keys.size()) {
            throw new PackMalformed("keyTwice", KEYS);
        }
        return keys;
    }

    /**
     * @param files as {@link PackFiles#read} has them
     * @param keys of the log, and of witnesses, that are trusted
     * @throws PackMalformed when nothing can be said of it: it is no pack, or of another log, or signed by none of the keys
     */
    public static PackFinding verify(Map<String, byte[]> files, Collection<VerifierKey> keys) {
        return new PackVerification(files, keys).verify();
    }

    private PackFinding verify() {
        Difference difference = null;
        try {
            filesAreThere();
            checkpointIsSigned();
            events = new PackEvents(pack, contents, checkpoint.text());
            for (var stream = 0; stream < contents.streams().size(); stream++) {
                events.isIncluded(stream);
            }
            events.areWhole();
            nothingElseWasChanged();
        } catch (PackDiffers found) {
            difference = found.difference();
        }
        return new PackFinding(
                contents,
                events == null ? 0 : events.proved(),
                head == null ? contents.checkpointSize() : head.size(),
                head == null ? null : head.rootText(),
                difference,
                signers(VerifierKey.Kind.LOG, VerifierKey::toString),
                signers(VerifierKey.Kind.WITNESS, VerifierKey::name));
    }

    private List<String> signers(VerifierKey.Kind kind, Function<VerifierKey, String> as) {
        return checkpoint == null
                ? List.of()
                : keys.stream()
                        .filter(key -> key.kind() == kind && hasSigned(key))
                        .map(as)
                        .toList();
    }

    private boolean hasSigned(VerifierKey key) {
        return checkpoint.signatures().stream().anyMatch(each -> key.verifies(checkpoint.text(), each));
    }

    /** An event that is missing as a whole was withheld; anything else is no pack. */
    private void filesAreThere() {
        for (var i = 0; i < contents.streams().size(); i++) {
            var stream = contents.streams().get(i);
            for (var s = 0L; s < stream.events(); s++) {
                var event = PackContents.ofEvent(i, s);
                if (PackContents.PARTS.stream().noneMatch(part -> pack.has(event + "." + part))) {
                    throw PackDiffers.in(stream, "removed", String.valueOf(s));
                }
            }
        }
        var expected = contents.files();
        expected.add(PackContents.SUMS);
        expected.add(PackContents.SUMS_NOTE);
        expected.forEach(pack::required);
        var unknown = new TreeSet<>(pack.files().keySet());
        unknown.removeAll(expected);
        if (!unknown.isEmpty()) {
            throw new PackMalformed("fileUnknown", unknown.first());
        }
    }

    private void checkpointIsSigned() {
        checkpoint = pack.read("checkpoint", SignedNote::parse);
        head = pack.read("checkpoint", bytes -> Checkpoint.of(checkpoint));
        if (!head.origin().equals(contents.origin())) {
            throw new PackMalformed("otherLog", "checkpoint");
        }
        var ours = keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.LOG && key.name().equals(head.origin()))
                .filter(key -> checkpoint.signatures().stream().anyMatch(key::named))
                .toList();
        if (ours.isEmpty()) {
            throw new PackMalformed("foreignKey", "checkpoint");
        }
        if (ours.stream().noneMatch(this::hasSigned)) {
            throw PackDiffers.in("checkpoint", "alteredCheckpoint");
        }
    }

    private void nothingElseWasChanged() {
        var logs = keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.LOG && key.name().equals(head.origin()))
                .toList();
        var altered = pack.read(PackContents.SUMS_NOTE, bytes -> PackSums.altered(pack.files(), head.origin(), logs));
        if (altered.isPresent()) {
            throw PackDiffers.in(altered.get(), "alteredFile");
        }
        if (head.size() != contents.checkpointSize() || !isOfRecordedExport()) {
            throw PackDiffers.in("pack.json", "alteredFile");
        }
    }

    /** Whether the reason and the time that the pack gives are those of an export that stands in the log. */
    private boolean isOfRecordedExport() {
        var exports =
                contents.streams().stream().map(PackContents.Stream::stream).toList();
        var number = exports.indexOf(EvidenceEvent.exportsOf(contents.subject()));
        return LongStream.range(0, contents.streams().get(number).events())
                .mapToObj(s -> PackContents.ofEvent(number, s))
                .anyMatch(file -> pack.record(file).recordedAt().equals(contents.exportedAt())
                        && reason(file + ".payload").equals(contents.reason()));
    }

    private String reason(String name) {
        return pack.has(name)
                ? String.valueOf(pack.json(name, EvidencePackExported.class).reason())
                : "";
    }
}
