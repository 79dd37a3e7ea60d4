package vn.bangtin.anniversary;

import java.io.Serializable;
import java.util.List;

/**
 * What an anniversary would do as it stands in the form.
 *
 * @param recurrence when it falls
 * @param subject whose day it would be
 * @param rows the next times, with the years that are left out in between
 */
public record Preview(Recurrence recurrence, Subject subject, List<PreviewRow> rows) implements Serializable {}
