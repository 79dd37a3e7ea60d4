package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What of a message is large and seldom asked for. */
@Entity
@Table(name = "warning_document")
class WarningDocument {

    @Id
    @Column(name = "warning_id")
    private Long warningId;

    private String content;

    private String shapes;

    protected WarningDocument() {}

    /**
     * @param content the document as it came; {@code null} if it was typed, or cannot be passed on as it came
     * @param shapes as {@link Shapes#write} writes them
     */
    WarningDocument(long warningId, String content, String shapes) {
        this.warningId = warningId;
        this.content = content;
        this.shapes = shapes;
    }

    /** While a typed message waits, its area may change. */
    void redraw(String shapes) {
        this.shapes = shapes;
    }

    String getContent() {
        return content;
    }

    String getShapes() {
        return shapes;
    }
}
