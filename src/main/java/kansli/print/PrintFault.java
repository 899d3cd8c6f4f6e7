package kansli.print;

/** A page that cannot become a PDF as it is: a fault in a template or in Kansli, never in what people wrote. */
public class PrintFault extends RuntimeException {

    public PrintFault(String message) {
        super(message);
    }

    public PrintFault(String message, Throwable cause) {
        super(message, cause);
    }
}
