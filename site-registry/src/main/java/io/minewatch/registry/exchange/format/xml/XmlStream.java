package io.minewatch.registry.exchange.format.xml;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a document element by element. Names are local ones: files use prefixes as they please. */
public final class XmlStream {

    private final XMLStreamReader xml;
    private final Tally tally;
    private final int longest;
    private int depth;

    /**
     * Opens a document. What its declaration says of its encoding is passed over: GBK under the name of UTF-8 is common.
     */
    public XmlStream(byte[] document, Encoding encoding, Tally tally, Limits limits) throws UnreadableFile {
        this.tally = tally;
        this.longest = limits.textLength();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            this.xml = factory.createXMLStreamReader(encoding.reader(document));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Goes to the next start or end of an element, past all text; false after the last one. */
    public boolean next() throws UnreadableFile {
        while (step()) {
            if (isStart() || isEnd()) {
                return true;
            }
        }
        return false;
    }

    /** Goes on by one event of any kind; false at the end of the document. */
    public boolean step() throws UnreadableFile {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableFile(
                            "xml.doctype", "The file declares a document type, by which it could pull in anything.");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableFile("xml.entity", "The file uses an entity that XML does not know.");
                case XMLStreamConstants.START_ELEMENT -> tally.depth(++depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    public boolean isStart() {
        return xml.isStartElement();
    }

    public boolean isEnd() {
        return xml.isEndElement();
    }

    public boolean isText() {
        return xml.isCharacters();
    }

    /** Whether here begins an element of this name. */
    public boolean starts(String name) {
        return isStart() && name().equals(name);
    }

    /** Whether here ends an element of this name. */
    public boolean ends(String name) {
        return isEnd() && name().equals(name);
    }

    /** Of the element that begins or ends here. */
    public String name() {
        return xml.getLocalName();
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** The attribute of this local name, or "" if there is none. */
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The piece of text that stands here. */
    public String piece() {
        return xml.getText();
    }

    /** All text within the element that begins here, whose end is passed. */
    public String text() throws UnreadableFile {
        var text = new StringBuilder();
        int outer = depth;
        while (depth >= outer && step()) {
            if (isText()) {
                text.append(xml.getText());
            }
            if (text.length() > longest) {
                throw new UnreadableFile(
                        "xml.text-too-long",
                        "An element holds more than %,d characters.".formatted(longest),
                        "most",
                        longest);
            }
        }
        return text.toString();
    }

    private static UnreadableFile broken(XMLStreamException e) {
        var at = e.getLocation();
        int line = at == null ? 0 : at.getLineNumber();
        int column = at == null ? 0 : at.getColumnNumber();
        return new UnreadableFile(
                "xml.broken",
                "The file is not sound XML at line %d, column %d.".formatted(line, column),
                "line",
                line,
                "column",
                column);
    }
}
