package vn.bangtin.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.people.BirthdayForm;
import vn.bangtin.people.BirthdayScope;
import vn.bangtin.people.BirthdayService;
import vn.bangtin.people.ConsentRow;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /me/birthday}: one's own birthday, who may see it, and what one agreed to. */
@Named
@ViewScoped
public class OwnBirthdayView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BirthdayService birthdays;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    private int version;
    private Integer day;
    private Integer month;
    private BirthdayScope scope;
    private boolean shown;
    private boolean agreed;

    @PostConstruct
    void open() {
        var own = birthdays.own();
        version = own.version();
        day = own.day();
        month = own.month();
        shown = own.scope() != BirthdayScope.HIDDEN;
        scope = shown ? own.scope() : null;
    }

    /** Shows the birthday to those who were chosen. */
    public void show() {
        try {
            if (messages.attempt(() -> birthdays.show(new BirthdayForm(version, day, month, scope), agreed))) {
                messages.info("birthday.shown");
                navigation.redirect("/me/birthday");
            }
        } catch (ConflictException met) {
            // a withdrawal in another window counts: the person sees the state and agrees anew
            messages.info("birthday.changed");
            navigation.redirect("/me/birthday");
        }
    }

    /** Takes the consent back. */
    public void withdraw() {
        birthdays.withdraw();
        messages.info("birthday.withdrawn");
        navigation.redirect("/me/birthday");
    }

    /** What one agreed to and took back, the latest first. */
    public List<ConsentRow> getConsents() {
        return birthdays.consents();
    }

    /** The circles that can be chosen. */
    public List<BirthdayScope> getScopes() {
        return List.of(BirthdayScope.UNIT, BirthdayScope.AGENCY);
    }

    /** Whether it is shown to anybody now. */
    public boolean isShown() {
        return shown;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public BirthdayScope getScope() {
        return scope;
    }

    public void setScope(BirthdayScope scope) {
        this.scope = scope;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
