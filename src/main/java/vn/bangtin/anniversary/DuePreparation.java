package vn.bangtin.anniversary;

/** A time that an anniversary falls whose preparation is to begin now. */
public record DuePreparation(long anniversaryId, Occurrence occurrence) {}
