package org.dossierledger.command.denunciation;

import org.axonframework.modelling.command.AggregateMember;
import org.dossierledger.command.petition.CaseClock;
import org.dossierledger.command.petition.Docket;

/** Giải quyết tố cáo (Law on Denunciations 2018), from the check of the denouncer to what follows the conclusion. */
public final class DenunciationSteps {

    @AggregateMember
    private final Admission admission;

    @AggregateMember
    private final Verification verification;

    @AggregateMember
    private final ResolutionTime resolutionTime;

    @AggregateMember
    private final Withdrawal withdrawal;

    @AggregateMember
    private final Conclusion conclusion;

    @AggregateMember
    private final Protection protection;

    @AggregateMember
    private final Overdue overdue;

    public DenunciationSteps(Docket docket) {
        var clock = new CaseClock();
        admission = new Admission(docket);
        verification = new Verification(docket);
        resolutionTime = new ResolutionTime(docket, clock);
        withdrawal = new Withdrawal(docket);
        conclusion = new Conclusion(docket, verification, withdrawal);
        protection = new Protection(docket);
        overdue = new Overdue(docket, clock);
    }
}
