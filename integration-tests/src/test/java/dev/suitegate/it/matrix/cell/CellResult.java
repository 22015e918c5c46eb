package dev.suitegate.it.matrix.cell;

/**
 * What a cell has shown.
 *
 * @param cell which
 * @param verdict the verdict
 * @param caughtBy the layer that refused; empty where nothing was refused
 * @param story what was expected and what came, for people
 */
public record CellResult(Cell cell, Verdict verdict, String caughtBy, String story) {
    @Override
    public String toString() {
        return verdict + " " + cell + (caughtBy.isEmpty() ? "" : " [" + caughtBy + "]") + ": " + story;
    }
}
