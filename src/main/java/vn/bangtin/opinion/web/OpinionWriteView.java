package vn.bangtin.opinion.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.opinion.Moderation;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.OwnOpinion;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /opinions/write?article=}: the signed-in person says something about an article. */
@Named
@ViewScoped
public class OpinionWriteView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpinionService opinions;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private PublishedItem article;
    private String text;
    private transient List<OwnOpinion> own;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("article");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        article = opinions.article(Long.parseLong(wanted));
    }

    /** Sends it and opens the page anew, which lists it with its state. */
    public void send() {
        messages.attempt(() -> {
            var shown = opinions.send(article.id(), text);
            messages.info(shown ? "opinion.write.shown" : "opinion.write.waiting");
            navigation.redirect("/opinions/write?article=" + article.id());
        });
    }

    /** Whether the portal takes opinions now. */
    public boolean isOpen() {
        return opinions.moderation() != Moderation.OFF;
    }

    /** Whether a moderator looks at it before readers see it. */
    public boolean isModeratedBefore() {
        return opinions.moderation() == Moderation.BEFORE;
    }

    /** What the person sent about this article so far. */
    public List<OwnOpinion> getOwn() {
        if (own == null) {
            own = opinions.own(article.id());
        }
        return own;
    }

    public PublishedItem getArticle() {
        return article;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
