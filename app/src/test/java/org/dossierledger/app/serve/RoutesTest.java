package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.dossier.DossierAction;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.reception.ReceptionAction;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the server has, tried by the wrong person. A new route is tried without anybody adding it here. */
class RoutesTest {

    private static final Set<String> PUBLIC = Set.of(
            "/sign-in",
            "/healthz",
            "/health/live",
            "/health/ready",
            "/health/write",
            "/error",
            "/tlog/checkpoint",
            "/tlog/keys",
            "/tlog/policy",
            "/tlog/tile/0/000.p/1",
            "/verify",
            "/verify/x",
            "/verify/x/proof");

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String VISIT = """
            {"unit": "H98.32", "mode": "REGULAR", "presiding": "Chủ tịch", "kind": "COMPLAINT", "competent": true,
             "visitors": [{"name": "Nguyễn Thị Đào"}], "summary": "Không đồng ý quyết định"}""";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static String complaint;
    private static String denunciation;
    private static String feedback;
    private static String reception;
    private static final Map<String, Visitor> visitors = new HashMap<>();

    private record Route(String method, String path) implements Comparable<Route> {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean isOfDossiers() {
            var page = path.replaceFirst("^/api/v1", "");
            return page.startsWith("/dossiers") || page.equals("/late") || page.startsWith("/compare");
        }

        boolean isOfPetitions() {
            return path.matches("(/api/v1)?/(petitions|complaints|denunciations|feedback)(/.*)?");
        }

        boolean isEvidencePack() {
            return path.endsWith("/evidence-pack");
        }

        boolean isOfReceptions() {
            return path.replaceFirst("^/api/v1", "").startsWith("/receptions");
        }

        boolean isOfAccounts() {
            return path.replaceFirst("^/api/v1", "").startsWith("/accounts");
        }

        boolean isOfAuditors() {
            return path.startsWith("/tlog/tile/entries/");
        }

        boolean isOfAudit() {
            return path.startsWith("/integrity")
                    || path.replaceFirst("^/api/v1", "").startsWith("/radar");
        }

        boolean isOfTrails() {
            return path.matches("(/api/v1)?/trail([/.].*)?");
        }

        boolean isOfReports() {
            return path.replaceFirst("^/api/v1", "").startsWith("/reports");
        }

        boolean isOfStatistics() {
            return path.replaceFirst("^/api/v1", "").startsWith("/statistics");
        }

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }
    }

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        var received = server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        dossier = RunningServer.read(received).path("id").asString();
        complaint = petition("complaints");
        denunciation = petition("denunciations");
        feedback = petition("feedback");
        var visit = server.post("petition_officer", "/api/v1/receptions", VISIT);
        assertThat(visit.statusCode()).as(visit.body()).isEqualTo(201);
        reception = RunningServer.read(visit).path("id").asString();
    }

    private static String petition(String kinds) {
        var received = server.post("petition_officer", "/api/v1/" + kinds, RunningServer.PETITION);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        return RunningServer.read(received).path("id").asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobody_gets_anything_without_signing_in() {
        for (var route : routes()) {
            if (!PUBLIC.contains(route.path())) {
                var allowed = route.isApi() ? Set.of(401) : Set.of(302, 401, 403);
                assertThat(allowed).as("%s", route).contains(status(null, route));
            }
        }
    }

    @Test
    void an_administrator_sees_and_does_nothing_with_dossiers() {
        for (var route : routes()) {
            if (route.isOfDossiers()) {
                assertThat(status("administrator", route)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void neither_clerks_nor_administrators_see_or_do_anything_with_petitions() {
        for (var user : List.of("clerk", "administrator")) {
            for (var route : routes()) {
                if (route.isOfPetitions()) {
                    assertThat(status(user, route)).as("%s %s", user, route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void an_inspector_does_nothing_with_petitions() {
        for (var route : routes()) {
            if (route.isOfPetitions() && route.method().equals("POST") && !route.isEvidencePack()) {
                assertThat(status("inspector", route)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void only_an_inspector_takes_an_evidence_pack_out() {
        var packs = routes().stream().filter(Route::isEvidencePack).toList();
        assertThat(packs).hasSizeGreaterThanOrEqualTo(4);
        for (var role : Role.values()) {
            for (var route : packs) {
                var status = status(role.name().toLowerCase(), route);
                assertThat(status == 403).as("%s %s: %d", role, route, status).isNotEqualTo(role == Role.INSPECTOR);
            }
        }
    }

    @Test
    void a_petition_of_another_unit_is_closed_to_everybody_who_works_on_petitions() {
        for (var role : RunningServer.NEIGHBOURS) {
            for (var route : routes()) {
                if (route.isOfPetitions() && isOfOne(route)) {
                    assertThat(status(RunningServer.neighbour(role), route))
                            .as("%s %s", role, route)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nobody_registers_or_finds_a_petition_at_the_desk_of_another_unit() {
        for (var role : RunningServer.NEIGHBOURS) {
            var neighbour = RunningServer.neighbour(role);
            for (var opening : List.of("/api/v1/complaints", "/api/v1/denunciations/secret")) {
                assertThat(server.post(neighbour, opening, RunningServer.PETITION)
                                .statusCode())
                        .as("%s %s", role, opening)
                        .isEqualTo(403);
            }
            assertThat(server.get(neighbour, "/api/v1/petitions").body()).doesNotContain(complaint, denunciation);
        }
    }

    @Test
    void a_denunciation_is_closed_to_handlers_to_whom_it_was_not_given() {
        for (var route : routes()) {
            if (route.isOfPetitions() && route.path().contains(denunciation)) {
                assertThat(status("handler", route)).as("%s", route).isEqualTo(403);
            }
        }
        assertThat(server.visitor("handler").page("/petitions").body())
                .contains(complaint)
                .doesNotContain(denunciation);
    }

    @Test
    void a_step_is_open_to_the_roles_of_its_row_in_the_table_and_to_no_other() {
        var state = server.context.getBean(PetitionDesk.class).state(complaint);
        var steps = Arrays.stream(PetitionAction.values())
                .map(PetitionAction::path)
                .distinct()
                .map(path -> PetitionAction.at(path, state).orElseThrow())
                .toList();
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            for (var step : steps) {
                var page = "/petitions/" + complaint + "/" + step.path();
                for (var route :
                        List.of(new Route("POST", "/api/v1" + page), new Route("GET", page), new Route("POST", page))) {
                    var status = status(user, route);
                    assertThat(status == 403)
                            .as("%s %s: %d", role, route, status)
                            .isNotEqualTo(step.allowedTo(role));
                }
            }
        }
    }

    private static boolean isOfOne(Route route) {
        return Stream.of(complaint, denunciation, feedback).anyMatch(route.path()::contains);
    }

    @Test
    void only_leaders_hand_over_what_ended_bodies_had() {
        var handovers = routes().stream()
                .filter(route -> route.path().contains("/handovers"))
                .toList();
        assertThat(handovers).hasSizeGreaterThanOrEqualTo(5);
        for (var role : Role.values()) {
            for (var route : handovers) {
                if (role != Role.LEADER) {
                    assertThat(status(role.name().toLowerCase(), route))
                            .as("%s %s", role, route)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nobody_but_an_administrator_sees_accounts() {
        for (var user : List.of("clerk", "handler", "leader", "petition_officer", "inspector")) {
            for (var route : routes()) {
                if (route.isOfAccounts()) {
                    assertThat(status(user, route)).as("%s %s", user, route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void only_an_inspector_reads_what_the_tree_is_made_of() {
        var entries = routes().stream().filter(Route::isOfAuditors).toList();
        assertThat(entries).hasSize(1);
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            var password = server.get(user, entries.get(0).path()).statusCode();
            assertThat(password == 403).as("%s", role).isNotEqualTo(role == Role.INSPECTOR);
            var session = status(user, entries.get(0));
            assertThat(session == 403).as("%s", role).isNotEqualTo(role == Role.INSPECTOR);
        }
    }

    @Test
    void only_who_answers_for_petitions_sees_their_numbers() {
        for (var user : List.of("clerk", "handler", "administrator")) {
            for (var route : routes()) {
                if (route.isOfReports()) {
                    assertThat(status(user, route)).as("%s %s", user, route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void only_inspectors_and_leaders_see_the_numbers_of_dossiers() {
        assertThat(routes().stream().filter(Route::isOfStatistics)).hasSize(9);
        for (var role : Role.values()) {
            for (var route : routes()) {
                if (route.isOfStatistics()) {
                    assertThat(status(role.name().toLowerCase(), route) == 403)
                            .as("%s %s", role, route)
                            .isNotEqualTo(role == Role.LEADER || role == Role.INSPECTOR);
                }
            }
        }
    }

    @Test
    void only_inspectors_and_leaders_see_signs_and_verify_the_integrity_of_the_log() {
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            for (var route : routes()) {
                if (route.isOfAudit()) {
                    assertThat(status(user, route) == 403)
                            .as("%s %s", user, route)
                            .isNotEqualTo(role == Role.LEADER || role == Role.INSPECTOR);
                }
            }
        }
    }

    @Test
    void only_inspectors_and_leaders_read_what_others_did_and_looked_at() {
        var trails = routes().stream().filter(Route::isOfTrails).toList();
        assertThat(trails).hasSize(4);
        for (var role : Role.values()) {
            for (var route : trails) {
                assertThat(status(role.name().toLowerCase(), route) == 403)
                        .as("%s %s", role, route)
                        .isNotEqualTo(role == Role.LEADER || role == Role.INSPECTOR);
            }
        }
    }

    @Test
    void only_who_receives_citizens_their_leader_and_an_inspector_see_who_came() {
        for (var user : List.of("clerk", "handler", "administrator")) {
            for (var route : routes()) {
                if (route.isOfReceptions()) {
                    assertThat(status(user, route)).as("%s %s", user, route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void a_visit_of_another_unit_is_closed_to_everybody() {
        for (var role : RunningServer.NEIGHBOURS) {
            var neighbour = RunningServer.neighbour(role);
            for (var route : routes()) {
                if (route.isOfReceptions() && route.path().contains(reception)) {
                    assertThat(status(neighbour, route))
                            .as("%s %s", role, route)
                            .isEqualTo(403);
                }
            }
            for (var list : List.of("/receptions", "/receptions/book")) {
                assertThat(server.visitor(neighbour).page(list).body())
                        .as("%s %s", role, list)
                        .doesNotContain(reception);
            }
        }
    }

    @Test
    void a_step_at_a_visit_is_open_to_the_roles_of_its_row_in_the_table_and_to_no_other() {
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            for (var action : ReceptionAction.values()) {
                var page = "/receptions/" + reception + "/" + action.path();
                for (var route :
                        List.of(new Route("POST", "/api/v1" + page), new Route("GET", page), new Route("POST", page))) {
                    var status = status(user, route);
                    assertThat(status == 403)
                            .as("%s %s: %d", role, route, status)
                            .isNotEqualTo(action.allowedTo(role));
                }
            }
        }
    }

    @Test
    void only_who_receives_citizens_opens_a_line_of_their_register() {
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            for (var form : List.of("receive", "schedule", "refuse")) {
                for (var method : List.of("GET", "POST")) {
                    var route = new Route(method, "/receptions/" + form);
                    assertThat(status(user, route) == 403)
                            .as("%s %s", role, route)
                            .isNotEqualTo(role == Role.PETITION_OFFICER);
                }
            }
        }
    }

    @Test
    void an_inspector_does_nothing() {
        for (var route : routes()) {
            if ((route.isOfDossiers() || route.isOfReceptions())
                    && route.method().equals("POST")
                    && !route.isEvidencePack()) {
                assertThat(status("inspector", route)).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void a_dossier_of_another_unit_is_closed_to_everybody_who_works_on_dossiers() {
        for (var role : RunningServer.NEIGHBOURS) {
            for (var route : routes()) {
                if (route.isOfDossiers() && route.path().contains(dossier)) {
                    assertThat(status(RunningServer.neighbour(role), route))
                            .as("%s %s", role, route)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nobody_opens_or_finds_a_dossier_at_the_desk_of_another_unit() {
        for (var role : RunningServer.NEIGHBOURS) {
            var neighbour = RunningServer.neighbour(role);
            for (var opening : List.of("/api/v1/dossiers", "/api/v1/dossiers/submissions")) {
                assertThat(server.post(neighbour, opening, RunningServer.RECEIPT)
                                .statusCode())
                        .as("%s %s", role, opening)
                        .isEqualTo(403);
            }
            assertThat(server.get(neighbour, "/api/v1/dossiers").body()).doesNotContain(dossier);
        }
    }

    @Test
    void an_action_is_open_to_the_roles_of_its_row_in_the_table_and_to_no_other() {
        var access = server.context.getBean(DossierAccess.class);
        for (var role : Role.values()) {
            var account = new Account("x", "", role, UnitCode.of("H98.32"), "x", true);
            var user = role.name().toLowerCase();
            for (var action : DossierAction.values()) {
                var page = "/dossiers/" + dossier + "/" + action.path();
                var may = access.mayDo(account, action.command());
                for (var route :
                        List.of(new Route("POST", "/api/v1" + page), new Route("GET", page), new Route("POST", page))) {
                    var status = status(user, route);
                    assertThat(status == 403)
                            .as("%s %s: %d", role, route, status)
                            .isNotEqualTo(may);
                }
            }
        }
    }

    private static int status(String user, Route route) {
        var upload = route.path().endsWith("/documents") && route.method().equals("POST") && !route.isOfReceptions();
        if (user != null && !route.isApi()) {
            var visitor = visitors.computeIfAbsent(user, server::visitor);
            return upload
                    ? visitor.upload(route.path())
                    : route.method().equals("POST") ? visitor.post(route.path()) : visitor.get(route.path());
        }
        if (upload) {
            return server.send(RunningServer.upload(server.as(user, route.path())))
                    .statusCode();
        }
        var body = route.path().endsWith("/dossiers") || route.path().endsWith("/submissions")
                ? RunningServer.RECEIPT
                : route.isOfReceptions()
                        ? route.path().endsWith("/receptions") || route.path().endsWith("/visit")
                                ? VISIT
                                : "{\"reason\": \"thử\", \"unit\": \"H98.32\"}"
                        : route.path().matches("/api/v1/[a-z]+(/secret)?")
                                ? RunningServer.PETITION
                                : "{\"reason\": \"thử\"}";
        return server.send(server.json(user, route.path()).method(route.method(), BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static Set<Route> routes() {
        var found = new TreeSet<Route>();
        var mapping = server.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            var method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
            info.getPatternValues().stream()
                    .flatMap(RoutesTest::paths)
                    .forEach(path -> found.add(new Route(method, path)));
        });
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    private static Stream<String> paths(String pattern) {
        var path = pattern.replace("{dossier}", dossier == null ? "x" : dossier)
                .replace("{sha256}", "ab".repeat(32))
                .replace("{document}", NOBODY)
                .replace("{username}", "clerk")
                .replace("{code}", "1.001193")
                .replace("{reception}", reception == null ? "x" : reception)
                .replace("{number}", "1")
                .replace("{*tile}", "0/000.p/1")
                .replace("{*bundle}", "000.p/1")
                .replace("{receipt}", "x")
                .replace("{inspection}", NOBODY)
                .replace("{recommendation}", NOBODY)
                .replace("{name}", "01-XLD");
        if (path.contains("{petition}")) {
            return petitions(path).flatMap(id -> paths(path.replace("{petition}", id)));
        }
        if (path.contains("{step}") && path.contains("/receptions/")) {
            return Arrays.stream(ReceptionAction.values()).map(step -> path.replace("{step}", step.path()));
        }
        if (path.contains("{step}") && path.contains("/inspections/")) {
            return Arrays.stream(InspectionAction.values()).map(step -> path.replace("{step}", step.path()));
        }
        if (path.contains("{step}") && path.contains("/recommendations/")) {
            return Arrays.stream(RecommendationAction.values()).map(step -> path.replace("{step}", step.path()));
        }
        if (path.contains("{step}")) {
            return Arrays.stream(PetitionAction.values())
                    .map(PetitionAction::path)
                    .distinct()
                    .map(step -> path.replace("{step}", step));
        }
        return path.contains("{action}")
                ? Arrays.stream(DossierAction.values()).map(action -> path.replace("{action}", action.path()))
                : Stream.of(path);
    }

    /** One that is of the kind of the path; a page shows all kinds. */
    private static Stream<String> petitions(String path) {
        if (path.startsWith("/api/v1/denunciations")) {
            return Stream.of(denunciation);
        }
        return path.startsWith("/petitions")
                ? Stream.of(complaint, denunciation)
                : Stream.of(path.startsWith("/api/v1/feedback") ? feedback : complaint);
    }
}
