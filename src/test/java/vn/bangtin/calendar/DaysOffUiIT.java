package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

/** An administrator plans the year 2027. */
class DaysOffUiIT extends PortalUiIT {

    private static final String DECISION = "Quyết định thử 27/QĐ";

    /** The row of a day, by what stands in its first field. */
    private WebElement row(String day) {
        return browser().findElements(By.cssSelector(".day-rows tbody tr")).stream()
                .filter(row ->
                        day.equals(row.findElement(By.cssSelector("input.date")).getDomProperty("value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + day));
    }

    private String rest(String day) {
        open("/api/v1/calendar/working-days?from=" + day + "&to=" + day);
        return browser().findElement(By.tagName("body")).getText();
    }

    @Test
    void from_the_proposal_over_the_review_to_the_confirmed_decision() {
        signInAs("ADMINISTRATOR");
        open("/admin");
        assertThat(await(By.cssSelector(".day-duty")).getText()).contains("chưa có quyết định");
        open("/admin/days-off?year=2027");
        assertThat(words()).contains("Dự kiến");

        // the other window of Tết, then the swap that somebody types
        new Select(await(By.name("choice-2"))).selectByValue("1+4");
        await(By.cssSelector(".day-choices button")).click();
        awaitAddress("choice-2=1%2B4");
        assertThat(row("05/02/2027").getText()).contains("29/12 âm lịch");
        var spare = browser().findElements(By.cssSelector(".day-rows tbody tr")).size() - 1;
        type("rows:" + spare + ":date", "31/8/2027");
        type("rows:" + spare + ":name", "Hoán đổi ngày làm việc");
        new Select(await(By.id("rows:" + spare + ":kind"))).selectByValue("SWAPPED_OFF");
        press("save");
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#rows:" + spare + ":other");
        assertAccessible();
        picture("admin-days-off-error");
        type("rows:" + spare + ":other", "28/8/2027");
        press("save");
        assertThat(await(By.cssSelector(".done")).getText()).contains("2027");
        assertThat(row("31/08/2027").findElement(By.cssSelector("[id$=other]")).getDomProperty("value"))
                .isEqualTo("28/08/2027");
        new Select(row("24/11/2027").findElement(By.cssSelector("[id$=treatment]"))).selectByValue("LEAVE_OUT");

        type("decision", DECISION);
        type("decidedOn", "20/10/2026");
        press("confirm");
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        assertThat(await(By.cssSelector(".done")).getText()).contains("2027");
        assertThat(words()).contains(DECISION);
        assertAccessible();
        picture("admin-days-off");
        width(360);
        assertNoSidewaysScrolling();
        picture("admin-days-off-360");
        width(1366);
        assertNoErrorsInTheConsole();

        assertThat(rest("2027-02-10")).contains("\"working\":false").contains(DECISION);
        assertThat(rest("2027-08-28")).contains("\"working\":true").contains("WORKING");
        assertThat(rest("2027-11-24"))
                .isEqualTo("{\"from\":\"2027-11-24\",\"to\":\"2027-11-24\",\"workingDays\":1,"
                        + "\"days\":[{\"date\":\"2027-11-24\",\"working\":true}]}");
    }
}
