package org.dossierledger.shared.petition;

/** What makes a case complex (Decree 155/2026 art. 3a; Decree 31/2019 art. 3). Two of them: especially complex. */
public enum ComplexityCriterion {
    /** Phải xác minh từ hai địa điểm trở lên. */
    SEVERAL_PLACES,
    /** Có từ hai nội dung trở lên. */
    SEVERAL_CONTENTS,
    /** Nhiều người. */
    MANY_PEOPLE,
    /** Có yếu tố nước ngoài. */
    FOREIGN_ELEMENT,
    /** Thuộc trách nhiệm quản lý của nhiều cơ quan. */
    SEVERAL_BODIES,
    /** Còn ý kiến khác nhau. */
    DIVERGENT_OPINIONS,
    /** Tài liệu, chứng cứ mâu thuẫn. */
    CONTRADICTORY_EVIDENCE
}
