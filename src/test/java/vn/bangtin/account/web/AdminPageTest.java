package vn.bangtin.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/news", "/admin/news.xhtml", "/admin/news/edit", "/admin/news/edit.xhtml", "/admin/news/"
            })
    void a_page_has_several_addresses(String address) {
        assertThat(AdminPage.of(address)).contains(AdminPage.NEWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/newsx",
                "/admin/new",
                "/admin/NEWS",
                "/admin/",
                "/admin/.xhtml",
                "/admin/x/news",
                "/admin"
            })
    void what_is_not_listed_is_nobodys(String address) {
        assertThat(AdminPage.of(address)).isEmpty();
    }

    @Test
    void every_page_asks_for_a_capability() {
        assertThat(AdminPage.values())
                .allSatisfy(page -> assertThat(page.getCapability()).isNotBlank());
    }
}
