package vn.bangtin.platform.text;

/** Phone numbers as people write them, with spaces, dots and brackets. */
public final class Phone {

    private Phone() {}

    /** Whether somebody could dial this; short ones, as 114, are numbers too. */
    public static boolean isNumber(String text) {
        return text.matches("\\+?[0-9(][0-9 .()-]{2,28}") && dial(text).matches("\\+?\\d{3,}");
    }

    /** What a telephone dials (RFC 3966, without the scheme). */
    public static String dial(String number) {
        return number.replaceAll("[^+0-9]", "");
    }
}
