package org.dossierledger.query.report;

import static org.dossierledger.query.report.Rules.*;
import static org.dossierledger.shared.petition.PetitionKind.COMPLAINT;
import static org.dossierledger.shared.petition.PetitionKind.DENUNCIATION;
import static org.dossierledger.shared.petition.PetitionKind.FEEDBACK;
import static org.dossierledger.shared.petition.PetitionStatus.GUIDED;
import static org.dossierledger.shared.petition.PetitionStatus.TRANSFERRED;
import static org.dossierledger.shared.petition.PetitionStatus.URGED;

/** 01/XLD, tổng hợp kết quả xử lý đơn. All of it counts petitions, but for one column. */
final class ProcessingForm {

    private static final String NAME = "01/XLD";
    private static final Rule<PetitionLine> ANY = (line, period) -> true;

    private ProcessingForm() {}

    /** Circular 02/2021: by who wrote it. */
    static Form<PetitionLine> of2021() {
        var columns = new Columns<PetitionLine>();
        columns.count("1=2+3+4+5+6+7", "petitions.all", PetitionLine::toProcess);
        columns.under("carried")
                .count("2", "byMany", CARRIED.and(BY_MANY))
                .count("3", "byOne", CARRIED.and(BY_ONE))
                .count("4", "byNobody", CARRIED.and(BY_NOBODY));
        columns.under("received")
                .count("5", "byMany", RECEIVED.and(BY_MANY))
                .count("6", "byOne", RECEIVED.and(BY_ONE))
                .count("7", "byNobody", RECEIVED.and(BY_NOBODY));
        columns.under().count("8", "petitions.processed", PROCESSED);
        columns.under("eligible")
                .count("9=11+12+13=14+15+16+17=18+22", "petitions", ELIGIBLE)
                .count("10", "cases", ELIGIBLE.and(CASE));
        columns.under("petitions.byContent")
                .count("11", "complaints", ELIGIBLE.and(of(COMPLAINT)))
                .count("12", "denunciations", ELIGIBLE.and(of(DENUNCIATION)))
                .count("13", "feedback", ELIGIBLE.and(of(FEEDBACK)));
        columns.under("petitions.byState", "resolved")
                .count("14", "once", resolvedOnce(ELIGIBLE))
                .count("15", "often", resolvedOften(ELIGIBLE));
        columns.under("petitions.byState")
                .count("16", "underWay", underWay(ELIGIBLE))
                .count("17", "untouched", untouched(ELIGIBLE));
        columns.under("petitions.processing", "petitions.ours")
                .count("18=19+20+21", "total", OURS)
                .count("19", "complaints", OURS.and(of(COMPLAINT)))
                .count("20", "denunciations", OURS.and(of(DENUNCIATION)))
                .count("21", "feedback", OURS.and(of(FEEDBACK)));
        columns.under("petitions.processing", "petitions.notOurs")
                .count("22=23+24+25", "total", ELIGIBLE.butNot(OURS))
                .count("23", "guided", handledAs(GUIDED))
                .count("24", "transferred", handledAs(TRANSFERRED))
                .count("25", "urged", handledAs(URGED));
        return Form.of(NAME, replies(columns, "26", ANY));
    }

    /** Circular 01/2024: what is left for the next period has a column of its own. */
    static Form<PetitionLine> of2024() {
        var columns = new Columns<PetitionLine>();
        columns.under("petitions.toProcess")
                .count("1=2+3=4+5", "total", PetitionLine::toProcess)
                .count("2", "carried", CARRIED)
                .count("3", "received", RECEIVED);
        columns.under()
                .count("4", "petitions.processed", PROCESSED)
                .count("5", "petitions.unprocessed", PetitionLine::unprocessed);
        columns.under("eligible")
                .count("6=8+9+10=11+12+13=14+18", "petitions", ELIGIBLE)
                .count("7", "cases", ELIGIBLE.and(CASE));
        columns.under("petitions.byContent")
                .count("8", "complaints", ELIGIBLE.and(of(COMPLAINT)))
                .count("9", "denunciations", ELIGIBLE.and(of(DENUNCIATION)))
                .count("10", "feedback", ELIGIBLE.and(of(FEEDBACK)));
        columns.under("petitions.byState", "resolved")
                .count("11", "once", resolvedOnce(ELIGIBLE))
                .count("12", "often", resolvedOften(ELIGIBLE));
        columns.under("petitions.byState").count("13", "unfinished", unresolved(ELIGIBLE));
        columns.under("petitions.processing", "petitions.ours")
                .count("14=15+16+17", "total", OURS)
                .count("15", "complaints", OURS.and(of(COMPLAINT)))
                .count("16", "denunciations", OURS.and(of(DENUNCIATION)))
                .count("17", "feedback", OURS.and(of(FEEDBACK)));
        columns.under("petitions.processing", "petitions.notOurs")
                .count("18=19+20+21", "total", ELIGIBLE.butNot(OURS))
                .count("19", "guided", handledAs(GUIDED))
                .count("20", "transferred", handledAs(TRANSFERRED))
                .count("21", "urged", handledAs(URGED));
        return Form.of(NAME, replies(columns, "22", ANY));
    }
}
