package org.dossierledger.command.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A small file that only its owner may read, whole or not there at all, and on the disk before anybody relies on it. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /**
     * @param name by which a refusal calls the key, {@code key.NAME} in the message files
     * @throws MasterKeyUnusable when it cannot be read, or others can read it too
     */
    public static String read(String name, Path file) {
        try {
            if (!Files.getPosixFilePermissions(file).stream().allMatch(OWNER_ONLY::contains)) {
                throw new MasterKeyUnusable(name, file, "readableByOthers");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MasterKeyUnusable(name, file, "unreadable");
        }
    }

    /** Written beside its place and then linked there, so that nobody ever sees half a key or two; the first one counts. */
    public static void create(String name, Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = draft(file, text);
            try {
                Files.createLink(file, draft);
                sync(file.toAbsolutePath()
                        .getParent()); // a key that a power cut takes away takes what it sealed with it
            } catch (FileAlreadyExistsException another) {
                // created meanwhile by another process: that one counts
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new MasterKeyUnusable(name, file, "notCreated");
        }
    }

    /** In the place of what is there. A folder that is gone is not made anew: with it went what was kept. */
    public static void replace(String name, Path file, String text) {
        try {
            var draft = draft(file, text);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            sync(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new MasterKeyUnusable(name, file, "notCreated");
        }
    }

    private static Path draft(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            write(channel, text);
            return draft;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** All of it; returns when it is on the disk. */
    static void write(FileChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    static void sync(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
