package org.dossierledger.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files of one embedded server: made once, started and stopped many times. */
final class Cluster {

    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error|ERROR|could not [^:]*): .*");
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final long memoryMiB;

    /** @param home the directory for everything of the server */
    Cluster(Path home, long memoryMiB) {
        this.home = home;
        this.memoryMiB = memoryMiB;
    }

    Path data() {
        return home.resolve("cluster").resolve("data");
    }

    Postmaster start(Passwords passwords) throws IOException {
        var binaries = ServerBinaries.forThisMachine();
        refuseOtherVersions(binaries);
        var programs = binaries.unpackedUnder(home).resolve("bin");
        var user = ServerUser.owning(PrivateFiles.directory(home.resolve("cluster")));
        if (!Files.exists(data())) {
            make(programs, user, passwords);
        }
        // Only the crash of a machine leaves it without its process, and the server would believe any process of that
        // id.
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        var port = preferredPort();
        for (var attempt = 1; ; attempt++) {
            ServerSettings.write(data(), port, memoryMiB);
            var ended = control(
                    programs,
                    user,
                    "start",
                    "-t",
                    "60",
                    "-l",
                    data().resolve("start.log").toString());
            var postmaster = Postmaster.serving(data());
            if (ended.well() && postmaster.isPresent()) {
                return postmaster.get();
            }
            var reason = reason(ended);
            if (attempt == ATTEMPTS || !reason.contains("127.0.0.1")) {
                throw new DatabaseNotStarted(home, reason);
            }
            port = freePort();
        }
    }

    void stop() throws IOException {
        if (Postmaster.serving(data()).isEmpty()) {
            return;
        }
        var programs = ServerBinaries.forThisMachine().unpackedUnder(home).resolve("bin");
        var ended = control(programs, ServerUser.owning(home.resolve("cluster")), "stop", "-m", "fast", "-t", "60");
        if (!ended.well()) {
            throw new DatabaseNotStarted(home, ended.output().strip());
        }
    }

    private void refuseOtherVersions(ServerBinaries binaries) throws IOException {
        var version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            var found = Files.readString(version).strip();
            if (!found.equals(binaries.majorVersion())) {
                throw new DatabaseVersionDiffers(home, found, binaries.majorVersion());
            }
        }
    }

    /** Whole or not at all: an interrupted first start begins again. */
    private void make(Path programs, ServerUser user, Passwords passwords) throws IOException {
        var draft = data().resolveSibling("data.new");
        Trees.delete(draft);
        expectWell(user.run(
                home,
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--data-checksums"),
                ""));
        ServerSettings.adopt(draft);
        var single = user.run(
                home,
                List.of(programs.resolve("postgres").toString(), "--single", "-D", draft.toString(), "postgres"),
                """
                create role ledger_owner login password '%s'
                create role ledger login password '%s'
                grant ledger to ledger_owner
                create database ledger owner ledger_owner
                """.formatted(passwords.owner(), passwords.application()));
        expectWell(single);
        if (single.output().contains("ERROR:")) {
            throw new DatabaseNotStarted(home, reason(single));
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Program.Ended control(Path programs, ServerUser user, String action, String... options) throws IOException {
        var command = new ArrayList<>(
                List.of(programs.resolve("pg_ctl").toString(), action, "-w", "-s", "-D", data().toString()));
        command.addAll(List.of(options));
        return user.run(home, command, "");
    }

    private void expectWell(Program.Ended ended) {
        if (!ended.well()) {
            throw new DatabaseNotStarted(home, reason(ended));
        }
    }

    /** The first line in which PostgreSQL says what is wrong; it says so on its output or in its logs. */
    private String reason(Program.Ended ended) {
        var said = ended.output() + LogTail.of(data().resolve("start.log"), data().resolve("log"));
        var match = REASON.matcher(said);
        return match.find() ? match.group() : "exit " + ended.exit();
    }

    /** The one used last, so that a running program finds a database that had to be started again. */
    private int preferredPort() throws IOException {
        var last = data().resolve("ledger.conf");
        if (Files.exists(last)) {
            var match = Pattern.compile("(?m)^port = (\\d+)$").matcher(Files.readString(last));
            if (match.find() && isFree(Integer.parseInt(match.group(1)))) {
                return Integer.parseInt(match.group(1));
            }
        }
        return freePort();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
