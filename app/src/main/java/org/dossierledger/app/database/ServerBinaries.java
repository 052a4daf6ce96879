package org.dossierledger.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that come along as a library, unpacked once beside the data they serve. */
final class ServerBinaries {

    private static final Pattern VERSION = Pattern.compile("-(\\d+)\\.(\\d+)[^/]*\\.jar");
    private static final int EXECUTABLE = 0100;

    private final URL archive;

    private ServerBinaries(URL archive) {
        this.archive = archive;
    }

    static ServerBinaries forThisMachine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        // Apple's processors run the programs for the older ones.
        var platform = system.startsWith("mac") ? "darwin-x86_64" : system + "-" + processor;
        var archive = ServerBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new NoDatabaseForPlatform(platform);
        }
        return new ServerBinaries(archive);
    }

    /** Such as {@code 17}; data written by one major version is not readable by another. */
    String majorVersion() {
        return version(1);
    }

    private String version(int parts) {
        var match = VERSION.matcher(archive.toString());
        if (!match.find()) {
            throw new IllegalStateException("no version in " + archive);
        }
        return parts == 1 ? match.group(1) : match.group(1) + "." + match.group(2);
    }

    /** @return the directory that holds {@code bin}, {@code lib} and {@code share} */
    Path unpackedUnder(Path directory) throws IOException {
        var home = directory.resolve("server-" + version(2));
        if (!Files.isDirectory(home)) {
            var draft = directory.resolve(home.getFileName() + ".new");
            Trees.delete(draft);
            Files.createDirectory(draft);
            unpack(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private void unpack(Path home) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (target.startsWith(home) && needed(entry.getName())) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    /** Half of the archive is for people who compile against PostgreSQL. */
    private static boolean needed(String name) {
        return !name.endsWith(".a") && !name.contains("include/");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }
}
