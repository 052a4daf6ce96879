package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionStatus.DECIDED;
import static org.dossierledger.shared.petition.PetitionStatus.TERMINATED;

import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.petition.PetitionKind;

/** 01/KQGQ, tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền. */
final class ComplaintResultForm {

    private static final Rule<PetitionLine> COMPLAINT = of(PetitionKind.COMPLAINT);
    private static final Rule<PetitionLine> TO_RESOLVE = COMPLAINT.and(PetitionLine::toResolve);
    private static final Rule<PetitionLine> CASE_DECIDED =
            COMPLAINT.and(CASE).and((line, period) -> line.resolved(DECIDED, period));
    private static final Rule<PetitionLine> CASE_CONVINCED =
            COMPLAINT.and(CASE).and((line, period) -> line.resolved(TERMINATED, period) && line.convinced());

    private ComplaintResultForm() {}

    static Form<PetitionLine> form() {
        var columns = new Columns<PetitionLine>();
        columns.under("complaints.ours")
                .count("1=2+3", "total", TO_RESOLVE)
                .count("2", "carried", COMPLAINT.and(PetitionLine::takenUpBefore))
                .count("3", "received", COMPLAINT.and(PetitionLine::takenUp));
        columns.under().count("4", "complaints.cases", TO_RESOLVE.and(CASE));
        columns.under("results", "resolved")
                .count("5=20+21+22+23+24=25+26", "cases.decided", CASE_DECIDED)
                .count("6", "cases.convinced", CASE_CONVINCED);
        new Amounts(columns, CASE_DECIDED, 6)
                .toState(Amounts.ORDERED, "results", "toState")
                .toOrganisations(Amounts.ORDERED, "results", "toOthers", "organisations")
                .toPeople(Amounts.ORDERED, "results", "toOthers", "individuals")
                .restored(Amounts.ORDERED, "organisations.restored", "individuals.restored", "results", "toOthers")
                .discipline(Amounts.ORDERED, "results", "discipline")
                .investigators(Amounts.ORDERED, "results", "investigators");
        columns.under("analysis", "instance.first")
                .count("20", "complaint.right", outcome(ComplaintOutcome.RIGHT))
                .count("21", "complaint.wrong", outcome(ComplaintOutcome.WRONG))
                .count("22", "complaint.partlyRight", outcome(ComplaintOutcome.PARTLY_RIGHT));
        columns.under("analysis", "instance.second")
                .count("23", "complaint.upheld", outcome(ComplaintOutcome.UPHELD))
                .count("24", "complaint.overturned", outcome(ComplaintOutcome.OVERTURNED));
        columns.under("analysis", "timeLimit")
                .count("25", "inTime", CASE_DECIDED.butNot(LATE))
                .count("26", "late", CASE_DECIDED.and(LATE));
        return Form.of("01/KQGQ", columns);
    }

    private static Rule<PetitionLine> outcome(ComplaintOutcome outcome) {
        return CASE_DECIDED.and((line, period) -> line.hasOutcome(outcome));
    }
}
