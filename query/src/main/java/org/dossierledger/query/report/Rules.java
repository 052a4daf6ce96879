package org.dossierledger.query.report;

import java.util.Set;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;

/** Rules that several tables share. */
final class Rules {

    static final Rule<PetitionLine> CARRIED = PetitionLine::carriedOver;
    static final Rule<PetitionLine> RECEIVED = PetitionLine::received;
    static final Rule<PetitionLine> PROCESSED = PetitionLine::processed;
    static final Rule<PetitionLine> ELIGIBLE = PetitionLine::eligible;
    static final Rule<PetitionLine> OURS = PetitionLine::ours;

    /** Đơn có nhiều người đứng tên. */
    static final Rule<PetitionLine> BY_MANY = (line, period) -> line.people() > 1;
    /** Đơn một người đứng tên. */
    static final Rule<PetitionLine> BY_ONE = (line, period) -> line.people() == 1;
    /** Đơn khác: nobody's name stands on it. */
    static final Rule<PetitionLine> BY_NOBODY = (line, period) -> line.people() < 1;

    /** Vụ việc. */
    static final Rule<PetitionLine> CASE = (line, period) -> line.isCase();

    static final Rule<PetitionLine> FOLLOWS = (line, period) -> line.follows();
    static final Rule<PetitionLine> LATE = (line, period) -> line.lead().resolvedLate();

    private static final Rule<PetitionLine> UNRESOLVED = (line, period) -> line.resolutions(period) == 0;
    private static final Rule<PetitionLine> RESOLVED_ONCE = (line, period) -> line.resolutions(period) == 1;
    private static final Rule<PetitionLine> RESOLVED_OFTEN = (line, period) -> line.resolutions(period) > 1;

    private Rules() {}

    static Rule<PetitionLine> of(PetitionKind... kinds) {
        var wanted = Set.of(kinds);
        return (line, period) -> wanted.contains(line.kindOfCase());
    }

    static Rule<PetitionLine> in(Field field) {
        return (line, period) -> line.fieldOfCase() == field;
    }

    static Rule<PetitionLine> handledAs(PetitionStatus status) {
        return (line, period) -> line.handledAs(status, period);
    }

    static Rule<PetitionLine> handledAs(PetitionStatus status, PetitionStatus otherwise) {
        return (line, period) -> line.handledAs(status, period) || line.handledAs(otherwise, period);
    }

    /** Tình trạng giải quyết of these: of what has not been resolved, whether somebody is at it. */
    static Rule<PetitionLine> resolvedOnce(Rule<PetitionLine> these) {
        return these.and(RESOLVED_ONCE);
    }

    static Rule<PetitionLine> resolvedOften(Rule<PetitionLine> these) {
        return these.and(RESOLVED_OFTEN);
    }

    static Rule<PetitionLine> resolvedAtAll(Rule<PetitionLine> these) {
        return these.butNot(UNRESOLVED);
    }

    static Rule<PetitionLine> unresolved(Rule<PetitionLine> these) {
        return these.and(UNRESOLVED);
    }

    static Rule<PetitionLine> underWay(Rule<PetitionLine> these) {
        return these.and(PetitionLine::underWay);
    }

    static Rule<PetitionLine> untouched(Rule<PetitionLine> these) {
        return these.and(PetitionLine::untouched);
    }

    /** Đơn đã xử lý, and when they had come in. */
    static void processed(
            Columns<PetitionLine> columns, Rule<PetitionLine> these, String all, String before, String now) {
        columns.under("petitions.processed")
                .count(all, "total", PROCESSED.and(these))
                .count(before, "carried", PROCESSED.and(CARRIED).and(these))
                .count(now, "received", PROCESSED.and(RECEIVED).and(these));
    }

    static String code(int number) {
        return String.valueOf(number);
    }

    /** Số văn bản phúc đáp nhận được do chuyển đơn. */
    static Columns<PetitionLine> replies(Columns<PetitionLine> columns, String code, Rule<PetitionLine> these) {
        return columns.under().sum(code, "replies", Measure.COUNT, these, PetitionLine::repliesIn);
    }
}
