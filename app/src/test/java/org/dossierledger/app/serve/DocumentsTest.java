package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed in with a dossier, and who gets it back. */
class DocumentsTest {

    @TempDir
    private Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_refused_upload_leaves_no_file() throws IOException {
        var documents = documentsOf(received());

        var refused = server.send(RunningServer.upload(server.as("clerk", documents), " "));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(RunningServer.read(refused).path("field").asString()).isEqualTo("description");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_document_is_given_out_only_with_the_dossier_it_belongs_to() {
        var documents = documentsOf(received());
        var attached = server.send(RunningServer.upload(server.as("handler", documents)));
        var sha256 = RunningServer.read(attached).path("sha256").asString();

        assertThat(server.get("clerk", documents + "/" + sha256).body()).isEqualTo("abc");
        assertThat(server.get("clerk", documentsOf(received()) + "/" + sha256).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_node_without_the_file_says_so_and_no_look_is_put_on_record() throws IOException {
        var documents = documentsOf(received());
        var attached = server.send(RunningServer.upload(server.as("handler", documents)));
        Files.delete(files().get(0));

        var missing = server.get(
                "clerk",
                documents + "/" + RunningServer.read(attached).path("sha256").asString());

        assertThat(missing.statusCode()).isEqualTo(503);
        assertThat(RunningServer.read(missing).path("detail").asString()).contains("không có trên máy chủ này");
        assertThat(server.database()
                        .queryForObject("select count(*) from log.record_view where channel = 'document'", Long.class))
                .isZero();
    }

    private String received() {
        return RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
    }

    private static String documentsOf(String dossier) {
        return "/api/v1/dossiers/" + dossier + "/documents";
    }

    private List<Path> files() throws IOException {
        var folder = data.resolve("documents");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
