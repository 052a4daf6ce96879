package org.dossierledger.command.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An original that would give its writer away, in the clear: in memory only.
 *
 * @param mediaType as the browser named it, e.g. {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent")
public record VaultDocument(String mediaType, byte[] bytes) {

    /** The media type is sealed with the rest: browsers have been known to add the file's name to it. */
    byte[] content() {
        var type = mediaType.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Math.addExact(Integer.BYTES + type.length, bytes.length))
                .putInt(type.length)
                .put(type)
                .put(bytes)
                .array();
    }

    static VaultDocument of(byte[] content) {
        var buffer = ByteBuffer.wrap(content);
        var type = new byte[buffer.getInt()];
        buffer.get(type);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new VaultDocument(new String(type, StandardCharsets.UTF_8), bytes);
    }

    @Override
    public String toString() {
        return "VaultDocument[…]";
    }
}
