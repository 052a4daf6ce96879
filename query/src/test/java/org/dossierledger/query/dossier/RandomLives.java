package org.dossierledger.query.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.projection.TestLog.Draft;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.DossierHandedOver;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.DossierStopped;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationConfirmed;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationRequested;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;
import org.dossierledger.shared.dossier.DossierEvent.ResultReturned;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.dossier.DossierEvent.WithdrawalRequested;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Lives of dossiers, likely and unlikely ones, recorded in an interleaved order; the same seed gives the same lives. */
public final class RandomLives {

    private static final List<UnitCode> UNITS =
            List.of(SampleDossiers.CENTRE, SampleDossiers.LAND_OFFICE, SampleDossiers.WARD);
    private static final List<Paper> PAPERS = List.of(
            new Paper("Đơn đăng ký biến động", Paper.Form.ORIGINAL, 1),
            new Paper("Giấy chứng nhận quyền sử dụng đất", Paper.Form.ORIGINAL, 1));

    private final Random random;
    private final Instant first;
    private final Duration span;

    /** @param span in which dossiers are received, from {@code first} on */
    public RandomLives(long seed, Instant first, Duration span) {
        this.random = new Random(seed);
        this.first = first;
        this.span = span;
    }

    public List<Draft> of(int dossiers) {
        var all = new ArrayList<Draft>();
        for (var i = 0; i < dossiers; i++) {
            all.addAll(random.nextInt(6) == 0 ? imported(i) : life(i));
        }
        all.sort(Comparator.comparing(Draft::recordedAt));
        return all;
    }

    private Instant someTime() {
        return first.plusSeconds((long) (random.nextDouble() * span.toSeconds()));
    }

    private Instant later(Instant at) {
        return at.plusSeconds(600 + (long) (Math.pow(random.nextDouble(), 2) * 9 * 86_400));
    }

    private List<Draft> life(int number) {
        var id = id();
        var drafts = new ArrayList<Draft>();
        var at = someTime();
        act(drafts, received(id, number, at), at);
        var steps = 2 + random.nextInt(6);
        for (var i = 0; i < steps; i++) {
            at = later(at);
            act(drafts, step(id, drafts, at), at);
        }
        if (random.nextInt(10) < 8) {
            at = later(at);
            var late = random.nextInt(5) == 0;
            act(
                    drafts,
                    new DossierResolved(
                            id, DossierEvent.Outcome.GRANTED, "12/QĐ", late, late ? 3 : 0, late ? 4 : 0, List.of()),
                    at);
            act(drafts, new ResultReturned(id, Channel.COUNTER, late, late ? 3 : 0, List.of()), later(at));
        }
        return drafts;
    }

    /** Most acts are recorded as they happen, some later. */
    private void act(List<Draft> drafts, DossierEvent event, Instant at) {
        var last = drafts.isEmpty() ? at : drafts.get(drafts.size() - 1).recordedAt();
        var recorded = at.isBefore(last) ? last.plusSeconds(60) : at;
        var occurred = random.nextInt(6) == 0 ? recorded.minusSeconds(random.nextInt(20 * 86_400)) : recorded;
        drafts.add(new Draft(eventId(), event, occurred, recorded, "canbo." + random.nextInt(5)));
    }

    private DossierEvent step(DossierId id, List<Draft> soFar, Instant at) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new DossierAssigned(id, unit(), "canbo." + random.nextInt(9), List.of());
            case 3, 4 -> new DossierHandedOver(id, unit(), unit(), null, List.of(Irregularity.OUT_OF_ORDER));
            case 5 -> new SupplementRequested(id, 1, List.of("Bản vẽ"), "thiếu bản vẽ", null, List.of());
            case 6 -> new SupplementReceived(id, 1, PAPERS, clocks(at, 5));
            case 7 -> new FinancialObligationRequested(id, "lệ phí trước bạ", 1_500_000, List.of());
            case 8 -> new FinancialObligationConfirmed(id, 1_500_000, "BL-77", clocks(at, 4));
            case 9 -> new DossierExtended(id, 1, "xin lỗi", at, clocks(at, 8), null, List.of());
            case 10 -> new WithdrawalRequested(id, "không cần nữa", List.of());
            case 11 -> new DossierStopped(id, "công dân rút", false, 0, List.of());
            case 12 -> new DocumentAttached(id, "ab".repeat(32), "ảnh chụp", "image/png", 2_000);
            default -> correction(id, soFar.get(random.nextInt(soFar.size())), at);
        };
    }

    private DossierEvent correction(DossierId id, Draft corrected, Instant at) {
        var type = corrected.event().getClass().getSimpleName();
        if (random.nextInt(4) == 0) {
            return new DossierCorrected(
                    id,
                    corrected.eventId(),
                    type,
                    "applicant",
                    null,
                    person("Lê Thị Đào " + random.nextInt(9)),
                    "sai tên");
        }
        if (corrected.event() instanceof DossierAssigned || corrected.event() instanceof DossierReceived) {
            var field = corrected.event() instanceof DossierAssigned ? "unit" : "competentUnit";
            return new DossierCorrected(id, corrected.eventId(), type, field, unit().value(), null, "ghi nhầm đơn vị");
        }
        var value = at.minusSeconds(random.nextInt(15 * 86_400)).toString();
        return new DossierCorrected(id, corrected.eventId(), type, "occurredAt", value, null, "ghi nhầm ngày");
    }

    private List<Draft> imported(int number) {
        var id = id();
        var drafts = new ArrayList<Draft>();
        var recorded = someTime().plus(span.dividedBy(2));
        var at = recorded.minus(span.dividedBy(3));
        var lines = 1 + random.nextInt(6);
        for (var i = 0; i < lines; i++) {
            drafts.add(new Draft(eventId(), line(id, number, i, at), at, recorded, "import"));
            at = later(at);
            recorded = random.nextInt(8) == 0 ? recorded.plusSeconds(86_400) : recorded;
        }
        if (random.nextInt(3) == 0) {
            recorded = recorded.plusSeconds(86_400);
            var restated = new ImportedCaseRestated(id, "hệ thống cũ", null, null, later(at));
            drafts.add(new Draft(eventId(), restated, recorded, recorded, "import"));
        }
        return drafts;
    }

    private ActionImported line(DossierId id, int number, int place, Instant at) {
        return new ActionImported(
                id,
                "hệ thống cũ",
                place == 0 ? DossierCode.of("CU-" + number % 50) : null,
                "Bước " + place,
                "nguoi." + random.nextInt(5),
                random.nextBoolean() ? unit() : null,
                null,
                place == 0 ? SampleDossiers.LAND_TRANSFER : null,
                random.nextInt(3) == 0 ? at.minusSeconds(86_400) : null,
                random.nextInt(3) == 0 ? later(at) : null,
                random.nextInt(4) == 0 ? later(at) : null,
                null);
    }

    DossierReceived received(DossierId id, int number, Instant at) {
        var unit = unit();
        return new DossierReceived(
                id,
                DossierCode.of(unit, Moment.dateOf(at), number),
                random.nextBoolean() ? SampleDossiers.LAND_TRANSFER : ProcedureCode.of("2.000635"),
                unit,
                unit(),
                Channel.COUNTER,
                new Applicant(Applicant.Kind.CITIZEN, person("Nguyễn Văn Ân " + number % 100)),
                PAPERS,
                clocks(at, 3 + random.nextInt(10)),
                SampleDossiers.deadline("K4", at),
                random.nextInt(10) == 0 ? List.of(Irregularity.NO_PROMISE) : List.of());
    }

    private static DossierClocks clocks(Instant at, int days) {
        var legal = SampleDossiers.workingDays(at, days);
        return new DossierClocks(legal, legal.due(), legal.due());
    }

    private UnitCode unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private static Sealed person(String name) {
        return OpenLetters.seal(name);
    }

    private DossierId id() {
        return DossierId.of(eventId());
    }

    private String eventId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
