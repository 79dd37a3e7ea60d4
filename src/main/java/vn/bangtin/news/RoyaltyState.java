package vn.bangtin.news;

/** How far an entry of the ledger of royalties has come. */
public enum RoyaltyState {
    /** Somebody proposed it; an approver looks at it. */
    PROPOSED("submitted"),
    /** An approver answers for it; it does not change any more. */
    CONFIRMED("published"),
    /** Given back, or taken back by who proposed it, with a reason. It counts for nothing and is kept. */
    RETURNED("returned");

    private final String style;

    RoyaltyState(String style) {
        this.style = style;
    }

    /** The class of its mark in pages. */
    public String getStyle() {
        return style;
    }

    /** The bundle key of its name. */
    public String getLabel() {
        return "royalty.state." + name();
    }
}
