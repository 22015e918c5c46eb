package dev.suitegate.core.world;

final class InMemoryCoverageTest extends CoverageContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
