package org.dossierledger.app.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process that moves a log, to be killed while it does. */
final class MovingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private MovingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static MovingProcess starting(PGSimpleDataSource database, String cluster) throws IOException {
        return new MovingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MovingProcess.class.getName(),
                        database.getUrl(),
                        database.getUser(),
                        database.getPassword(),
                        cluster)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until so many steps were told; false when it has ended before. */
    boolean reaches(long steps) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("step ") && Long.parseLong(line.substring(5)) >= steps) {
                return true;
            }
        }
        return false;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        new LogMove(database, step -> System.out.println("step " + step))
                .toCluster(null, KurrentSettings.of(arguments[3]));
    }
}
