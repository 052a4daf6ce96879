package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Pulse pulse;

    Shell(Pulse pulse) {
        this.pulse = pulse;
    }

    /** @param key of the link's text in the message files */
    record Link(String href, String key, boolean here) {}

    /** The same for a page that tells of a failure: it has no model of its own yet. */
    void around(Model model, Account account, HttpServletRequest request) {
        model.addAttribute("me", account);
        model.addAttribute("links", links(account, request));
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

    @ModelAttribute("links")
    List<Link> links(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var links = new ArrayList<Link>();
        if (account == null) {
            return links;
        }
        var here = request.getRequestURI();
        links.add(new Link("/", "nav.desk", here.equals("/")));
        if (account.role() == Role.ADMINISTRATOR) {
            links.add(new Link("/accounts", "nav.accounts", here.startsWith("/accounts")));
        } else {
            if (account.role() == Role.CLERK) {
                links.add(new Link("/dossiers/receive", "nav.receive", here.equals("/dossiers/receive")));
            } else {
                petitions(account, here, links);
            }
            links.add(new Link("/dossiers", "nav.register", here.equals("/dossiers")));
            links.add(new Link("/late", "nav.late", here.equals("/late")));
            if (REPORT_READERS.contains(account.role())) {
                links.add(new Link("/reports", "nav.reports", here.equals("/reports")));
            }
            if (AUDIT_READERS.contains(account.role())) {
                links.add(new Link("/inspections", "nav.inspections", here.startsWith("/inspections")));
                links.add(new Link("/statistics", "nav.statistics", here.startsWith("/statistics")));
                links.add(new Link("/compare", "nav.compare", here.equals("/compare")));
                links.add(new Link("/radar", "nav.radar", here.equals("/radar")));
                links.add(new Link("/trail", "nav.trail", here.equals("/trail")));
                links.add(new Link("/process-log", "nav.process-log", here.equals("/process-log")));
                links.add(new Link("/integrity", "nav.integrity", here.equals("/integrity")));
            }
        }
        links.add(new Link("/procedures", "nav.procedures", here.matches("/(procedures(/.*)?|publications)")));
        links.add(new Link("/units", "nav.units", here.equals("/units")));
        links.add(new Link("/deadlines", "nav.deadlines", here.equals("/deadlines")));
        return links;
    }

    private static void petitions(Account account, String here, List<Link> links) {
        if (account.role() == Role.PETITION_OFFICER) {
            links.add(new Link("/petitions/receive", "nav.petition-receive", here.startsWith("/petitions/receive")));
        }
        links.add(new Link("/petitions", "nav.petitions", here.equals("/petitions")));
        if (account.role() != Role.HANDLER) {
            links.add(new Link("/receptions", "nav.receptions", here.startsWith("/receptions")));
        }
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
