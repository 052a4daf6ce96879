package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionStatus.GUIDED;
import static org.dossierledger.shared.petition.PetitionStatus.TRANSFERRED;
import static org.dossierledger.shared.petition.PetitionStatus.URGED;

import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;

/** 02/XLD, tổng hợp kết quả xử lý đơn khiếu nại. */
final class ComplaintProcessingForm {

    private static final String NAME = "02/XLD";
    private static final Rule<PetitionLine> COMPLAINT = of(PetitionKind.COMPLAINT);
    private static final Rule<PetitionLine> CASES = ELIGIBLE.and(COMPLAINT).and(CASE);
    private static final Rule<PetitionLine> OUR_CASES = OURS.and(COMPLAINT).and(CASE);
    private static final Rule<PetitionLine> MANY = COMPLAINT.and(BY_MANY);
    private static final Rule<PetitionLine> ONE = COMPLAINT.butNot(BY_MANY);

    private ComplaintProcessingForm() {}

    /** Circular 02/2021: no column for a complaint without a name, which stands with those of one person. */
    static Form<PetitionLine> of2021() {
        var columns = new Columns<PetitionLine>();
        columns.count("1=2+3+4+5", "petitions.all", COMPLAINT.and(PetitionLine::toProcess));
        columns.under("carried").count("2", "byMany", CARRIED.and(MANY)).count("3", "byOne", CARRIED.and(ONE));
        columns.under("received").count("4", "byMany", RECEIVED.and(MANY)).count("5", "byOne", RECEIVED.and(ONE));
        processedAndEligible(columns, "6=7+8", "7", "8", "9", "10=11+15+16+17=18+19+20+21+22=23+26");
        content(columns, 11);
        columns.under("cases.byState", "resolved")
                .count("18", "once", resolvedOnce(CASES))
                .count("19", "twice", resolvedOften(CASES))
                .unknown("20", "judged");
        columns.under("cases.byState")
                .count("21", "underWay", underWay(CASES))
                .count("22", "untouched", untouched(CASES));
        ours(columns, "23=24+25", "24", "25");
        columns.under("processing", "cases.notOurs")
                .count("26=27+28+29", "total", CASES.butNot(OURS))
                .count("27", "guided", CASES.and(handledAs(GUIDED)))
                .count("28", "transferred", CASES.and(handledAs(TRANSFERRED)))
                .count("29", "urged", CASES.and(handledAs(URGED)));
        return Form.of(NAME, replies(columns, "30", COMPLAINT));
    }

    /** Circular 01/2024: a complaint of another body is not transferred but guided, so transferred ones stand there. */
    static Form<PetitionLine> of2024() {
        var columns = new Columns<PetitionLine>();
        columns.under("petitions.toProcess")
                .count("1=2+3", "total", COMPLAINT.and(PetitionLine::toProcess))
                .count("2", "carried", CARRIED.and(COMPLAINT))
                .count("3", "received", RECEIVED.and(COMPLAINT));
        processedAndEligible(columns, "4=5+6", "5", "6", "7", "8=9+13+14+15=16+17+18+19=20+23");
        content(columns, 9);
        columns.under("cases.byState", "resolved")
                .count("16", "once", resolvedOnce(CASES))
                .count("17", "twice", resolvedOften(CASES))
                .unknown("18", "judged");
        columns.under("cases.byState").count("19", "unfinished", unresolved(CASES));
        ours(columns, "20=21+22", "21", "22");
        columns.under("processing", "cases.notOurs")
                .count("23=24+25", "total", CASES.butNot(OURS))
                .count("24", "guided", CASES.and(handledAs(GUIDED, TRANSFERRED)))
                .count("25", "urged", CASES.and(handledAs(URGED)));
        return Form.of(NAME, replies(columns, "26", COMPLAINT));
    }

    private static void processedAndEligible(
            Columns<PetitionLine> columns, String all, String before, String now, String petitions, String cases) {
        processed(columns, COMPLAINT, all, before, now);
        columns.under("eligible")
                .count(petitions, "petitions", ELIGIBLE.and(COMPLAINT))
                .count(cases, "cases", CASES);
    }

    /** Hành chính is not told apart any further in the register. */
    private static void content(Columns<PetitionLine> columns, int first) {
        columns.under("cases.byContent", "field.administrative")
                .count(code(first), "total", CASES.and(in(Field.ADMINISTRATIVE)))
                .unknown(code(first + 1), "field.policy")
                .unknown(code(first + 2), "field.land")
                .unknown(code(first + 3), "field.rest");
        columns.under("cases.byContent")
                .count(code(first + 4), "field.judicial", CASES.and(in(Field.JUDICIAL)))
                .count(code(first + 5), "field.party", CASES.and(in(Field.PARTY)))
                .count(code(first + 6), "field.other", CASES.and(in(Field.OTHER)));
    }

    private static void ours(Columns<PetitionLine> columns, String total, String first, String second) {
        columns.under("processing", "cases.ours")
                .count(total, "total", OUR_CASES)
                .count(first, "instance.first", OUR_CASES.butNot(FOLLOWS))
                .count(second, "instance.second", OUR_CASES.and(FOLLOWS));
    }
}
