package org.dossierledger.shared.rules;

/** Danh mục tổ chức và thủ tục, lịch làm việc, thời hạn theo pháp luật. */
public enum RulesKind {
    CATALOGUE,
    CALENDAR,
    CLOCKS
}
