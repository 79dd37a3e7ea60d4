package vn.bangtin.news;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bangtin.platform.DemoContentRequested;

/** Sample pictures and files for the newest of the sample articles. */
@ApplicationScoped
class MediaDemo {

    private static final int PICTURES = 10;

    private Articles articles;
    private MediaIntake intake;

    protected MediaDemo() {}

    @Inject
    MediaDemo(Articles articles, MediaIntake intake) {
        this.articles = articles;
        this.intake = intake;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT + 1) DemoContentRequested request) {
        var newest = articles.latest(Set.of(), PICTURES);
        newest.forEach(row -> articles.find(row.id()).ifPresent(this::illustrate));
        newest.stream().findFirst().flatMap(row -> articles.find(row.id())).ifPresent(this::attach);
    }

    private void illustrate(Article article) {
        var form = article.form();
        if (form.leadMediaId() == null) {
            var scene = SampleScene.of(
                    article.getTitle() + " " + article.getCategory().getName());
            var picture = intake.take(scene.title() + ".jpg", new ByteArrayInputStream(scene.jpeg()), true);
            change(article, form, picture.id(), scene.alternative(), scene.caption(), form.attachments());
        }
    }

    private void attach(Article article) {
        var form = article.form();
        var plan = intake.take("Kế hoạch thực hiện.pdf", new ByteArrayInputStream(pdf()), false);
        var annex = intake.take("Phụ lục phân công.docx", new ByteArrayInputStream(docx()), false);
        change(
                article,
                form,
                form.leadMediaId(),
                form.leadAlternative(),
                form.leadCaption(),
                List.of(
                        new Attachment(plan.id(), "Kế hoạch thực hiện"),
                        new Attachment(annex.id(), "Phụ lục: phân công nhiệm vụ")));
    }

    private static void change(
            Article article,
            ArticleForm form,
            Long leadMediaId,
            String leadAlternative,
            String leadCaption,
            List<Attachment> attachments) {
        article.edit(
                new ArticleForm(
                        form.id(),
                        form.version(),
                        form.title(),
                        form.summary(),
                        form.body(),
                        form.categoryId(),
                        form.furtherCategoryIds(),
                        form.unitId(),
                        leadMediaId,
                        leadAlternative,
                        leadCaption,
                        form.credits(),
                        attachments),
                article.getCategory(),
                article.getFurtherCategories());
    }

    /** One page; the fonts that every reader of PDF has know no Vietnamese letters. */
    private static byte[] pdf() {
        var text =
                "BT /F1 20 Tf 72 740 Td (KE HOACH THUC HIEN) Tj /F1 12 Tf 0 -36 Td (Tai lieu mau cua Bang tin) Tj ET";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var index = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.size(); i++) {
            index.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 6\n").append(index).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n");
        return pdf.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] docx() {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        var packages = "http://schemas.openxmlformats.org/package/2006/";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    xml + "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
                            + "/word/document.xml\" ContentType=\"" + FileType.DOCX.mime() + ".main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    xml + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    xml
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + "<w:p><w:r><w:t>Phụ lục: phân công nhiệm vụ</w:t></w:r></w:p>"
                            + "<w:p><w:r><w:t>Tài liệu mẫu của Bảng tin.</w:t></w:r></w:p></w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        // the same bytes at every start, so the same hash
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
