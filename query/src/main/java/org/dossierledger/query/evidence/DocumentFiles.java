package org.dossierledger.query.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import tools.jackson.core.JacksonException;

/** Whether the documents that events name by their SHA-256 are there, and are the same. */
final class DocumentFiles {

    private static final String NAME = "sha256";
    private static final int BUFFER = 1 << 16;

    /** Events that name a document; rules are none: their text stands in the event itself. */
    static final Set<String> TYPES = EventTypes.ALL.classes().stream()
            .filter(type -> type != RulesRecorded.class)
            .filter(type -> Stream.of(type.getRecordComponents())
                    .anyMatch(each -> each.getName().equals(NAME)))
            .map(EventTypes.ALL::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Function<String, Path> place;

    /** @param place of a document by its SHA-256 in lower-case hex */
    DocumentFiles(Function<String, Path> place) {
        this.place = place;
    }

    /** @param row of one of the {@link #TYPES} */
    Optional<Difference> difference(LogRow row) {
        var sha256 = named(row.payload());
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        try {
            return sha256.equals(hash(place.apply(sha256)))
                    ? Optional.empty()
                    : Optional.of(difference(DifferenceKind.alteredDocument, row, sha256));
        } catch (IOException e) {
            return Optional.of(difference(DifferenceKind.missingDocument, row, sha256));
        }
    }

    private static Difference difference(DifferenceKind kind, LogRow row, String sha256) {
        return Difference.of(kind, row.globalIndex(), row.event().eventId(), row.event().stream(), "document", sha256);
    }

    /** Empty when the payload names none that can be one: a name must not lead out of the folder. */
    private static String named(byte[] payload) {
        try {
            var json = EventJson.MAPPER.readTree(payload).path(NAME);
            var sha256 = json.isString() ? json.asString() : "";
            return sha256.matches("[0-9a-f]{64}") ? sha256 : "";
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String hash(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            while (bytes.read(buffer) >= 0) {
                // the digest takes it in
            }
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
