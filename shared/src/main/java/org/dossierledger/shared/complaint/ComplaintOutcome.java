package org.dossierledger.shared.complaint;

/** Kết quả giải quyết, the columns 20 to 24 of 01/KQGQ. */
public enum ComplaintOutcome {
    /** Khiếu nại đúng. */
    RIGHT(Instance.FIRST),
    /** Khiếu nại sai. */
    WRONG(Instance.FIRST),
    /** Khiếu nại đúng một phần. */
    PARTLY_RIGHT(Instance.FIRST),
    /** Công nhận quyết định giải quyết lần đầu. */
    UPHELD(Instance.SECOND),
    /** Hủy, sửa quyết định giải quyết lần đầu. */
    OVERTURNED(Instance.SECOND);

    private final Instance instance;

    ComplaintOutcome(Instance instance) {
        this.instance = instance;
    }

    public Instance instance() {
        return instance;
    }
}
