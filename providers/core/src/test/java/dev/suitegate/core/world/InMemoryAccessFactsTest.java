package dev.suitegate.core.world;

final class InMemoryAccessFactsTest extends AccessFactsContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
