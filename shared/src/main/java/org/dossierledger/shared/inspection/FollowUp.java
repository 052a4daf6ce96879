package org.dossierledger.shared.inspection;

/** Theo dõi, đôn đốc, kiểm tra việc thực hiện (Law on Inspection 2025 art. 55). */
public enum FollowUp {
    URGED,
    CHECKED
}
