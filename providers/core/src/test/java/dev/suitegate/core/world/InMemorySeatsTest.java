package dev.suitegate.core.world;

final class InMemorySeatsTest extends SeatsContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
