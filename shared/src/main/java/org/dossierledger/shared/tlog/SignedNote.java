package org.dossierledger.shared.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it (c2sp.org/signed-note).
 *
 * @param text ends in a newline; signatures cover its UTF-8 bytes
 */
public record SignedNote(String text, List<Signature> signatures) {

    /** What the specification asks a verifier to take at least; more are refused. */
    public static final int MOST_SIGNATURES = 16;

    private static final int MOST_BYTES = 64 * 1024;
    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    /**
     * One line below the text.
     *
     * @param keyId first four bytes of a hash over name, kind and key
     * @param bytes what the kind of key makes of them
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signature(String name, int keyId, byte[] bytes) {

        /** Without the newline. */
        public String line() {
            var all = ByteBuffer.allocate(KEY_ID_BYTES + bytes.length)
                    .putInt(keyId)
                    .put(bytes);
            return DASH + name + " " + Base64.getEncoder().encodeToString(all.array());
        }

        /** @throws EvidenceMalformed when it is no line of a signature */
        public static Signature parse(String line) {
            var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || !isName(parts[0])) {
                throw malformed();
            }
            var bytes = Base64Text.decode(parts[1], "note");
            if (bytes.length <= KEY_ID_BYTES) {
                throw malformed();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var keyId = buffer.getInt();
            var signature = new byte[buffer.remaining()];
            buffer.get(signature);
            return new Signature(parts[0], keyId, signature);
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints().noneMatch(c -> c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    /** @throws EvidenceMalformed when it is no signed note, or longer than 64 KiB, or has more than 16 signatures */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new EvidenceMalformed("note", "tooLarge");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    public static SignedNote parse(String note) {
        var split = note.lastIndexOf("\n\n");
        if (note.length() > MOST_BYTES || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new EvidenceMalformed("note", note.length() > MOST_BYTES ? "tooLarge" : "malformed");
        }
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new EvidenceMalformed("note", "truncated");
        }
        var lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new EvidenceMalformed("note", "tooManySignatures");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : lines) {
            signatures.add(Signature.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), List.copyOf(signatures));
    }

    public SignedNote with(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, List.copyOf(all));
    }

    /** As it is stored, served and sent. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    private static EvidenceMalformed malformed() {
        return new EvidenceMalformed("note", "malformed");
    }
}
