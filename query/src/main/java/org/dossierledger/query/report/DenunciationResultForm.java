package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionStatus.CONCLUDED;
import static org.dossierledger.shared.petition.PetitionStatus.TERMINATED;

import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.petition.PetitionKind;

/**
 * 03/KQGQ, tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền. The form says that what is resolved is true, false or both;
 * a denunciation that was withdrawn or terminated is none of these, so here only what was concluded is.
 */
final class DenunciationResultForm {

    private static final Rule<PetitionLine> DENUNCIATION = of(PetitionKind.DENUNCIATION);
    private static final Rule<PetitionLine> TO_RESOLVE = DENUNCIATION.and(PetitionLine::toResolve);
    private static final Rule<PetitionLine> CASE_CONCLUDED =
            DENUNCIATION.and(CASE).and((line, period) -> line.resolved(CONCLUDED, period));
    private static final Rule<PetitionLine> CASE_TERMINATED =
            DENUNCIATION.and(CASE).and((line, period) -> line.resolved(TERMINATED, period));
    private static final Rule<PetitionLine> CASE_RESOLVED = DENUNCIATION
            .and(CASE)
            .and((line, period) -> line.resolved(CONCLUDED, period) || line.resolved(TERMINATED, period));
    private static final Rule<PetitionLine> WITHDRAWN = (line, period) -> line.withdrawn();

    private DenunciationResultForm() {}

    static Form<PetitionLine> form() {
        var columns = new Columns<PetitionLine>();
        columns.under("denunciations.ours")
                .count("1=2+3", "total", TO_RESOLVE)
                .count("2", "carried", DENUNCIATION.and(PetitionLine::takenUpBefore))
                .count("3", "received", DENUNCIATION.and(PetitionLine::takenUp));
        columns.under()
                .count("4", "denunciations.cases", TO_RESOLVE.and(CASE))
                .count("5", "further.cases", TO_RESOLVE.and(CASE).and(FOLLOWS));
        columns.under("results", "resolved")
                .count("6=7+8+9+10=30+31", "total", CASE_RESOLVED)
                .count("7", "cases.denunciation.first", CASE_CONCLUDED.butNot(FOLLOWS))
                .count("8=25+27+29", "cases.further", CASE_CONCLUDED.and(FOLLOWS))
                .count("9", "cases.withdrawn", CASE_TERMINATED.and(WITHDRAWN))
                .count("10", "cases.terminated", CASE_TERMINATED.butNot(WITHDRAWN));
        new Amounts(columns, CASE_CONCLUDED, 10)
                .toState(Amounts.ORDERED, "results", "toState")
                .toOrganisations(Amounts.ORDERED, "results", "toOthers", "organisations")
                .toPeople(Amounts.ORDERED, "results", "toOthers", "individuals")
                .restored(Amounts.ORDERED, "organisations.restored", "individuals.restored", "results")
                .discipline(Amounts.ORDERED, "results", "discipline")
                .investigators(Amounts.ORDERED, "results", "investigators");
        outcome(columns, DenunciationOutcome.TRUE, "denunciation.true", 24);
        outcome(columns, DenunciationOutcome.FALSE, "denunciation.false", 26);
        outcome(columns, DenunciationOutcome.PARTLY_TRUE, "denunciation.partlyTrue", 28);
        columns.under("timeLimit")
                .count("30", "inTime", CASE_RESOLVED.butNot(LATE))
                .count("31", "late", CASE_RESOLVED.and(LATE));
        return Form.of("03/KQGQ", columns);
    }

    private static void outcome(Columns<PetitionLine> columns, DenunciationOutcome outcome, String heading, int first) {
        var these = CASE_CONCLUDED.and((line, period) -> line.hasOutcome(outcome));
        columns.under("analysis")
                .count(code(first), heading, these)
                .count(code(first + 1), heading + ".further", these.and(FOLLOWS));
    }
}
