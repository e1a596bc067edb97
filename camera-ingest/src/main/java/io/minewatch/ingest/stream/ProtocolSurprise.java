package io.minewatch.ingest.stream;

/** A camera that speaks otherwise than its reader expects. Another reader may understand it. */
public class ProtocolSurprise extends StreamFailure {

    private static final long serialVersionUID = 1;

    public ProtocolSurprise(String detail) {
        super(Kind.REFUSED, detail);
    }
}
