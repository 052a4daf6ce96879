package org.dossierledger.app.account;

/** What somebody is in the house; with the unit it decides what they see and may do. */
public enum Role {
    /** Cán bộ một cửa. */
    CLERK,
    /** Chuyên viên thụ lý. */
    HANDLER,
    /** Lãnh đạo đơn vị. */
    LEADER,
    /** Cán bộ tiếp công dân, xử lý đơn. */
    PETITION_OFFICER,
    /** Thanh tra viên. */
    INSPECTOR,
    /** Quản trị: administers and reads no dossier. */
    ADMINISTRATOR
}
