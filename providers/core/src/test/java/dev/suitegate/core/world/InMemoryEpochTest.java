package dev.suitegate.core.world;

final class InMemoryEpochTest extends EpochContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
