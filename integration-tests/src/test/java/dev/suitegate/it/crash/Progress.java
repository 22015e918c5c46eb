package dev.suitegate.it.crash;

/** How many changes the server has acknowledged, for whoever waits for more. */
public final class Progress {
    private long acknowledged;
    private boolean over;

    synchronized void count() {
        acknowledged++;
        notifyAll();
    }

    /** Nobody waits for the changes of a writer that has failed. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    public synchronized long acknowledged() {
        return acknowledged;
    }

    /** Whether nothing more can be waited for. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Returns when there are as many, or there is nothing more to wait for. */
    public synchronized void await(long least) throws InterruptedException {
        while (acknowledged < least && !over) {
            wait();
        }
    }
}
