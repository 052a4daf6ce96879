package org.dossierledger.shared.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** An inspection of one ward for tests, and a check of it. */
public final class SampleInspections {

    public static final InspectionId INSPECTION = InspectionId.of("d3c8a7b1-2e3f-4c4d-9a0b-1f2e3d4c5b6a");
    public static final RecommendationId RECOMMENDATION = RecommendationId.of("e4d9b8c2-3f40-4d5e-8b1c-2a3f4e5d6c7b");
    public static final UnitCode INSPECTORATE = UnitCode.of("H98.01");
    public static final UnitCode WARD = UnitCode.of("H98.32");
    public static final Sealed TEXT = new Sealed("4f2e1d0c-9b8a-4765-8321-0fedcba98765", "bm9pIGR1bmc=");
    public static final Citation CITATION = new Citation("dossier", "d-1", 4242, "0f".repeat(32));

    private SampleInspections() {}

    /** For 45 days, of 2024 and 2025, by one inspector. */
    public static DecideInspection inspect() {
        return decide(InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, 45);
    }

    /** For ten days. */
    public static DecideInspection check() {
        return decide(InspectionKind.CHECK, Authority.STEERING_COMMITTEE, 10);
    }

    public static DecideInspection decide(InspectionKind kind, Authority authority, int days) {
        return decide(kind, authority, days, List.of(new TeamMember("thanhtra", TeamRole.HEAD)));
    }

    public static DecideInspection decide(InspectionKind kind, Authority authority, int days, List<TeamMember> team) {
        return new DecideInspection(
                INSPECTION,
                "TTR.H98.01-261116-0001",
                kind,
                authority,
                Planning.PLANNED,
                "12/KH-TTT",
                "45/QĐ-TTT",
                "Luật Thanh tra 2025",
                "Giải quyết thủ tục hành chính",
                INSPECTORATE,
                Set.of(WARD),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 12, 31),
                team,
                days,
                null,
                null);
    }

    public static AnnounceInspection announce() {
        return new AnnounceInspection(INSPECTION, "UBND phường Đông Khê", "01/BB");
    }

    public static RecordFinding finding() {
        return new RecordFinding(INSPECTION, TEXT, "Nghị định 118/2025/NĐ-CP", 0, 0, List.of(CITATION));
    }

    public static RequestExplanation ask(UnitCode addressee) {
        return new RequestExplanation(INSPECTION, 0, addressee, TEXT, "48/TTT", LocalDate.of(2026, 12, 31));
    }

    public static ConcludeInspection conclude() {
        return new ConcludeInspection(INSPECTION, TEXT, "56/KL-TTT", "Chánh Thanh tra");
    }

    public static MakeRecommendation recommend(LocalDate dueOn) {
        return new MakeRecommendation(
                RECOMMENDATION,
                INSPECTION,
                "KNTT.H98.01-261116-0001",
                INSPECTORATE,
                Direction.TO_INSPECTED,
                RecommendationKind.MONEY,
                WARD,
                "Chủ tịch UBND phường",
                TEXT,
                12_000_000,
                0,
                0,
                dueOn);
    }
}
