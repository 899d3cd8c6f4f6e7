package kansli.print;

import kansli.document.Hinder;

/** A foreign file that cannot be bound in. */
final class Refusal extends Exception {

    private final Hinder hinder;

    Refusal(Hinder hinder, String detail) {
        super(detail);
        this.hinder = hinder;
    }

    Hinder hinder() {
        return hinder;
    }
}
