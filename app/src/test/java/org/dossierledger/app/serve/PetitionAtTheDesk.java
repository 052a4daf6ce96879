package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierledger.shared.deadline.Moment;

/** A petition whose steps people take at the forms of its pages, each step as the role that may. */
final class PetitionAtTheDesk {

    static final String OFFICER = "petition_officer";
    static final String HANDLER = "handler";
    static final String LEADER = "leader";

    private static final Pattern CODE = Pattern.compile("DT\\.H98\\.\\d+-\\d{6}-\\d{4,}");
    private static final Pattern REQUEST = Pattern.compile("request=([0-9a-f-]{36})");
    private static final Pattern REASON = Pattern.compile("role=\"alert\">.*?<p[^>]*>([^<]*)</p>", Pattern.DOTALL);

    private final RunningServer server;
    private final Map<String, Visitor> visitors;
    private final String path;

    private PetitionAtTheDesk(RunningServer server, Map<String, Visitor> visitors, String path) {
        this.server = server;
        this.visitors = visitors;
        this.path = path;
    }

    /** @param more fields of the form beside the usual ones */
    static PetitionAtTheDesk received(RunningServer server, String kind, String... more) {
        var visitors = new HashMap<String, Visitor>();
        var answer =
                visitors.computeIfAbsent(OFFICER, server::visitor).submit("/petitions/receive", receipt(kind, more));
        assertThat(answer.statusCode()).as(reason(answer)).isEqualTo(302);
        return new PetitionAtTheDesk(server, visitors, location(answer).replaceAll("\\?.*", ""));
    }

    static String[] receipt(String kind, String... more) {
        var fields = new ArrayList<>(List.of(
                "key=" + UUID.randomUUID(),
                "kind=" + kind,
                "source=POST",
                "unit=H98.32",
                "name-1=Nguyễn Thị Đào",
                "address-1=Số 5 phố Cũ, phường Đông Khê",
                "summary=Giải quyết không đúng hạn",
                "subjectKind=ACT"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** Takes a step that is possible. */
    PetitionAtTheDesk then(String user, String step, String... fields) {
        var answer = take(user, step, fields);
        assertThat(answer.statusCode()).as(step + ": " + reason(answer)).isEqualTo(302);
        assertThat(location(answer)).as(step).endsWith("done=" + step);
        return this;
    }

    /** Why the form says that the step is not taken. */
    String refused(String user, String step, String... fields) {
        var answer = take(user, step, fields);
        assertThat(answer.statusCode()).as(step).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return reason(answer);
    }

    HttpResponse<String> take(String user, String step, String... fields) {
        var form = page(user, "/" + step);
        assertThat(form.statusCode()).as(step).isEqualTo(200);
        assertThat(form.body()).as(step).doesNotContain("??");
        var sent = new ArrayList<>(List.of("key=" + UUID.randomUUID(), "version=" + version()));
        sent.addAll(List.of(fields));
        return visitor(user).submit(path + "/" + step, sent.toArray(String[]::new));
    }

    HttpResponse<String> submit(String user, String below, String... fields) {
        return visitor(user).submit(path + below, fields);
    }

    int upload(String user, String below) {
        return visitor(user).upload(path + below);
    }

    HttpResponse<String> page(String user, String below) {
        return visitor(user).page(path + below);
    }

    private Visitor visitor(String user) {
        return visitors.computeIfAbsent(user, server::visitor);
    }

    String id() {
        return path.replace("/petitions/", "");
    }

    String code() {
        return found(CODE, 0);
    }

    /** Of the first request for the identity that waits for an answer. */
    String request() {
        return found(REQUEST, 1);
    }

    private String found(Pattern pattern, int group) {
        var match = pattern.matcher(page(LEADER, "").body());
        assertThat(match.find()).isTrue();
        return match.group(group);
    }

    private String version() {
        return RunningServer.read(server.get(LEADER, "/api/v1" + path))
                .path("version")
                .asString();
    }

    /** The fields that say that it happened so many days ago, in the morning. */
    static String[] daysAgo(int days, String... more) {
        var fields = new ArrayList<>(date("occurredAt", days));
        fields.add("occurredAt.time=08:30");
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static List<String> date(String field, int daysAgo) {
        var day = LocalDate.now(Moment.ZONE).minusDays(daysAgo);
        return List.of(
                field + ".day=" + day.getDayOfMonth(),
                field + ".month=" + day.getMonthValue(),
                field + ".year=" + day.getYear());
    }

    /** An appointment, so many days ago. */
    static String[] held(int daysAgo, String... fields) {
        var all = new ArrayList<>(date("heldAt", daysAgo));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    static String reason(HttpResponse<String> answer) {
        var match = REASON.matcher(answer.body());
        return match.find() ? match.group(1) : answer.statusCode() + " without a reason";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
    }
}
