package org.dossierledger.app.demo;

import org.dossierledger.shared.denunciation.DenunciationCommand.*;
import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.denunciation.IdentityCheck;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.unit.UnitCode;

/** The steps of a denunciation. Nothing that is written here names who denounces. */
final class DenunciationStory extends PetitionStory {

    DenunciationStory(Props props, Script script, Team team) {
        super(props, script, team, PetitionKind.DENUNCIATION);
    }

    DenunciationStory checked(boolean severalPlaces) {
        officer(petition -> new CheckDenouncer(petition, IdentityCheck.CONFIRMED, severalPlaces));
        return this;
    }

    DenunciationStory accepted() {
        var number = props.number("QĐ-TLTC");
        leader(petition -> new AcceptDenunciation(petition, number, team.unit(), 2, false));
        return this;
    }

    DenunciationStory verifying() {
        var number = props.number("QĐ-XM");
        var who = team.handler();
        leader(petition ->
                new AssignDenunciationVerification(petition, UnitCode.of(who.unit()), who.username(), number));
        return this;
    }

    DenunciationStory told() {
        noticed(Duty.ACCEPTANCE_NOTICE);
        return this;
    }

    DenunciationStory verified() {
        var findings = props.words("findings");
        var number = props.number("BC-XM");
        handler(petition -> new ReportDenunciationVerification(petition, sealed(findings), number));
        return this;
    }

    DenunciationStory concluded(DenunciationOutcome outcome) {
        var number = props.number("KL-UBND");
        var ordered = outcome == DenunciationOutcome.FALSE
                ? null
                : new Recovery(1_000_000L * props.between(3, 60), 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        leader(petition -> new ConcludeDenunciation(petition, outcome, number, ordered));
        return this;
    }

    DenunciationStory sent() {
        officer(petition -> new SendConclusion(petition, "Người bị tố cáo; Thanh tra tỉnh"));
        return this;
    }

    DenunciationStory published() {
        officer(petition -> new PublishConclusion(petition, Publication.POSTING, "Trụ sở " + team.body()));
        return this;
    }

    DenunciationStory handled() {
        var number = props.number("QĐ-UBND");
        handler(petition -> new HandleConclusion(petition, true, null, "Đã xử lý kỷ luật, thu hồi tiền", number));
        return this;
    }

    DenunciationStory wait(int workingDays) {
        later(workingDays);
        return this;
    }
}
