package dev.suitegate.core.catalog;

/**
 * Words that a product file shows to people, on one line and without meaning to any machine: no markup, no
 * {@code ${message}} key, no control or direction character.
 */
public record DisplayText(String value) {

    private static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks */
    public DisplayText {
        if (value.isBlank() || !value.equals(value.strip()) || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a text has 1 to 255 characters and no space at its ends");
        }
        if (value.codePoints().anyMatch(DisplayText::isRefused)) {
            throw new IllegalArgumentException("a text has no control, format or direction character");
        }
        if (value.indexOf('<') >= 0 || value.indexOf('>') >= 0 || value.contains("${")) {
            throw new IllegalArgumentException("a text has no '<', no '>' and no '${'");
        }
    }

    private static boolean isRefused(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String toString() {
        return value;
    }
}
