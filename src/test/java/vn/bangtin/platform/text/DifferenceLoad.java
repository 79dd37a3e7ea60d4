package vn.bangtin.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long it takes to compare two versions of 50 KB, for good and for bad texts. It prints the median and the longest of
 * 50 rounds after 20 to warm up, and the very first one; docs/performance.md has figures. It is a tool for people, not a
 * test.
 */
final class DifferenceLoad {

    private static final int SIZE = 50_000;

    private DifferenceLoad() {}

    public static void main(String[] arguments) {
        compare("fifty words of an article changed", random -> {
            var words = words(random, 3_000);
            var before = article(words, 60);
            IntStream.range(0, 50).forEach(i -> words.set(random.nextInt(words.size()), "mới" + i));
            return List.of(before, article(words, 60));
        });
        compare("paragraphs in another order", random -> {
            var paragraphs = IntStream.range(0, 150)
                    .mapToObj(i -> article(words(random, 3_000).subList(0, 60), 60))
                    .collect(Collectors.toList());
            var before = String.join("", paragraphs);
            java.util.Collections.shuffle(paragraphs, random);
            return List.of(before, String.join("", paragraphs));
        });
        compare("no word in common", random -> List.of(unlike('a', 60), unlike('b', 60)));
        compare("no word in common, one paragraph", random -> List.of(unlike('a', SIZE), unlike('b', SIZE)));
        compare("no word in common, a word a paragraph", random -> List.of(unlike('a', 1), unlike('b', 1)));
        compare(
                "two words again and again",
                random -> List.of(article(words(random, 2), SIZE), article(words(random, 2), SIZE)));
        compare(
                "a few words in any order",
                random -> List.of(article(words(random, 300), SIZE), article(words(random, 300), SIZE)));
    }

    private static void compare(String what, Function<Random, List<String>> texts) {
        var times = new long[70];
        for (int i = 0; i < times.length; i++) {
            var pair = texts.apply(new Random(i));
            var start = System.nanoTime();
            WordDifference.ofHtml(pair.get(0), pair.get(1));
            times[i] = System.nanoTime() - start;
        }
        var first = times[0];
        var sorted = Arrays.copyOfRange(times, 20, times.length);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-40s first %6.1f ms, median %6.1f ms, longest %6.1f ms%n",
                what,
                first / 1e6,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private static List<String> words(Random random, int different) {
        return random.ints(SIZE / 5, 0, different)
                .mapToObj(i -> "từ" + Integer.toString(i, 36))
                .collect(Collectors.toList());
    }

    private static String article(List<String> words, int paragraph) {
        return IntStream.iterate(0, i -> i < words.size(), i -> i + paragraph)
                .mapToObj(
                        i -> "<p>" + String.join(" ", words.subList(i, Math.min(words.size(), i + paragraph))) + "</p>")
                .collect(Collectors.joining());
    }

    private static String unlike(char letter, int paragraph) {
        return article(
                IntStream.range(0, SIZE / 5)
                        .mapToObj(i -> letter + Integer.toString(i, 36))
                        .toList(),
                paragraph);
    }
}
