package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.CASE;
import static org.dossierledger.query.report.Rules.of;

import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;

/** 04/KQGQ, tổng hợp kết quả thực hiện kết luận nội dung tố cáo: of conclusions that order something. */
final class ConclusionEnforcementForm {

    private static final Rule<PetitionLine> TO_CARRY_OUT = of(PetitionKind.DENUNCIATION)
            .and(CASE)
            .and((line, period) -> line.toCarryOut(PetitionStatus.CONCLUDED, period));
    private static final Rule<PetitionLine> CARRIED_OUT =
            TO_CARRY_OUT.and((line, period) -> period.contains(line.carriedOutAt()));

    private ConclusionEnforcementForm() {}

    static Form<PetitionLine> form() {
        var columns = new Columns<PetitionLine>();
        columns.count("1", "conclusions", TO_CARRY_OUT).count("2", "conclusions.done", CARRIED_OUT);
        new Amounts(columns, TO_CARRY_OUT, 2)
                .toState(Amounts.ORDERED, "toState.carryOut", "toCollect")
                .toState(Amounts.COLLECTED, "toState.carryOut", "collected")
                .restored(Amounts.ORDERED, "organisations.toRestore", "individuals.toRestore", "toOthers", "toReturn")
                .toOrganisations(Amounts.ORDERED, "toOthers", "toReturn", "organisations")
                .toPeople(Amounts.ORDERED, "toOthers", "toReturn", "individuals")
                .restored(Amounts.COLLECTED, "organisations.restored", "individuals.restored", "toOthers", "returned")
                .toOrganisations(Amounts.COLLECTED, "toOthers", "returned", "organisations")
                .toPeople(Amounts.COLLECTED, "toOthers", "returned", "individuals")
                .unknown("organisations.disciplined", "disciplined")
                .discipline(Amounts.COLLECTED, "disciplined")
                .investigators(Amounts.COLLECTED, "prosecuted");
        return Form.of("04/KQGQ", columns);
    }
}
