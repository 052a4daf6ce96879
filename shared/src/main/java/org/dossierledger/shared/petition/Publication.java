package org.dossierledger.shared.petition;

/** How a decision or conclusion is made public (Law on Complaints art. 41; Law on Denunciations art. 40). */
public enum Publication {
    /** Công bố tại cuộc họp. */
    MEETING,
    /** Niêm yết. */
    POSTING,
    /** Cổng thông tin điện tử. */
    PORTAL,
    /** Phương tiện thông tin đại chúng. */
    MEDIA
}
