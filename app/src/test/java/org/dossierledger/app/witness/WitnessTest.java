package org.dossierledger.app.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Cosignature;
import org.dossierledger.shared.tlog.MalformedLine;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** c2sp.org/tlog-witness, case by case, over HTTP. */
class WitnessTest {

    private static final String ORIGIN = "ledger.example/log";

    @TempDir
    Path data;

    private RunningWitness witness;
    private final SampleLog log = new SampleLog(ORIGIN).with(5, "a");

    @BeforeEach
    void start() throws Exception {
        witness = new RunningWitness(data);
        witness.follow(log.key().verifier());
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    void the_first_checkpoint_of_a_log_is_cosigned() throws Exception {
        var answer = witness.add(log.continuing(0));

        assertThat(answer.statusCode()).isEqualTo(200);
        var note = SignedNote.parse(log.checkpoint() + answer.body());
        var cosignature = note.signatures().get(1);
        assertThat(witness.key().verifies(note.text(), cosignature)).isTrue();
        assertThat(Cosignature.time(cosignature)).isEqualTo(RunningWitness.NOW);
    }

    @Test
    void what_continues_the_last_checkpoint_is_cosigned() throws Exception {
        cosigned(log.continuing(0));
        for (var more : List.of(1, 250, 3, 700)) {
            var before = log.head().size();
            cosigned(log.with(more, "a").continuing(before));
        }
    }

    @Test
    void the_same_checkpoint_is_cosigned_again() throws Exception {
        cosigned(log.continuing(0));

        cosigned(log.continuing(5));
    }

    @Test
    void an_empty_log_is_cosigned_too() throws Exception {
        var empty = new SampleLog("empty.example/log");
        witness.follow(empty.key().verifier());

        cosigned(empty.continuing(0));
        cosigned(empty.continuing(0));
        cosigned(empty.with(3, "a").continuing(0));
    }

    @Test
    void the_last_cosigned_checkpoint_is_shown_with_the_signatures_of_log_and_witness() throws Exception {
        cosigned(log.continuing(0));

        var shown = witness.last(ORIGIN);

        assertThat(shown.statusCode()).isEqualTo(200);
        var note = SignedNote.parse(shown.body());
        assertThat(Checkpoint.of(note)).isEqualTo(log.head());
        assertThat(note.signatures())
                .anyMatch(each -> log.key().verifier().verifies(note.text(), each))
                .anyMatch(each -> witness.key().verifies(note.text(), each));
        var head = witness.send(witness.request(shown.uri().getPath()).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void of_a_log_that_was_never_cosigned_there_is_nothing_to_show() throws Exception {
        assertThat(witness.last(ORIGIN).statusCode()).isEqualTo(404);
    }

    @Test
    void who_does_not_know_the_last_size_is_told() throws Exception {
        cosigned(log.continuing(0));

        var answer = witness.add(log.with(2, "a").continuing(0));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo("5\n");
    }

    @Test
    void a_log_that_goes_back_is_refused() throws Exception {
        var older = log.another();
        cosigned(log.with(5, "a").continuing(0));

        assertThat(witness.add(older.continuing(5)).statusCode()).isEqualTo(409);
        refused(new AddCheckpoint(10, List.of(), older.checkpoint()), 400);
    }

    @Test
    void a_log_that_shows_another_history_is_refused_and_the_first_one_stays() throws Exception {
        var other = log.another().with(7, "b");
        cosigned(log.continuing(0));
        var kept = cosigned(log.with(7, "a").continuing(5));

        refused(other.continuing(12), 422);
        assertThat(witness.last(ORIGIN).body()).endsWith(kept.body());
        refused(other.with(1, "b").continuing(12), 422);
        cosigned(log.with(1, "a").continuing(12));
    }

    @Test
    void a_proof_for_another_tree_is_refused() throws Exception {
        cosigned(log.continuing(0));
        var other = new SampleLog("other.example/log").with(9, "b");

        var proof = other.continuing(5).proof();
        refused(new AddCheckpoint(5, proof, log.with(4, "a").checkpoint()), 422);
        refused(new AddCheckpoint(5, List.of(), log.checkpoint()), 422);
        cosigned(log.continuing(5));
    }

    @Test
    void a_proof_where_none_belongs_is_refused() throws Exception {
        refused(new AddCheckpoint(0, List.of(MerkleHash.empty()), log.checkpoint()), 422);
        cosigned(log.continuing(0));
        refused(new AddCheckpoint(5, List.of(MerkleHash.empty()), log.checkpoint()), 422);
    }

    @Test
    void an_empty_log_has_one_root_only() throws Exception {
        refused(request(0, log.key(), new Checkpoint(ORIGIN, 0, MerkleHash.leaf(new byte[0]))), 422);
    }

    @Test
    void a_log_that_is_not_followed_is_unknown() throws Exception {
        refused(new SampleLog("other.example/log").with(1, "a").continuing(0), 404);
    }

    @Test
    void only_the_key_that_is_known_signs_for_a_log() throws Exception {
        refused(request(0, SigningKey.generate(ORIGIN, Kind.LOG), log.head()), 403);
        refused(request(0, SigningKey.generate("other.example/log", Kind.LOG), log.head()), 403);
    }

    @Test
    void a_signature_that_the_known_key_did_not_make_is_refused_whatever_else_is_there() throws Exception {
        var good = log.checkpoint();
        var bytes = good.signatures().get(0).bytes().clone();
        bytes[9] ^= 1;
        var forged = new SignedNote.Signature(ORIGIN, log.key().verifier().keyId(), bytes);

        refused(new AddCheckpoint(0, List.of(), good.with(forged)), 403);
        assertThat(witness.last(ORIGIN).statusCode()).isEqualTo(404);
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over_and_not_kept() throws Exception {
        var stranger = SigningKey.generate("stranger.example/w", Kind.WITNESS);
        var note = log.checkpoint();

        cosigned(new AddCheckpoint(0, List.of(), note.with(stranger.cosign(note.text(), RunningWitness.NOW))));

        assertThat(witness.last(ORIGIN).body()).doesNotContain("stranger");
    }

    @Test
    void sixteen_signatures_are_taken_and_seventeen_refused() throws Exception {
        var note = log.checkpoint();
        while (note.signatures().size() < 17) {
            note = note.with(note.signatures().get(0));
        }
        refused(new AddCheckpoint(0, List.of(), note), 400);
        cosigned(new AddCheckpoint(
                0, List.of(), new SignedNote(note.text(), note.signatures().subList(0, 16))));
        assertThat(SignedNote.parse(witness.last(ORIGIN).body()).signatures()).hasSize(2);
    }

    @Test
    void what_is_no_request_is_refused() throws Exception {
        cosigned(log.continuing(0));
        var good = log.with(3, "a").continuing(5).toString();
        var hash = good.lines().skip(1).findFirst().orElseThrow();
        var bad = new ArrayList<>(List.of(
                "",
                "\n\n",
                good.substring(4),
                good.replace("old 5", "old 05"),
                good.replace("old 5", "old -5"),
                good.replace("old 5", "old 99999999999999999999"),
                good.replace("old 5\n", "old 5\r\n"),
                good.replace("old 5", "old 9"),
                good.replace(hash, hash.substring(1)),
                good.replace(hash, "?" + hash.substring(1)),
                good.replace(hash, hash + "\n" + (hash + "\n").repeat(63)),
                good.replace("\n8\n", "\n08\n"),
                good.replace("\n\n", "\n"),
                good.replace("— ", "- ")));
        IntStream.range(0, good.length() - 1).forEach(end -> bad.add(good.substring(0, end)));

        for (var body : bad) {
            assertThat(witness.add(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(witness.add(new byte[] {(byte) 0xff, (byte) 0xfe}).statusCode())
                .isEqualTo(400);
        cosigned(good);
    }

    @Test
    void a_request_that_is_too_long_is_not_read_to_its_end() throws Exception {
        assertThat(witness.add("old 0\n".repeat(20_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void who_sends_slowly_holds_up_nobody_and_is_not_waited_for() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var path : List.of("/add-checkpoint", "/elsewhere")) {
                for (var i = 0; i < 40; i++) {
                    slow.add(begun(path));
                }
            }
            var answer = witness.send(witness.request("/add-checkpoint")
                    .timeout(Duration.ofSeconds(5))
                    .POST(BodyPublishers.ofString(log.continuing(0).toString())));
            assertThat(answer.statusCode()).isEqualTo(200);

            var since = System.nanoTime();
            var dripping = new ArrayList<>(slow);
            while (!dripping.isEmpty()) {
                dripping.removeIf(each -> answered(each).startsWith("HTTP/1.1 408"));
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(30));
            }
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
    }

    private Socket begun(String path) throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(witness.address()).getPort());
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nold";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Nothing so far, and one byte more is sent. */
    private static String answered(Socket socket) {
        try {
            socket.setSoTimeout(10);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            try {
                return String.valueOf(answer.readLine());
            } catch (SocketTimeoutException notYet) {
                socket.getOutputStream().write(' ');
                return "";
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_other_address_and_no_other_method_is_answered() throws Exception {
        cosigned(log.continuing(0));
        var path = witness.last(ORIGIN).uri().getPath();

        for (var unknown :
                List.of("/", "/add-checkpoint/", "//add-checkpoint", path.toUpperCase(), path + "/x", "/x")) {
            assertThat(witness.send(witness.request(unknown).GET()).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(witness.send(witness.request("/add-checkpoint").GET()).statusCode())
                .isEqualTo(405);
        assertThat(witness.send(witness.request(path).DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void a_key_is_changed_while_either_of_the_two_suffices() throws Exception {
        cosigned(log.continuing(0));
        var second = log.rotate().verifier();
        cosigned(log.with(1, "a").continuing(5));

        witness.follow(second);
        cosigned(log.with(1, "a").continuing(6));
        assertThat(SignedNote.parse(witness.last(ORIGIN).body()).signatures()).hasSize(3);

        log.retire();
        cosigned(log.with(1, "a").continuing(7));
    }

    @Test
    void a_key_that_nobody_announced_is_refused_once_it_signs_alone() throws Exception {
        cosigned(log.continuing(0));
        log.rotate();
        log.retire();

        refused(log.with(1, "a").continuing(5), 403);
    }

    @Test
    void started_again_it_keeps_its_word() throws Exception {
        var other = log.another().with(4, "b");
        cosigned(log.with(4, "a").continuing(0));
        var key = witness.key();

        witness.close();
        witness = new RunningWitness(data);

        assertThat(witness.key()).isEqualTo(key);
        refused(other.continuing(9), 422);
        assertThat(witness.add(other.continuing(0)).body()).isEqualTo("9\n");
        cosigned(log.with(1, "a").continuing(9));
    }

    @Test
    void of_two_histories_at_the_same_moment_one_is_cosigned() throws Exception {
        cosigned(log.continuing(0));
        var requests = new ArrayList<AddCheckpoint>();
        for (var history : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            requests.add(log.another().with(3, history).continuing(5));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            Collections.shuffle(requests);
            var answers = threads.invokeAll(requests.stream()
                    .map(each -> (Callable<Integer>) () -> witness.add(each).statusCode())
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void only_its_owner_reads_the_key() throws Exception {
        var file = data.resolve("witness.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        witness.close();
        assertThatThrownBy(() -> new RunningWitness(data)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void two_witnesses_do_not_share_a_memory() {
        assertThatThrownBy(() -> new RunningWitness(data))
                .isInstanceOfSatisfying(
                        MasterKeyUnusable.class, e -> assertThat(e.arguments()).contains("inUse"));
    }

    @Test
    void a_memory_that_cannot_be_read_is_not_taken_for_none() throws Exception {
        cosigned(log.continuing(0));
        var file = data.resolve("witness")
                .resolve(witness.last(ORIGIN).uri().getPath().split("/")[1]);
        var kept = Files.readString(file);
        Files.writeString(file, kept.substring(0, 40));

        assertThat(witness.add(log.continuing(0)).statusCode()).isEqualTo(500);
        witness.close();
        assertThatThrownBy(() -> new RunningWitness(data))
                .isInstanceOfSatisfying(
                        MasterKeyUnusable.class, e -> assertThat(e.arguments()).contains("malformed", file));
        Files.writeString(file, kept.replace(ORIGIN + "\n5", "other.example/log\n5"));
        assertThatThrownBy(() -> new RunningWitness(data)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void a_memory_that_vanishes_is_not_taken_for_none() throws Exception {
        var never = new SampleLog("never.example/log").with(3, "a");
        witness.follow(never.key().verifier());
        cosigned(log.continuing(0));
        var folder = data.resolve("witness");
        FileSystemUtils.deleteRecursively(folder);

        for (var request : List.of(log.another().with(3, "b").continuing(0), log.continuing(5), never.continuing(0))) {
            refused(request, 500);
        }
        assertThat(witness.last(ORIGIN).statusCode()).isEqualTo(500);
        assertThat(folder).doesNotExist();

        Files.createDirectory(folder);
        Files.createFile(folder.resolve(".lock"));
        refused(log.another().with(3, "b").continuing(0), 500);
        assertThat(folder).isDirectoryNotContaining("glob:**/[0-9a-f]*");
    }

    @Test
    void a_memory_that_is_set_back_under_a_running_witness_is_not_believed() throws Exception {
        cosigned(log.continuing(0));
        var file = data.resolve("witness")
                .resolve(witness.last(ORIGIN).uri().getPath().split("/")[1]);
        var older = Files.readString(file);
        var other = log.another().with(4, "b");
        cosigned(log.with(4, "a").continuing(5));

        Files.writeString(file, older);

        refused(other.continuing(5), 500);
        assertThat(witness.last(ORIGIN).statusCode()).isEqualTo(500);
    }

    @Test
    void a_line_that_is_no_key_of_a_log_is_named() throws Exception {
        witness.follow(witness.key());

        assertThat(witness.add(log.continuing(0)).statusCode()).isEqualTo(500);
        witness.close();
        assertThatThrownBy(() -> new RunningWitness(data))
                .isInstanceOfSatisfying(
                        MalformedLine.class,
                        e -> assertThat(e.arguments()).containsExactly("evidence.logs", "evidence.wrongKind", 2));
    }

    @Test
    void its_name_is_set_once() {
        var named = data.resolve("named");
        var settings = Settings.of(named, Map.of("LEDGER_WITNESS_NAME", "thanhtra.example/w"));
        assertThat(WitnessKey.at(named.resolve("witness.key"), settings)
                        .verifier()
                        .name())
                .isEqualTo("thanhtra.example/w");

        for (var other : List.of("thanhtra.example/other", "not a name")) {
            var changed = Settings.of(named, Map.of("LEDGER_WITNESS_NAME", other));
            assertThatThrownBy(() -> WitnessKey.at(named.resolve("witness.key"), changed))
                    .isInstanceOf(SettingsMalformed.class);
            assertThatThrownBy(() -> WitnessKey.at(
                            named.resolve("second.key"),
                            Settings.of(named, Map.of("LEDGER_WITNESS_NAME", "not a name"))))
                    .isInstanceOf(SettingsMalformed.class);
        }
    }

    private HttpResponse<String> cosigned(Object request) throws Exception {
        var answer = witness.add(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void refused(Object request, int status) throws Exception {
        var answer = witness.add(request.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static AddCheckpoint request(long oldSize, SigningKey key, Checkpoint head) {
        return new AddCheckpoint(oldSize, List.of(), new SignedNote(head.text(), List.of(key.sign(head.text()))));
    }
}
