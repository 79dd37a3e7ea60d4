package vn.bangtin.platform.audit;

import java.util.Map;

/** A thing whose changes are written down. */
public interface Audited {

    /** How people name it, as its title. */
    String auditTitle();

    /**
     * Its fields as people read them, in the order of the form: bundle key of the label → value ("" if empty). The same
     * map feeds the audit and the page that shows a conflict. No secrets.
     */
    Map<String, String> auditFields();
}
