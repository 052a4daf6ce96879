package org.dossierledger.shared.inspection;

import java.util.EnumSet;
import java.util.Set;

/** Whose decision it is: it says which law and which clock. */
public enum Authority {
    /** Thanh tra Chính phủ. */
    GOVERNMENT_INSPECTORATE(InspectionKind.INSPECTION, "K33-government", "K34-government"),
    /** Thanh tra tỉnh. */
    PROVINCIAL_INSPECTORATE(InspectionKind.INSPECTION, "K33", "K34"),
    /** Thanh tra sở, thanh tra huyện: until 30/06/2025. */
    DEPARTMENT_INSPECTORATE(InspectionKind.INSPECTION, "K33-department", "K34"),
    /** Thủ trưởng cơ quan. */
    HEAD(InspectionKind.CHECK, null, null),
    /** Cơ quan kiểm tra chuyên ngành: departments and the like (Law on Inspection 2025 art. 61). */
    SPECIALISED_BODY(InspectionKind.CHECK, null, null),
    /** Ban Chỉ đạo. */
    STEERING_COMMITTEE(InspectionKind.CHECK, null, null);

    private final InspectionKind kind;
    private final String duration;
    private final String conclusion;

    Authority(InspectionKind kind, String duration, String conclusion) {
        this.kind = kind;
        this.duration = duration;
        this.conclusion = conclusion;
    }

    /** What it may decide on. */
    public InspectionKind kind() {
        return kind;
    }

    /** Thời hạn thanh tra: id of the clock from announcement to the end of direct inspection; null for a check. */
    public String durationClock() {
        return duration;
    }

    /** Id of the clock from the draft to the conclusion; null for a check. */
    public String conclusionClock() {
        return conclusion;
    }

    public static Set<Authority> of(InspectionKind kind) {
        var found = EnumSet.allOf(Authority.class);
        found.removeIf(each -> each.kind != kind);
        return found;
    }
}
