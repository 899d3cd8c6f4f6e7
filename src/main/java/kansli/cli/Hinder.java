package kansli.cli;

/** Something outside the content stands in the way: a folder that is not there, a disk that is full. Told and left. */
final class Hinder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int kod;

    Hinder(int kod, String message) {
        super(message);
        this.kod = kod;
    }

    int kod() {
        return kod;
    }
}
