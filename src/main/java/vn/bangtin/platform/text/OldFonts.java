package vn.bangtin.platform.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Finds what is written in an {@link OldEncoding} in a document as Word and browsers put it on the clipboard, and converts
 * it in place: by the font if it is named, else by the words.
 */
final class OldFonts {

    /** What a font says about the text in it; {@code null} encoding: an ordinary font. */
    private record Font(OldEncoding encoding, boolean large) {}

    private static final Font ORDINARY = new Font(null, false);
    private static final Pattern FAMILY = Pattern.compile("(?i)(?<![-\\w])font(?:-family)?\\s*:([^;}]*)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    // .VnTime has small letters, .VnTimeH large ones in their places
    private static final Pattern TCVN3_FONT = Pattern.compile("(?i)(?:^|[\\s\"',])\\.vn[a-z0-9 ]*");
    private static final Pattern VNI_FONT = Pattern.compile("(?i)(?:^|[\\s\"',])vni-");
    private static final int MAX_RULES = 200;

    private final Document document;
    private final Map<Element, Font> byRule = new IdentityHashMap<>();
    private final Map<Element, Font> known = new IdentityHashMap<>();

    private OldFonts(Document document) {
        this.document = document;
    }

    /**
     * Converts what is in an old encoding.
     *
     * @return the encoding of most of it; empty if there is nothing to convert, and the document is as it was
     */
    static Optional<OldEncoding> convert(Document document) {
        return new OldFonts(document).convert();
    }

    private Optional<OldEncoding> convert() {
        readRules();
        var named = new HashMap<Font, List<TextNode>>();
        var others = new ArrayList<TextNode>();
        for (var text : texts()) {
            var font = font(text.parent());
            if (font.encoding() == null) {
                others.add(text);
            } else {
                named.computeIfAbsent(font, f -> new ArrayList<>()).add(text);
            }
        }
        var converted = new EnumMap<OldEncoding, Integer>(OldEncoding.class);
        named.forEach((font, texts) -> {
            var believed = texts.stream()
                    .filter(text -> !OldEncoding.isModern(text.getWholeText()))
                    .toList();
            if (font.encoding().isCredible(joined(believed))) {
                convert(believed, font, converted);
            } else {
                others.addAll(texts);
            }
        });
        var old = others.stream()
                .filter(text -> !OldEncoding.isModern(text.getWholeText()))
                .toList();
        OldEncoding.suspectedIn(joined(old)).ifPresent(encoding -> convert(old, new Font(encoding, false), converted));
        return converted.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private List<TextNode> texts() {
        var texts = new ArrayList<TextNode>();
        document.body().traverse((Node node, int depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static String joined(List<TextNode> texts) {
        return texts.stream().map(TextNode::getWholeText).collect(Collectors.joining(" "));
    }

    private static void convert(List<TextNode> texts, Font font, Map<OldEncoding, Integer> converted) {
        for (var text : texts) {
            var before = text.getWholeText();
            var after = font.encoding().convert(before);
            text.text(font.large() ? after.toUpperCase(Locale.ROOT) : after);
            converted.merge(font.encoding(), before.length(), Integer::sum);
        }
    }

    /** Word says the font of a whole document in its style sheet. */
    private void readRules() {
        for (var sheet : document.select("style")) {
            // Word hides it in a comment
            var css = sheet.data().replace("<!--", "").replace("-->", "").replaceAll("(?s)/\\*.*?\\*/", "");
            RULE.matcher(css).results().limit(MAX_RULES).forEach(rule -> {
                var font = font(rule.group(2));
                if (font != null) {
                    for (var element : selected(rule.group(1))) {
                        byRule.put(element, font);
                    }
                }
            });
        }
    }

    private List<Element> selected(String selector) {
        try {
            return selector.contains("@") ? List.of() : document.select(selector.strip());
        } catch (SelectorParseException | IllegalArgumentException notForUs) {
            return List.of();
        }
    }

    /** The font of an element: its own, by a rule, or that of what it stands in. */
    private Font font(Element element) {
        var path = new ArrayList<Element>();
        var found = ORDINARY;
        for (var up = element; up != null; up = up.parent()) {
            var own = known.get(up);
            if (own == null) {
                own = font(up.attr("style"));
            }
            if (own == null && up.normalName().equals("font") && up.hasAttr("face")) {
                own = family(up.attr("face"));
            }
            if (own == null) {
                own = byRule.get(up);
            }
            if (own != null) {
                found = own;
                break;
            }
            path.add(up);
        }
        for (var passed : path) {
            known.put(passed, found);
        }
        return found;
    }

    /** The font that some declarations name, or {@code null} if they name none. */
    private static Font font(String declarations) {
        var family = FAMILY.matcher(declarations);
        return family.find() ? family(family.group(1)) : null;
    }

    private static Font family(String names) {
        var tcvn3 = TCVN3_FONT.matcher(names);
        if (tcvn3.find()) {
            return new Font(
                    OldEncoding.TCVN3,
                    tcvn3.group().strip().toLowerCase(Locale.ROOT).endsWith("h"));
        }
        return VNI_FONT.matcher(names).find() ? new Font(OldEncoding.VNI, false) : ORDINARY;
    }
}
