package vn.bangtin.news;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every field of an article as it is kept: once as the form has it, to take it back, and once as people read it, with the
 * names that its categories had then. A field that the form got later is not in it, and stays as it is when an old content
 * is taken back.
 */
final class ArticleContent {

    /** What of {@link Article#auditFields} is no content. */
    private static final Set<String> NO_CONTENT = Set.of(
            "news.state",
            "news.publishedAt",
            "news.withdrawalNotice",
            "news.returnReason",
            "news.changeNote",
            "news.aloneReason");

    private static final Set<String> NOT_OF_THE_FORM = Set.of("id", "version", "change");
    private static final String BODY = "body";
    private static final String BODY_LABEL = "news.body";

    /** Which fields people decide about as one, by the labels of {@link Article#auditFields}; others stand alone. */
    private static final List<Part> PARTS = List.of(
            new Part("news.category", Set.of("categoryId"), Set.of("news.category")),
            new Part("news.furtherCategories", Set.of("furtherCategoryIds"), Set.of("news.furtherCategories")),
            new Part("news.labels", Set.of("labels"), Set.of("news.topics", "news.tags")),
            new Part("news.unit", Set.of("unitId"), Set.of("news.unit")),
            new Part(
                    "news.lead",
                    Set.of("leadMediaId", "leadAlternative", "leadCaption"),
                    Set.of("news.lead", "news.leadAlternative", "news.leadCaption")),
            new Part(
                    "news.version.times",
                    Set.of("times"),
                    Set.of("news.publishAt", "news.unpublishAt", "news.pinnedUntil", "news.reviewBy")));

    /**
     * What a person decides about as one.
     *
     * @param label the bundle key of its name
     * @param components of {@link ArticleForm}
     * @param fields of {@link Article#auditFields}
     */
    record Part(String label, Set<String> components, Set<String> fields) {}

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private final JsonObject form;
    private final Map<String, String> fields;

    private ArticleContent(JsonObject form, Map<String, String> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** The content that an article has. */
    static ArticleContent of(Article article) {
        return of(article.form(), article.auditFields());
    }

    /** @param fields as people read them, by the labels of {@link Article#auditFields} */
    static ArticleContent of(ArticleForm form, Map<String, String> fields) {
        var content = new LinkedHashMap<>(fields);
        content.keySet().removeAll(NO_CONTENT);
        return new ArticleContent(without(object(JSON.toJson(form)), NOT_OF_THE_FORM::contains), content);
    }

    /** A content as it was kept. */
    static ArticleContent read(String json) {
        var kept = object(json);
        var form = kept.getJsonObject("form");
        var fields = new LinkedHashMap<String, String>();
        kept.getJsonObject("fields").forEach((label, value) -> fields.put(label, ((JsonString) value).getString()));
        fields.replace(BODY_LABEL, form.getString(BODY, ""));
        return new ArticleContent(form, fields);
    }

    /** As it is kept; the body only once. */
    String json() {
        var readable = Json.createObjectBuilder();
        fields.forEach((label, value) -> readable.add(label, label.equals(BODY_LABEL) ? "" : value));
        return Json.createObjectBuilder()
                .add("form", form)
                .add("fields", readable)
                .build()
                .toString();
    }

    /** Its fields as people read them. */
    Map<String, String> fields() {
        return fields;
    }

    /**
     * The form that gives an article this content; what this content does not know is taken from the form as it is.
     *
     * @param version that the person had in front of them
     */
    ArticleForm over(ArticleForm now, int version) {
        return over(now, version, component -> true);
    }

    /** The same for some components of the form only. */
    ArticleForm over(ArticleForm now, int version, Predicate<String> components) {
        var merged = Json.createObjectBuilder(object(JSON.toJson(now))).add("version", version);
        form.forEach((component, value) -> {
            if (components.test(component)) {
                merged.add(component, value);
            }
        });
        return JSON.fromJson(merged.build().toString(), ArticleForm.class);
    }

    /** A form, as if it had been opened from an article at one of its versions. */
    static ArticleForm aimed(ArticleForm form, long id, int version) {
        return JSON.fromJson(
                Json.createObjectBuilder(object(JSON.toJson(form)))
                        .add("id", id)
                        .add("version", version)
                        .build()
                        .toString(),
                ArticleForm.class);
    }

    /** What differs from another content. */
    List<Part> partsThatDiffer(ArticleContent other) {
        var components = new LinkedHashSet<>(form.keySet());
        components.addAll(other.form.keySet());
        return components.stream()
                .filter(component -> !value(component).equals(other.value(component)))
                .map(ArticleContent::part)
                .distinct()
                .toList();
    }

    /** Whether some fields are the same in another content. */
    boolean same(Collection<String> components, ArticleContent other) {
        return components.stream().allMatch(component -> value(component).equals(other.value(component)));
    }

    private JsonValue value(String component) {
        return form.getOrDefault(component, JsonValue.NULL);
    }

    private static Part part(String component) {
        return PARTS.stream()
                .filter(part -> part.components().contains(component))
                .findFirst()
                .orElseGet(() -> new Part("news." + component, Set.of(component), Set.of("news." + component)));
    }

    private static JsonObject without(JsonObject object, Predicate<String> unwanted) {
        var rest = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (!unwanted.test(name)) {
                rest.add(name, value);
            }
        });
        return rest.build();
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Override
    public String toString() {
        return fields.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
