package dev.suitegate.it.image;

import dev.suitegate.it.support.Proof;
import java.nio.file.Path;

/** What the tests of the image share: the engine, the images, the database, and what is measured. */
final class ImageRun implements AutoCloseable {
    private final Docker docker;
    private final Images images;
    private final BridgeDatabase database;
    private final Proof proof = new Proof("image");

    private ImageRun(Docker docker) {
        this.docker = docker;
        this.images = Images.build(docker);
        this.database = new BridgeDatabase(docker.gateway());
    }

    static ImageRun begin() {
        Docker docker = new Docker();
        boolean begun = false;
        try {
            ImageRun run = new ImageRun(docker);
            begun = true;
            return run;
        } finally {
            if (!begun) {
                docker.close();
            }
        }
    }

    Docker docker() {
        return docker;
    }

    Images images() {
        return images;
    }

    BridgeDatabase database() {
        return database;
    }

    Proof proof() {
        return proof;
    }

    @Override
    public void close() {
        proof.writeTo(Path.of("target", "proofs"));
        database.close();
        docker.close();
    }
}
