package org.dossierledger.shared.petition;

/** Loại đơn (Circular 05/2021/TT-TTCP): what is asked. Before classification, what the writer calls it. */
public enum PetitionKind {
    /** Đơn khiếu nại. */
    COMPLAINT("complaint"),
    /** Đơn tố cáo. */
    DENUNCIATION("denunciation"),
    /** Thông tin có nội dung tố cáo: no name, but a clear person and evidence (Law on Denunciations art. 25.2). */
    DENUNCIATION_INFORMATION("denunciation"),
    /** Đơn kiến nghị, phản ánh. */
    FEEDBACK("feedback"),
    /** Đơn có nhiều nội dung khác nhau, to be split; or not read yet. */
    MIXED("petition");

    private final String feature;

    PetitionKind(String feature) {
        this.feature = feature;
    }

    /** Under which kind lists, addresses and the command line have it. */
    public String feature() {
        return feature;
    }

    /** Whether whoever wrote it is protected by law, or may turn out to be. */
    public boolean confidential() {
        return this == DENUNCIATION || this == DENUNCIATION_INFORMATION || this == MIXED;
    }
}
