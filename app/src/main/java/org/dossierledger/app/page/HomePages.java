package org.dossierledger.app.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.dossier.RegisterSearch;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Sign in, and my desk (bàn làm việc). */
@Controller
class HomePages {

    private static final int SHOWN = 10;
    private static final int SOON = 3;

    private final Ledger ledger;
    private final DossierAccess access;
    private final PetitionAccess petitionAccess;
    private final PetitionsOnDesk petitions;

    HomePages(Ledger ledger, DossierAccess access, PetitionAccess petitionAccess, PetitionsOnDesk petitions) {
        this.ledger = ledger;
        this.access = access;
        this.petitionAccess = petitionAccess;
        this.petitions = petitions;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/")
    String desk(@AuthenticationPrincipal Account account, Model model) {
        if (account.role() == Role.ADMINISTRATOR) {
            model.addAttribute("lag", ledger.reads().lag());
            model.addAttribute("parked", ledger.reads().parked());
            return "desk-administrator";
        }
        var units = access.scopeOf(account);
        var now = ledger.clock().instant();
        var counts = ledger.reads().register().countByStatus(units);
        var open = new LinkedHashMap<DossierStatus, Long>();
        for (var status : DossierStatus.values()) {
            if (!status.terminal()) {
                open.put(status, counts.getOrDefault(status, 0L));
            }
        }
        var soon = Moment.endOf(ledger.deadlines().calendar().addWorkingDays(Moment.dateOf(now), SOON));
        var question = LateQuestion.at(now, null)
                .ofKinds(petitionAccess.lateKinds(account, null))
                .within(units)
                .confidentialOf(petitionAccess.confidentialOf(account))
                .page(null, SHOWN);
        model.addAttribute("now", now);
        if (account.role() == Role.HANDLER || account.role() == Role.LEADER) {
            model.addAttribute("mine", mine(account, question.ofKinds(Set.of("dossier"))));
        }
        petitions.onDesk(account).ifPresent(desk -> model.addAttribute("petitions", desk));
        model.addAttribute("dossiers", account.role() != Role.PETITION_OFFICER);
        model.addAttribute("counts", open);
        model.addAttribute(
                "most",
                Math.max(1, open.values().stream().mapToLong(n -> n).max().orElse(1)));
        model.addAttribute("late", ledger.reads().late().answer(question));
        model.addAttribute("soon", ledger.reads().late().answer(question.dueUntil(soon)));
        model.addAttribute(
                "submitted",
                ledger.reads()
                        .register()
                        .find(new RegisterSearch(
                                null, null, units, null, DossierStatus.SUBMITTED, null, null, null, SHOWN)));
        return "desk";
    }

    /** What this person handles: the late ones first, then what is due next. */
    private List<LateAnswer.Item> mine(Account account, LateQuestion question) {
        var own = question.of(null, account.username());
        var late = ledger.reads().late().answer(own).items();
        var ahead = ledger.reads().late().answer(own.dueUntil(Instant.MAX)).items();
        return Stream.concat(late.stream(), ahead.stream()).toList();
    }
}
