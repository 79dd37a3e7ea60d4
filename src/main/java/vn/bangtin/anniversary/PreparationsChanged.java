package vn.bangtin.anniversary;

/** A preparation was begun, closed or handed to another unit. */
public record PreparationsChanged() {}
