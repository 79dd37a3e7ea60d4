package vn.bangtin.anniversary;

/** What kind of day is remembered. A day may be of two kinds at once: National Day is a major day and a public holiday. */
public enum AnniversaryKind {
    /** Ngày thành lập: a body was founded (Decree 111/2018). */
    FOUNDING,
    /** Ngày truyền thống: the day of a sector or profession, also an old festival such as mid-autumn. */
    TRADITIONAL,
    /** Ngày hưởng ứng: a day that calls for action on a theme (Decree 111/2018). */
    RESPONSE,
    /** Ngày nghỉ lễ: a paid day off (Labour Code). */
    PUBLIC_HOLIDAY,
    /** Ngày lễ lớn: one of the seven major days of Decree 145/2013, article 4. */
    MAJOR,
    /** Ngày kỷ niệm: an event or people are remembered. */
    MEMORIAL,
    /** Ngày quốc tế. */
    INTERNATIONAL,
    /** Ngày của địa phương, cơ quan: a day of this province or agency only. */
    LOCAL
}
