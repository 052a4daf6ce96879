package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionStatus.GUIDED;
import static org.dossierledger.shared.petition.PetitionStatus.TRANSFERRED;
import static org.dossierledger.shared.petition.PetitionStatus.URGED;

import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;

/** 04/XLD, tổng hợp kết quả xử lý đơn kiến nghị, phản ánh. What is guided elsewhere stands with what is transferred. */
final class FeedbackProcessingForm {

    private static final String NAME = "04/XLD";
    private static final Rule<PetitionLine> FEEDBACK = of(PetitionKind.FEEDBACK);
    private static final Rule<PetitionLine> CASES = ELIGIBLE.and(FEEDBACK).and(CASE);
    private static final Rule<PetitionLine> OUR_CASES = OURS.and(FEEDBACK).and(CASE);
    private static final Rule<PetitionLine> SETTLED = (line, period) -> period.endsAfter(line.settledAt());

    private FeedbackProcessingForm() {}

    /** Circular 02/2021. */
    static Form<PetitionLine> of2021() {
        var columns = new Columns<PetitionLine>();
        columns.count("1=2+3+4+5+6+7", "petitions.all", FEEDBACK.and(PetitionLine::toProcess));
        columns.under("carried")
                .count("2", "byMany", CARRIED.and(FEEDBACK).and(BY_MANY))
                .count("3", "byOne", CARRIED.and(FEEDBACK).and(BY_ONE))
                .count("4", "byNobody", CARRIED.and(FEEDBACK).and(BY_NOBODY));
        columns.under("received")
                .count("5", "byMany", RECEIVED.and(FEEDBACK).and(BY_MANY))
                .count("6", "byOne", RECEIVED.and(FEEDBACK).and(BY_ONE))
                .count("7", "byNobody", RECEIVED.and(FEEDBACK).and(BY_NOBODY));
        processed(columns, FEEDBACK, "8=9+10", "9", "10");
        columns.under("eligible")
                .count("11", "petitions", ELIGIBLE.and(FEEDBACK))
                .count("12=17+18+19=20+21", "cases", CASES);
        content(columns, 13);
        columns.under("cases.byState")
                .count("17", "resolved", resolvedAtAll(CASES))
                .count("18", "underWay", underWay(CASES))
                .count("19", "untouched", untouched(CASES));
        columns.under("processing").count("20", "cases.ours", OUR_CASES);
        notOurs(columns, "21=22+23", "22", "23");
        return Form.of(NAME, replies(columns, "24", FEEDBACK));
    }

    /** Circular 01/2024. */
    static Form<PetitionLine> of2024() {
        var columns = new Columns<PetitionLine>();
        columns.under("petitions.toProcess")
                .count("1=2+3", "total", FEEDBACK.and(PetitionLine::toProcess))
                .count("2", "carried", CARRIED.and(FEEDBACK))
                .count("3", "received", RECEIVED.and(FEEDBACK));
        processed(columns, FEEDBACK, "4=5+6", "5", "6");
        columns.under("eligible")
                .count("7", "petitions", ELIGIBLE.and(FEEDBACK))
                .count("8=13+14=15+16", "cases", CASES);
        content(columns, 9);
        columns.under("cases.byState")
                .count("13", "resolved", resolvedAtAll(CASES))
                .count("14", "unresolved", unresolved(CASES));
        columns.under("processing").count("15=19+20", "cases.ours", OUR_CASES);
        notOurs(columns, "16=17+18", "17", "18");
        columns.under("cases.results")
                .count("19", "cases.settled", OUR_CASES.and(SETTLED))
                .count("20", "cases.unsettled", OUR_CASES.butNot(SETTLED));
        return Form.of(NAME, columns);
    }

    /** Of the contents that these forms tell apart, the register knows one. */
    private static void content(Columns<PetitionLine> columns, int first) {
        columns.under("cases.byContent")
                .unknown(code(first), "field.policy")
                .unknown(code(first + 1), "field.land")
                .count(code(first + 2), "field.judicial", CASES.and(in(Field.JUDICIAL)))
                .unknown(code(first + 3), "field.rest");
    }

    private static void notOurs(Columns<PetitionLine> columns, String total, String transferred, String urged) {
        columns.under("processing", "cases.notOurs")
                .count(total, "total", CASES.butNot(OURS))
                .count(transferred, "transferred", CASES.and(handledAs(TRANSFERRED, GUIDED)))
                .count(urged, "urged", CASES.and(handledAs(URGED)));
    }
}
