package org.dossierledger.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Another process that is attached to the database of a directory until it is told to leave, or is killed. */
final class AttachedProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private AttachedProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static AttachedProcess starting(Path data) throws IOException {
        return new AttachedProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AttachedProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until it is attached. @return the address it uses */
    String url() throws IOException {
        return output.readLine();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void interrupt() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var database = Database.open(Settings.of(Path.of(arguments[0]), Map.of()))) {
            try (var connection = database.dataSource().getConnection()) {
                System.out.println(connection.getMetaData().getURL().replaceFirst("\\?.*", ""));
            }
            System.in.readAllBytes();
        }
    }
}
