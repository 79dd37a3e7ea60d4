package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A figure of the royalties that holds from a day on, until a later one takes its place: of a genre its highest coefficient
 * (0: the genre is used no more), or without a genre what one unit of coefficient is worth, in whole đồng. It never
 * changes.
 */
@Entity
@Table(name = "royalty_rate")
public class RoyaltyRate extends BaseEntity implements Audited {

    static final BigDecimal MAX_COEFFICIENT = new BigDecimal("99.99");
    static final long MAX_UNIT_VALUE = 100_000_000;
    private static final int MAX_GENRE = 60;
    private static final int MAX_SOURCE = 300;

    @Column(updatable = false)
    private String genre;

    @Column(nullable = false, updatable = false)
    private BigDecimal figure;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(nullable = false, updatable = false)
    private String source;

    protected RoyaltyRate() {}

    /**
     * @param genre {@code null} or blank: the value of a unit
     * @param figure as it was typed
     * @param source the text of law, or the decision, that says so
     * @throws BusinessException at the field that breaks a rule
     */
    RoyaltyRate(String genre, String figure, LocalDate validFrom, String source) {
        this.genre = Vietnamese.cleanLine(genre);
        if (this.genre != null && this.genre.length() > MAX_GENRE) {
            throw BusinessException.at("genre", "error.tooLong", MAX_GENRE);
        }
        this.figure = this.genre == null ? unitValue(figure) : coefficient(figure);
        if (this.figure == null) {
            throw BusinessException.at(
                    "figure",
                    this.genre == null ? "royalty.rate.figure.unitValue" : "royalty.rate.figure.coefficient",
                    this.genre == null ? MAX_UNIT_VALUE : MAX_COEFFICIENT);
        }
        if (validFrom == null) {
            throw BusinessException.at("validFrom", "royalty.rate.validFrom.required");
        }
        this.validFrom = validFrom;
        this.source = Vietnamese.cleanLine(source);
        if (this.source == null) {
            throw BusinessException.at("source", "royalty.rate.source.required");
        }
        if (this.source.length() > MAX_SOURCE) {
            throw BusinessException.at("source", "error.tooLong", MAX_SOURCE);
        }
    }

    /** An amount as people type it, "234.000" too; {@code null} if it is none. */
    private static BigDecimal unitValue(String typed) {
        var digits = typed == null ? "" : typed.replaceAll("[\\s.]", "");
        if (!digits.matches("[1-9]\\d{0,8}") || Long.parseLong(digits) > MAX_UNIT_VALUE) {
            return null;
        }
        return new BigDecimal(digits);
    }

    /** A coefficient as people type it, "1,5" or "1.5", at most two places; {@code null} if it is none. */
    static BigDecimal coefficient(String typed) {
        var number = typed == null ? "" : typed.strip().replace(',', '.');
        return number.matches("\\d{1,2}(\\.\\d{1,2})?") ? new BigDecimal(number) : null;
    }

    public String getGenre() {
        return genre;
    }

    public BigDecimal getFigure() {
        return figure;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public String getSource() {
        return source;
    }

    @Override
    public String auditTitle() {
        return genre == null ? figure.toPlainString() : genre;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("royalty.genre", genre == null ? "" : genre);
        fields.put("royalty.rate.figure", figure.toPlainString());
        fields.put("royalty.rate.validFrom", validFrom.toString());
        fields.put("royalty.rate.source", source);
        return fields;
    }
}
