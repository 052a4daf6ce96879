package org.dossierledger.shared.inspection;

/** Trưởng đoàn, phó trưởng đoàn, thành viên. */
public enum TeamRole {
    HEAD,
    DEPUTY,
    MEMBER
}
