package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who the embedded server runs as. PostgreSQL refuses to run as root, so for root it runs in a user namespace of its
 * own, where root is nobody in particular. Where containers forbid that, it runs as an ordinary user that owns the data;
 * if that user cannot walk to the data (below /root, say) it keeps the one right of root to do so.
 */
final class ServerUser {

    private static final String ORDINARY_AND_CAN_WRITE = "test \"$(id -u)\" != 0 && test -w \"$0\"";
    /** The last pair: the kernel then heeds the right also where a program asks beforehand whether it may. */
    private static final List<String> KEEP_WALKING = List.of(
            "--inh-caps", "+dac_override", "--ambient-caps", "+dac_override", "--securebits", "+no_setuid_fixup");

    private final List<String> prefix;

    private ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @param cluster exists; everything in it belongs to the server's user afterwards */
    static ServerUser owning(Path cluster) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new ServerUser(List.of());
        }
        Trees.give(cluster, user(cluster, "root"));
        var namespace = new ServerUser(List.of("unshare", "--user"));
        return namespace.canWrite(cluster) ? namespace : somebodyElse(cluster);
    }

    private static ServerUser somebodyElse(Path cluster) throws IOException {
        var somebody = ordinaryUser(cluster);
        Trees.give(cluster, somebody);
        for (var directory : List.of(cluster.getParent(), cluster.getParent().getParent())) {
            // May be walked through, not listed; what is private in there is so by its own permissions.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
        var become = List.of("setpriv", "--reuid", somebody.getName(), "--regid", "65534", "--clear-groups");
        var plain = new ServerUser(become);
        if (plain.canWrite(cluster)) {
            return plain;
        }
        var walking = new ServerUser(
                Stream.concat(become.stream(), KEEP_WALKING.stream()).toList());
        if (walking.canWrite(cluster)) {
            return walking;
        }
        throw new DatabaseNeedsOrdinaryUser(cluster.getParent().getParent());
    }

    private static UserPrincipal ordinaryUser(Path cluster) throws IOException {
        try {
            return user(cluster, "postgres");
        } catch (UserPrincipalNotFoundException e) {
            return user(cluster, "nobody");
        }
    }

    private static UserPrincipal user(Path path, String name) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private boolean canWrite(Path cluster) {
        try {
            return run(cluster, List.of("sh", "-c", ORDINARY_AND_CAN_WRITE, cluster.toString()), "")
                    .well();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Runs a program as this user, fed with the input. */
    Program.Ended run(Path directory, List<String> command, String input) throws IOException {
        return Program.run(directory, prefix, command, input);
    }
}
