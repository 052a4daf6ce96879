package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.CASE;
import static org.dossierledger.query.report.Rules.of;

import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;

/** 02/KQGQ, tổng hợp kết quả thi hành quyết định giải quyết khiếu nại: of decisions that order something. */
final class DecisionEnforcementForm {

    private static final Rule<PetitionLine> TO_CARRY_OUT =
            of(PetitionKind.COMPLAINT).and(CASE).and((line, period) -> line.toCarryOut(PetitionStatus.DECIDED, period));
    private static final Rule<PetitionLine> CARRIED_OUT =
            TO_CARRY_OUT.and((line, period) -> period.contains(line.carriedOutAt()));

    private DecisionEnforcementForm() {}

    static Form<PetitionLine> form() {
        var columns = new Columns<PetitionLine>();
        columns.count("1", "decisions", TO_CARRY_OUT).count("2", "decisions.done", CARRIED_OUT);
        new Amounts(columns, TO_CARRY_OUT, 2)
                .toState(Amounts.ORDERED, "toState.carryOut", "toCollect")
                .toState(Amounts.COLLECTED, "toState.carryOut", "collected")
                .toOrganisations(Amounts.ORDERED, "toOthers", "toReturn", "organisations")
                .toPeople(Amounts.ORDERED, "toOthers", "toReturn", "individuals")
                .toOrganisations(Amounts.COLLECTED, "toOthers", "returned", "organisations")
                .toPeople(Amounts.COLLECTED, "toOthers", "returned", "individuals")
                .discipline(Amounts.COLLECTED, "disciplined")
                .investigators(Amounts.COLLECTED, "prosecuted");
        return Form.of("02/KQGQ", columns);
    }
}
