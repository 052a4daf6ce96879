package org.dossierledger.app.witness;

/** What is answered to a log: a status of c2sp.org/tlog-witness and a body for programs. */
record Answer(int status, String contentType, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer ok(Object text) {
        return new Answer(200, TEXT, text.toString());
    }

    /** @param code one word for whoever looks for the reason */
    static Answer refused(int status, String code) {
        return new Answer(status, TEXT, code + "\n");
    }

    /** The size that this witness cosigned last is another one. */
    static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }
}
