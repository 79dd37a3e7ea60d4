package vn.bangtin.news;

/** What a line of the report stands for. */
public enum ReportGroup {
    UNIT,
    AUTHOR,
    CATEGORY,
    MONTH;

    /** The bundle key of its name. */
    public String getLabel() {
        return "report.group." + name();
    }
}
