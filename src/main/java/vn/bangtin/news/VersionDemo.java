package vn.bangtin.news;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.bangtin.platform.DemoContentRequested;

/** The first versions of the sample news, once all that belongs to them is there. */
@ApplicationScoped
class VersionDemo {

    private Versions versions;

    protected VersionDemo() {}

    @Inject
    VersionDemo(Versions versions) {
        this.versions = versions;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT + 9) DemoContentRequested request) {
        versions.withoutAny()
                .forEach(article -> versions.keep(
                        article,
                        article.getPublishedAt() == null ? article.getEditedAt() : article.getPublishedAt(),
                        article.getAuthorId(),
                        Change.MINOR));
    }
}
