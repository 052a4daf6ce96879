package org.dossierledger.shared.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of an evidence pack in their ZIP. It comes from anybody: nothing is believed that its headers say, everything
 * is read with limits, and what two programs would unpack differently is refused.
 */
public final class PackFiles {

    /** Of the ZIP itself and of all that comes out of it; a pack of a thousand events has some 4 MB. */
    static final long MOST_BYTES = 100_000_000;

    static final int MOST_FILES = 100_100;
    static final int LARGEST_FILE = 8_000_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final int LONGEST_NAME = 200;

    /** Says nothing, and makes the same pack the same bytes. What is not after the first of January gets an extra field. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long total;

    private PackFiles() {}

    /**
     * @return contents by name, in their order
     * @throws PackMalformed when it is no ZIP that can be read safely
     * @throws IOException when there is no such file
     */
    public static Map<String, byte[]> read(Path zip) throws IOException {
        if (Files.size(zip) > MOST_BYTES) {
            throw new PackMalformed("tooLarge", "ZIP");
        }
        try (var file = Files.newInputStream(zip)) {
            file.read(); // what cannot be read at all is no malformed pack
        }
        try {
            var listed = listed(zip);
            if (!isStreamed(zip, listed)) {
                throw new PackMalformed("zip", "ZIP");
            }
            if (!ZipLayout.isPlain(zip)) {
                throw new PackMalformed("zipHidden", "ZIP");
            }
            return listed;
        } catch (ZipException | IllegalArgumentException | EOFException e) {
            throw new PackMalformed("zip", "ZIP");
        }
    }

    /** As its directory at the end has it. */
    private static Map<String, byte[]> listed(Path file) throws IOException {
        var pack = new PackFiles();
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                pack.name(entry.getName());
                try (var content = zip.getInputStream(entry)) {
                    pack.add(entry.getName(), content);
                }
            }
        }
        return pack.files;
    }

    /** Whether it is the same for who reads it as it comes, from the first byte on. */
    private static boolean isStreamed(Path file, Map<String, byte[]> listed) throws IOException {
        var seen = new HashSet<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var expected = listed.get(entry.getName());
                if (expected == null
                        || !seen.add(entry.getName())
                        || !Arrays.equals(expected, zip.readNBytes(LARGEST_FILE + 1))) {
                    return false;
                }
            }
        }
        return seen.size() == listed.size();
    }

    private void name(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.matches("(.*/)?\\.\\.?(/.*)?")) {
            throw new PackMalformed("path", name);
        }
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new PackMalformed("fileUnknown", name);
        }
        if (files.containsKey(name)) {
            throw new PackMalformed("duplicate", name);
        }
        if (files.size() == MOST_FILES) {
            throw new PackMalformed("tooLarge", name);
        }
    }

    private void add(String name, InputStream content) throws IOException {
        var bytes = content.readNBytes(LARGEST_FILE + 1);
        total += bytes.length;
        if (bytes.length > LARGEST_FILE || total > MOST_BYTES) {
            throw new PackMalformed("tooLarge", name);
        }
        files.put(name, bytes);
    }

    /**
     * @param files contents by name, in their order
     * @throws PackMalformed when nobody could read it
     */
    public static byte[] zip(Map<String, byte[]> files) {
        var limits = new PackFiles();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                limits.name(file.getKey());
                limits.add(file.getKey(), new ByteArrayInputStream(file.getValue()));
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
