package org.dossierledger.shared.inspection;

/** Who recommends to whom. */
public enum Direction {
    /** Kiến nghị của cơ quan thanh tra, kiểm tra đối với đối tượng. */
    TO_INSPECTED,
    /** Kiến nghị của đối tượng đối với cơ quan thanh tra, kiểm tra, which takes it up and answers. */
    TO_INSPECTING
}
