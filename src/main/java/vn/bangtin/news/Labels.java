package vn.bangtin.news;

import jakarta.json.bind.annotation.JsonbCreator;
import java.io.Serializable;
import java.util.List;

/**
 * What gathers an article beside its categories, as it is typed.
 *
 * @param topicIds the topics that it belongs to
 * @param tags its tags, in any of their spellings
 */
public record Labels(List<Long> topicIds, List<String> tags) implements Serializable {

    @JsonbCreator
    public Labels {
        topicIds = topicIds == null ? List.of() : List.copyOf(topicIds);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
