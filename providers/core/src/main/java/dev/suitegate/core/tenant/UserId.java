package dev.suitegate.core.tenant;

/** Names a person for good; text, because the ids of federated users are not UUIDs. */
public record UserId(String value) {

    private static final int LONGEST = 255;

    public UserId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a user id has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
