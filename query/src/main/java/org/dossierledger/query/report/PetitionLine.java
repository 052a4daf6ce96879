package org.dossierledger.query.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Recovery;

/**
 * One petition as the tables need it. What is the case's and not the paper's, kind, competence, outcome, is asked of the
 * petition that carries the case: a petition joined to another of the same content is processed, accepted and resolved
 * with that one, and not before it was joined.
 *
 * @param unit that received it
 * @param people who signed; 0 when anonymous
 * @param handledAs the status with which intake ended; null while it has not
 * @param resolvedAs DECIDED, CONCLUDED, ANSWERED or TERMINATED; null while it is open
 * @param ordered null when nothing was
 * @param replies when the bodies to which it was transferred told the result
 * @param primary the one of the same content with which it is handled; null: it carries its case
 * @param earlier the one whose result it does not accept; null when there is none, or it is not in the register
 */
record PetitionLine(
        String unit,
        PetitionKind kind,
        int people,
        Instant receivedAt,
        boolean deficient,
        Field field,
        PetitionStatus handledAs,
        Instant handledAt,
        Instant acceptedAt,
        Instance instance,
        String outcome,
        PetitionStatus resolvedAs,
        Instant resolvedAt,
        boolean resolvedLate,
        boolean withdrawn,
        boolean convinced,
        Recovery ordered,
        Recovery collected,
        Instant collectedAt,
        Instant enforcedAt,
        List<Instant> replies,
        PetitionLine primary,
        PetitionLine earlier)
        implements Line {

    /** Thuộc thẩm quyền: whatever shows that the receiving body took it for its own. */
    private static final Set<PetitionStatus> OURS = EnumSet.of(
            PetitionStatus.ACCEPTED,
            PetitionStatus.VERIFYING,
            PetitionStatus.VERIFIED,
            PetitionStatus.SUSPENDED,
            PetitionStatus.DECIDED,
            PetitionStatus.CONCLUDED,
            PetitionStatus.ANSWERED,
            PetitionStatus.TERMINATED,
            PetitionStatus.NOT_ACCEPTED);

    /** Trả đơn, lưu đơn; joined to nothing that counts; or ended in another system, which did not say how. */
    private static final Set<PetitionStatus> NOT_ELIGIBLE = EnumSet.of(
            PetitionStatus.RETURNED,
            PetitionStatus.FILED,
            PetitionStatus.JOINED,
            PetitionStatus.SPLIT,
            PetitionStatus.KEPT_OUTSIDE,
            PetitionStatus.CLOSED);

    private static final Set<PetitionKind> ASKED_FOR_BY_LAW =
            EnumSet.of(PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION, PetitionKind.FEEDBACK);

    PetitionLine linked(PetitionLine toPrimary, PetitionLine toEarlier) {
        return new PetitionLine(
                unit,
                kind,
                people,
                receivedAt,
                deficient,
                field,
                handledAs,
                handledAt,
                acceptedAt,
                instance,
                outcome,
                resolvedAs,
                resolvedAt,
                resolvedLate,
                withdrawn,
                convinced,
                ordered,
                collected,
                collectedAt,
                enforcedAt,
                replies,
                toPrimary,
                toEarlier);
    }

    PetitionLine lead() {
        return primary == null ? this : primary.lead();
    }

    /** Vụ việc: counted once, with the petition that carries it. */
    boolean isCase() {
        return primary == null;
    }

    PetitionKind kindOfCase() {
        return lead().kind;
    }

    /** Khác, where nobody said. */
    Field fieldOfCase() {
        return lead().field == null ? Field.OTHER : lead().field;
    }

    // -- when

    Instant processedAt() {
        if (handledAt == null) {
            return null;
        }
        return primary == null
                ? later(receivedAt, handledAt)
                : later(later(receivedAt, handledAt), primary.processedAt());
    }

    /** Thụ lý. */
    Instant takenUpAt() {
        return later(processedAt(), lead().acceptedAt);
    }

    /** Of what was not taken up before, too: feedback is often answered at once. */
    Instant settledAt() {
        return later(processedAt(), lead().resolvedAt);
    }

    /** Null when either is. */
    private static Instant later(Instant one, Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    // -- processing (xử lý)

    /** Phải xử lý trong kỳ: there before it ended, and not processed before it began. */
    boolean toProcess(ReportPeriod period) {
        return period.endsAfter(receivedAt) && !period.isAfter(processedAt());
    }

    boolean carriedOver(ReportPeriod period) {
        return period.isAfter(receivedAt) && !period.isAfter(processedAt());
    }

    boolean received(ReportPeriod period) {
        return period.contains(receivedAt);
    }

    boolean processed(ReportPeriod period) {
        return period.contains(processedAt());
    }

    boolean unprocessed(ReportPeriod period) {
        return period.endsAfter(receivedAt) && !period.endsAfter(processedAt());
    }

    /** Đủ điều kiện xử lý, of those processed in the period. */
    boolean eligible(ReportPeriod period) {
        return processed(period)
                && ASKED_FOR_BY_LAW.contains(kindOfCase())
                && !lead().deficient
                && !NOT_ELIGIBLE.contains(lead().handledAs);
    }

    boolean ours(ReportPeriod period) {
        return eligible(period) && OURS.contains(lead().handledAs);
    }

    boolean handledAs(PetitionStatus status, ReportPeriod period) {
        return eligible(period) && lead().handledAs == status;
    }

    // -- how far the matter is

    /** How often somebody had resolved the matter by the end of the period, as far as the register knows. */
    int resolutions(ReportPeriod period) {
        var own = period.endsAfter(settledAt()) ? 1 : 0;
        var matter = lead();
        if (matter.earlier != null) {
            return own + matter.earlier.resolutions(period);
        }
        return own + (matter.instance == Instance.SECOND ? 1 : 0);
    }

    boolean underWay(ReportPeriod period) {
        return resolutions(period) == 0 && period.endsAfter(takenUpAt());
    }

    boolean untouched(ReportPeriod period) {
        return resolutions(period) == 0 && !period.endsAfter(takenUpAt());
    }

    /** Khiếu nại lần hai, tố cáo tiếp. */
    boolean follows() {
        return lead().earlier != null || lead().instance == Instance.SECOND;
    }

    /** Whether the result that it does not accept was there when the period ended. */
    boolean followsResult(ReportPeriod period) {
        var before = lead().earlier;
        return before == null ? follows() : before.resolutions(period) > 0;
    }

    // -- resolving (giải quyết)

    /** Phải giải quyết trong kỳ: taken up before it ended, and not resolved before it began. */
    boolean toResolve(ReportPeriod period) {
        return period.endsAfter(takenUpAt()) && !period.isAfter(resolvedAfterTakenUp());
    }

    boolean takenUpBefore(ReportPeriod period) {
        return period.isAfter(takenUpAt()) && !period.isAfter(resolvedAfterTakenUp());
    }

    boolean takenUp(ReportPeriod period) {
        return period.contains(takenUpAt());
    }

    boolean resolved(PetitionStatus how, ReportPeriod period) {
        return lead().resolvedAs == how && period.contains(resolvedAfterTakenUp());
    }

    boolean hasOutcome(Enum<?> outcome) {
        return outcome.name().equals(lead().outcome);
    }

    Instant resolvedAfterTakenUp() {
        return later(takenUpAt(), lead().resolvedAt);
    }

    // -- carrying out (thi hành)

    /** Phải thực hiện trong kỳ: something was ordered before it ended, and not done before it began. */
    boolean toCarryOut(PetitionStatus how, ReportPeriod period) {
        return resolvedAs == how
                && ordered != null
                && period.endsAfter(resolvedAfterTakenUp())
                && !period.isAfter(carriedOutAt());
    }

    Instant carriedOutAt() {
        return later(resolvedAfterTakenUp(), enforcedAt);
    }

    /** As reported by the end of the period; null: nothing yet. */
    Recovery collectedBy(ReportPeriod period) {
        return period.endsAfter(collectedAt) ? collected : null;
    }

    long repliesIn(ReportPeriod period) {
        return replies.stream().filter(period::contains).count();
    }
}
