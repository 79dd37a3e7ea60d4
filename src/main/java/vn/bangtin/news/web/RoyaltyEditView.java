package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangtin.news.CreditRoleService;
import vn.bangtin.news.RoyaltyLine;
import vn.bangtin.news.RoyaltyRow;
import vn.bangtin.news.RoyaltyService;
import vn.bangtin.news.RoyaltySheet;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/royalties/edit?article=}: what an article brings to whom. */
@Named
@ViewScoped
public class RoyaltyEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SPARE = 2;

    /** A line of the form. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private String person;
        private String role;
        private String genre;
        private String coefficient;
        private String share = "100";

        public String getPerson() {
            return person;
        }

        public void setPerson(String person) {
            this.person = person;
        }

        public String getRole() {
            return role;
        }

        public void setRole(String role) {
            this.role = role;
        }

        public String getGenre() {
            return genre;
        }

        public void setGenre(String genre) {
            this.genre = genre;
        }

        public String getCoefficient() {
            return coefficient;
        }

        public void setCoefficient(String coefficient) {
            this.coefficient = coefficient;
        }

        public String getShare() {
            return share;
        }

        public void setShare(String share) {
            this.share = share;
        }

        private RoyaltyLine typed() {
            return new RoyaltyLine(person, role, genre, coefficient, share);
        }
    }

    @Inject
    private RoyaltyService royalties;

    @Inject
    private CreditRoleService creditRoles;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    // what the form is known by, however often it is sent
    private final String formKey = UUID.randomUUID().toString();
    private final List<Line> lines = new ArrayList<>();
    private RoyaltySheet sheet;
    private List<String> roles;
    private String words;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("article");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        sheet = royalties.sheet(Long.parseLong(wanted));
        roles = creditRoles.proposed();
        for (var suggested : sheet.suggested()) {
            var line = new Line();
            line.person = suggested.person();
            line.role = suggested.role();
            lines.add(line);
        }
        for (var i = 0; i < SPARE; i++) {
            lines.add(new Line());
        }
    }

    /** Proposes the lines that are filled in. */
    public void propose() {
        act(
                "royalty.proposed",
                sheet.title(),
                () -> royalties.propose(
                        sheet.articleId(),
                        formKey,
                        lines.stream().map(Line::typed).toList()));
    }

    /** Answers for an entry. */
    public void confirm(RoyaltyRow row) {
        act("royalty.confirm.done", row.person(), () -> royalties.confirm(row.id()));
    }

    /** Gives an entry back. */
    public void giveBack(RoyaltyRow row) {
        act("royalty.return.done", row.person(), () -> royalties.giveBack(row.id(), words));
    }

    /** Takes back what was confirmed. */
    public void counter(RoyaltyRow row) {
        act("royalty.counter.done", row.person(), () -> royalties.counter(row.id(), words));
    }

    private void act(String done, String argument, Runnable action) {
        if (messages.attempt(action)) {
            messages.info(done, argument);
            navigation.redirect("/admin/royalties/edit?article=" + sheet.articleId());
        } else {
            // somebody else may have been faster: what is shown is what is stored, and what was typed stays
            sheet = royalties.sheet(sheet.articleId());
        }
    }

    public RoyaltySheet getSheet() {
        return sheet;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<String> getRoles() {
        return roles;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
