package vn.bangtin.opinion;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.PublishedContent;
import vn.bangtin.platform.PublishedItem;

/** What the sample accounts say about the sample articles: some approved, two waiting, one refused. */
@ApplicationScoped
class OpinionDemo {

    private static final String MODERATOR = "kiemduyet";

    private Opinions opinions;
    private PublishedContent content;
    private Clock clock;

    protected OpinionDemo() {}

    @Inject
    OpinionDemo(Opinions opinions, PublishedContent content, Clock clock) {
        this.opinions = opinions;
        this.content = content;
        this.clock = clock;
    }

    // after the articles and the accounts, which it needs
    void load(@Observes @Priority(DemoContentRequested.CONTENT + 2) DemoContentRequested request) {
        var articles = content.newest(3);
        var moderator = opinions.author(MODERATOR).map(OpinionAuthor::accountId);
        if (articles.size() < 3 || moderator.isEmpty()) {
            return;
        }
        var newest = articles.get(0);
        approve(
                moderator.get(),
                send(
                        "docgia",
                        newest,
                        5,
                        "Bài viết rõ ràng, dễ theo dõi. Đề nghị ban biên tập đăng kèm văn bản gốc để các đơn vị tiện tra cứu."));
        approve(
                moderator.get(),
                send(
                        "bientap",
                        newest,
                        4,
                        "Cảm ơn góp ý của bạn đọc. Văn bản gốc sẽ được bổ sung vào phần tệp đính kèm."));
        send(
                "tacgia",
                newest,
                2,
                "Phòng chúng tôi đã triển khai theo hướng dẫn, bước đối chiếu số liệu vẫn mất nhiều thời gian nhất.\n\nMong Sở có thêm một buổi trao đổi trực tuyến.");
        approve(
                moderator.get(),
                send(
                        "tacgia",
                        articles.get(1),
                        20,
                        "Nội dung thiết thực. Mong có thêm số liệu so sánh với cùng kỳ năm trước."));
        refuse(
                moderator.get(),
                send(
                        "docgia",
                        articles.get(1),
                        19,
                        "Ai quan tâm xin gọi vào số điện thoại riêng của tôi để trao đổi thêm."),
                "Ý kiến mời liên hệ riêng, không góp ý cho nội dung bài. Mời bạn gửi lại ý kiến về bài viết.");
        send("docgia", articles.get(2), 1, "Lịch này đã áp dụng cho các đơn vị ở xã chưa, hay chỉ trong cơ quan Sở?");
    }

    private Opinion send(String login, PublishedItem article, int hoursAgo, String text) {
        var author = opinions.author(login).orElseThrow();
        var now = clock.instant();
        var number = opinions.sentBy(author.accountId(), now, now).lastNumber() + 1;
        var opinion = new Opinion(article, author, number, text, now.minus(Duration.ofHours(hoursAgo)), false);
        opinions.add(opinion);
        return opinion;
    }

    private void approve(long moderator, Opinion opinion) {
        opinion.approve(moderator, opinion.getSentAt().plus(Duration.ofMinutes(25)));
    }

    private void refuse(long moderator, Opinion opinion, String reason) {
        opinion.reject(moderator, reason, opinion.getSentAt().plus(Duration.ofMinutes(40)));
    }
}
