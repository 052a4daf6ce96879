package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.health.Pulse;
import org.dossierledger.app.health.ReadAge;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What every page has around it: who is signed in, where one can go, and the same page in the other language. */
@ControllerAdvice(basePackageClasses = Shell.class) // files and answers for programs ask nobody who they are
class Shell {

    private static final Set<Role> REPORT_READERS = EnumSet.of(Role.LEADER, Role.PETITION_OFFICER, Role.INSPECTOR);

    private static final Set<Role> AUDIT_READERS = EnumSet.of(Role.LEADER, Role.INSPECTOR);

    /** What one row of a screen holds. */
    private static final int SIDE_BY_SIDE = 8;

    private final Pulse pulse;

    Shell(Pulse pulse) {
        this.pulse = pulse;
    }

    /** @param key of the link's text in the message files */
    record Link(String href, String key, boolean here) {}

    /** @param key of what its links have in common; null: they stand by themselves */
    record Group(String key, List<Link> links) {

        public boolean here() {
            return links.stream().anyMatch(Link::here);
        }
    }

    /** The same for a page that tells of a failure: it has no model of its own yet. */
    void around(Model model, Account account, HttpServletRequest request) {
        model.addAttribute("me", account);
        model.addAttribute("ways", ways(account, request));
        model.addAttribute("address", address(request));
    }

    @ModelAttribute("me")
    Account me(@AuthenticationPrincipal Account account) {
        return account;
    }

    /** How old the tables are that the page is made of; null when that is no matter. */
    @ModelAttribute("age")
    ReadAge age() {
        var age = pulse.age();
        return age.told() ? age : null;
    }

    /** Where one can go: side by side as long as it is little, else in groups. */
    @ModelAttribute("ways")
    List<Group> ways(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        if (account == null) {
            return List.of();
        }
        var groups = groups(account, request.getRequestURI());
        var links = groups.stream().flatMap(group -> group.links().stream()).toList();
        return links.size() <= SIDE_BY_SIDE ? List.of(new Group(null, links)) : groups;
    }

    private static List<Group> groups(Account account, String here) {
        var role = account.role();
        var first = new ArrayList<>(List.of(new Link("/", "nav.desk", here.equals("/"))));
        if (role == Role.ADMINISTRATOR) {
            first.add(new Link("/accounts", "nav.accounts", here.startsWith("/accounts")));
        }
        return Stream.of(
                        new Group(null, first),
                        new Group("nav.group.petitions", petitions(role, here)),
                        new Group("nav.group.dossiers", dossiers(role, here)),
                        new Group("nav.group.reports", reports(role, here)),
                        new Group("nav.group.inspection", inspection(role, here)),
                        new Group(
                                "nav.group.reference",
                                List.of(
                                        new Link(
                                                "/procedures",
                                                "nav.procedures",
                                                here.matches("/(procedures(/.*)?|publications)")),
                                        new Link("/units", "nav.units", here.equals("/units")),
                                        new Link("/deadlines", "nav.deadlines", here.equals("/deadlines")))))
                .filter(group -> !group.links().isEmpty())
                .map(group -> group.links().size() == 1 ? new Group(null, group.links()) : group)
                .toList();
    }

    private static List<Link> petitions(Role role, String here) {
        var links = new ArrayList<Link>();
        if (role == Role.ADMINISTRATOR || role == Role.CLERK) {
            return links;
        }
        if (role == Role.PETITION_OFFICER) {
            links.add(new Link("/petitions/receive", "nav.petition-receive", here.startsWith("/petitions/receive")));
        }
        links.add(new Link("/petitions", "nav.petitions", here.equals("/petitions")));
        if (role != Role.HANDLER) {
            links.add(new Link("/receptions", "nav.receptions", here.startsWith("/receptions")));
        }
        return links;
    }

    private static List<Link> dossiers(Role role, String here) {
        var links = new ArrayList<Link>();
        if (role == Role.ADMINISTRATOR) {
            return links;
        }
        if (role == Role.CLERK) {
            links.add(new Link("/dossiers/receive", "nav.receive", here.equals("/dossiers/receive")));
        }
        links.add(new Link("/dossiers", "nav.register", here.equals("/dossiers")));
        links.add(new Link("/late", "nav.late", here.equals("/late")));
        return links;
    }

    private static List<Link> reports(Role role, String here) {
        var links = new ArrayList<Link>();
        if (REPORT_READERS.contains(role)) {
            links.add(new Link("/reports", "nav.reports", here.equals("/reports")));
        }
        if (AUDIT_READERS.contains(role)) {
            links.add(new Link("/statistics", "nav.statistics", here.startsWith("/statistics")));
        }
        return links;
    }

    private static List<Link> inspection(Role role, String here) {
        if (!AUDIT_READERS.contains(role)) {
            return List.of();
        }
        return List.of(
                new Link(
                        "/inspections",
                        "nav.inspections",
                        here.startsWith("/inspections") || here.startsWith("/recommendations")),
                new Link("/compare", "nav.compare", here.equals("/compare")),
                new Link("/radar", "nav.radar", here.equals("/radar")),
                new Link("/trail", "nav.trail", here.equals("/trail")),
                new Link("/process-log", "nav.process-log", here.equals("/process-log")),
                new Link("/integrity", "nav.integrity", here.equals("/integrity")));
    }

    /** What the reader asked for, to be shown again in the form. */
    @ModelAttribute("query")
    Map<String, String> query(@RequestParam Map<String, String> parameters) {
        return parameters;
    }

    /** The address of this page without its language and its page, to which either is added. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var kept = query.replaceAll("(^|&)(lang|cursor)=[^&]*", "")
                .replaceAll("(^|&)[^=&]*=(?=&|$)", "") // fields of a form that were left empty
                .replaceAll("^&", "");
        return request.getRequestURI() + "?" + (kept.isEmpty() || !"GET".equals(request.getMethod()) ? "" : kept + "&");
    }
}
