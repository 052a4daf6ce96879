package org.dossierledger.app.page;

import java.util.Set;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.command.reception.RefusalNoticeNotOwed;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.RefusalGround;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is printed and handed over: the receipt for documents (form 02/TCD) and the notice of refusal (form 01/TCD). Who is
 * protected is written in by hand, because their name leaves the vault for no paper.
 */
@Controller
@RequestMapping("/receptions/{reception}")
class ReceptionPrintPages {

    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final RecordViews views;
    private final PetitionView view;
    private final ReceiptMark mark;

    ReceptionPrintPages(
            ReceptionDesk desk, ReceptionAccess access, RecordViews views, PetitionView view, ReceiptMark mark) {
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.view = view;
        this.mark = mark;
    }

    /** @param number which of the visit's receipts, from 1 on */
    @GetMapping("/receipts/{number}")
    String receipt(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @PathVariable int number,
            Model model) {
        var state = seen(account, reception);
        if (number < 1 || number > state.documents().size()) {
            throw new UnknownStep("receipts/" + number);
        }
        shown(state, model);
        model.addAttribute("receipt", state.documents().get(number - 1));
        mark.add(model, state.id(), state.code(), Set.of("DocumentsTaken"), number);
        return "reception-receipt";
    }

    /** @throws RefusalNoticeNotOwed where nobody was refused, or on another ground than protracting */
    @GetMapping("/refusal")
    String refusal(@AuthenticationPrincipal Account account, @PathVariable String reception, Model model) {
        var state = seen(account, reception);
        if (state.refusalGround() != RefusalGround.PROTRACTED) {
            throw new RefusalNoticeNotOwed();
        }
        shown(state, model);
        return "reception-refusal";
    }

    private ReceptionState seen(Account account, String reception) {
        var state = desk.state(reception);
        access.see(account, state);
        views.record(account, state.id(), "web");
        return state;
    }

    private void shown(ReceptionState state, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("people", view.people(state.visitors()));
        model.addAttribute(
                "protectedOnes",
                state.visitors().stream().filter(Petitioner::isProtected).count());
    }
}
