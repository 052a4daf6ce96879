package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionStatus.GUIDED;
import static org.dossierledger.shared.petition.PetitionStatus.TRANSFERRED;
import static org.dossierledger.shared.petition.PetitionStatus.URGED;

import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;

/**
 * 03/XLD, tổng hợp kết quả xử lý đơn tố cáo. Information of that content without a name counts as a petition, never as
 * eligible. The forms ask how far the matter was when the petition came: for one that is no further denunciation, not
 * resolved; its result stands in 03/KQGQ.
 */
final class DenunciationProcessingForm {

    private static final String NAME = "03/XLD";
    private static final Rule<PetitionLine> DENUNCIATION =
            of(PetitionKind.DENUNCIATION, PetitionKind.DENUNCIATION_INFORMATION);
    private static final Rule<PetitionLine> CASES = ELIGIBLE.and(DENUNCIATION).and(CASE);
    private static final Rule<PetitionLine> OUR_CASES = OURS.and(DENUNCIATION).and(CASE);
    private static final Rule<PetitionLine> FIRST = CASES.butNot(FOLLOWS);
    private static final Rule<PetitionLine> TAKEN_UP = (line, period) -> period.endsAfter(line.takenUpAt());
    private static final Rule<PetitionLine> OF_A_RESULT = PetitionLine::followsResult;

    private DenunciationProcessingForm() {}

    /** Circular 02/2021. */
    static Form<PetitionLine> of2021() {
        var columns = new Columns<PetitionLine>();
        columns.count("1=2+3+4+5+6+7", "petitions.all", DENUNCIATION.and(PetitionLine::toProcess));
        columns.under("carried")
                .count("2", "byMany", CARRIED.and(DENUNCIATION).and(BY_MANY))
                .count("3", "byOne", CARRIED.and(DENUNCIATION).and(BY_ONE))
                .count("4", "byNobody", CARRIED.and(DENUNCIATION).and(BY_NOBODY));
        columns.under("received")
                .count("5", "byMany", RECEIVED.and(DENUNCIATION).and(BY_MANY))
                .count("6", "byOne", RECEIVED.and(DENUNCIATION).and(BY_ONE))
                .count("7", "byNobody", RECEIVED.and(DENUNCIATION).and(BY_NOBODY));
        processed(columns, DENUNCIATION, "8=9+10", "9", "10");
        columns.under("eligible")
                .count("11", "petitions", ELIGIBLE.and(DENUNCIATION))
                .count("12=13+19+20+21=22+23+24+25=26+29", "cases", CASES);
        content(columns, 13);
        columns.under("cases.byState")
                .count("22", "untouchedInTime", FIRST.butNot(TAKEN_UP))
                .count("23", "underWay", FIRST.and(TAKEN_UP));
        further(columns, "24", "25");
        ours(columns, "26=27+28", "27", "28");
        columns.under("processing", "cases.notOurs")
                .count("29=30+31+32", "total", CASES.butNot(OURS))
                .count("30", "guided", CASES.and(handledAs(GUIDED)))
                .count("31", "transferred", CASES.and(handledAs(TRANSFERRED)))
                .count("32", "urged", CASES.and(handledAs(URGED)));
        return Form.of(NAME, replies(columns, "33", DENUNCIATION));
    }

    /** Circular 01/2024: a denunciation of another body is transferred, not guided, so guided ones stand there. */
    static Form<PetitionLine> of2024() {
        var columns = new Columns<PetitionLine>();
        columns.under("petitions.toProcess")
                .count("1=2+3", "total", DENUNCIATION.and(PetitionLine::toProcess))
                .count("2", "carried", CARRIED.and(DENUNCIATION))
                .count("3", "received", RECEIVED.and(DENUNCIATION));
        processed(columns, DENUNCIATION, "4=5+6", "5", "6");
        columns.under("eligible")
                .count("7", "petitions", ELIGIBLE.and(DENUNCIATION))
                .count("8=9+15+16+17=18+19+20=21+24", "cases", CASES);
        content(columns, 9);
        further(columns, "18", "19");
        columns.under("cases.byState").count("20", "unresolved", FIRST);
        ours(columns, "21=22+23", "22", "23");
        columns.under("processing", "cases.notOurs")
                .count("24=25+26", "total", CASES.butNot(OURS))
                .count("25", "transferred", CASES.and(handledAs(TRANSFERRED, GUIDED)))
                .count("26", "urged", CASES.and(handledAs(URGED)));
        return Form.of(NAME, replies(columns, "27", DENUNCIATION));
    }

    /** Hành chính is not told apart any further in the register, nor is tham nhũng. */
    private static void content(Columns<PetitionLine> columns, int first) {
        columns.under("cases.byContent", "field.administrative")
                .count(code(first), "total", CASES.and(in(Field.ADMINISTRATIVE)))
                .unknown(code(first + 1), "field.policy")
                .unknown(code(first + 2), "field.land")
                .unknown(code(first + 3), "field.officials")
                .unknown(code(first + 4), "field.rest");
        columns.under("cases.byContent")
                .unknown(code(first + 5), "field.corruption")
                .count(code(first + 6), "field.judicial", CASES.and(in(Field.JUDICIAL)))
                .count(code(first + 7), "field.party", CASES.and(in(Field.PARTY)))
                .count(code(first + 8), "field.other", CASES.and(in(Field.OTHER)));
    }

    private static void further(Columns<PetitionLine> columns, String overdue, String concluded) {
        columns.under("cases.byState", "further")
                .count(overdue, "further.overdue", CASES.and(FOLLOWS).butNot(OF_A_RESULT))
                .count(concluded, "further.concluded", CASES.and(FOLLOWS).and(OF_A_RESULT));
    }

    private static void ours(Columns<PetitionLine> columns, String total, String first, String further) {
        columns.under("processing", "cases.ours")
                .count(total, "total", OUR_CASES)
                .count(first, "denunciation.first", OUR_CASES.butNot(FOLLOWS))
                .count(further, "further", OUR_CASES.and(FOLLOWS));
    }
}
