package nl.samenbeter.workflow;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of a model what only the engine needs: who reads a picture reads no expressions. */
final class Drawings {

    private static final Set<String> NOT_DRAWN = Set.of(
            "documentation",
            "extensionElements",
            "conditionExpression",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "loopCardinality",
            "completionCondition");

    /** Of an element that is drawn: which process is called may be an expression. */
    private static final String CALLED = "calledElement";

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private Drawings() {}

    static String of(InputStream model) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = parsers.newDocumentBuilder().parse(model);
            strip(document.getDocumentElement());
            var writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = writers.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException("a deployed model cannot be read", unreadable);
        }
    }

    private static void strip(Element element) {
        for (Attr attribute : attributes(element)) {
            String namespace = attribute.getNamespaceURI();
            boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace);
            boolean foreign = declares ? !NAMESPACES.contains(attribute.getValue()) : namespace != null;
            if (foreign || attribute.getName().equals(CALLED)) {
                element.removeAttributeNode(attribute);
            }
        }
        for (Node child : children(element)) {
            if (child instanceof Element inside) {
                if (NOT_DRAWN.contains(inside.getLocalName()) || !NAMESPACES.contains(inside.getNamespaceURI())) {
                    element.removeChild(inside);
                } else {
                    strip(inside);
                }
            } else if (child.getNodeType() == Node.COMMENT_NODE) {
                element.removeChild(child);
            }
        }
    }

    private static List<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> (Attr) all.item(index))
                .toList();
    }

    private static List<Node> children(Element element) {
        List<Node> all = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.add(child);
        }
        return all;
    }
}
