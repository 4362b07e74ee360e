package dev.redress.policy;

import dev.redress.policy.FindingsOnDraft.Place;
import dev.redress.policy.TableText.Column;
import dev.redress.policy.TableText.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the decision table of a DMN file that anybody may have written: no document type, hence no
 * entity; no element but a table's own; no expression language but FEEL. What it lets through is
 * shallow and small, so that the decision engine's own reader can follow.
 */
final class TableReader {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final String MODEL = "https://www.omg.org/spec/DMN/";
  private static final String DRAWING = "DMNDI";
  private static final int DEEPEST_DRAWING = 12;
  private static final Pattern FEEL =
      Pattern.compile("(feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/[0-9]{8}(/FEEL/?)?)?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  /** Which elements stand in which, apart from the drawing. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("definitions", Set.of("description", "decision")),
          Map.entry("decision", Set.of("description", "decisionTable")),
          Map.entry("decisionTable", Set.of("description", "input", "output", "rule")),
          Map.entry("input", Set.of("description", "inputExpression", "inputValues")),
          Map.entry("inputExpression", Set.of("description", "text")),
          Map.entry("inputValues", Set.of("description", "text")),
          Map.entry("output", Set.of("description", "outputValues")),
          Map.entry("outputValues", Set.of("description", "text")),
          Map.entry("rule", Set.of("description", "inputEntry", "outputEntry")),
          Map.entry("inputEntry", Set.of("description", "text")),
          Map.entry("outputEntry", Set.of("description", "text")),
          Map.entry("description", Set.of()),
          Map.entry("text", Set.of()));

  private final FindingsOnDraft findings;

  TableReader(FindingsOnDraft findings) {
    this.findings = findings;
  }

  /**
   * Reads a table that was checked when it came in.
   *
   * @throws IllegalStateException where it is none
   */
  static TableText trusted(String dmn) {
    FindingsOnDraft none = new FindingsOnDraft();
    return new TableReader(none)
        .read("", dmn)
        .filter(table -> none.isEmpty())
        .orElseThrow(() -> new IllegalStateException("a kept table cannot be read"));
  }

  /** The table of a file; empty where there is none, which then is found. */
  Optional<TableText> read(String file, String dmn) {
    Place place = Place.file(file);
    Document document;
    try {
      document = parse(dmn);
    } catch (SAXException e) {
      // Named in every language in which the parser may say so.
      if (String.valueOf(e.getMessage()).contains("disallow-doctype-decl")) {
        findings.add(place, PolicyFault.DOCUMENT_TYPE);
      } else {
        findings.add(place, PolicyFault.NOT_XML, position(e));
      }
      return Optional.empty();
    } catch (IOException notAsDeclared) {
      findings.add(place, PolicyFault.NOT_UTF_8);
      return Optional.empty();
    }
    String encoding = Objects.requireNonNullElse(document.getXmlEncoding(), "UTF-8");
    if (!encoding.equalsIgnoreCase("UTF-8")) {
      findings.add(place, PolicyFault.NOT_UTF_8, encoding);
      return Optional.empty();
    }
    Element root = document.getDocumentElement();
    if (!isModel(root) || !root.getLocalName().equals("definitions")) {
      findings.add(place, PolicyFault.NOT_DMN, root.getTagName());
      return Optional.empty();
    }
    if (!isPlain(root, place)) {
      return Optional.empty();
    }
    List<Element> decisions = children(root, "decision");
    if (decisions.size() != 1 || children(decisions.get(0), "decisionTable").size() != 1) {
      findings.add(place, PolicyFault.NOT_DMN, "decision");
      return Optional.empty();
    }
    return Optional.of(table(root, decisions.get(0)));
  }

  /** Where a parser stopped, as {@code line:column}; empty where it does not say. */
  private static String position(SAXException failure) {
    return failure instanceof SAXParseException at
        ? at.getLineNumber() + ":" + at.getColumnNumber()
        : "";
  }

  /**
   * @throws IOException where the bytes are not what the file says they are
   */
  private static Document parse(String dmn) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser lacks a safe mode", e);
    }
  }

  /** Whether there is nothing in it but a table; the drawing may have any shape, but no depth. */
  private boolean isPlain(Element element, Place place) {
    Pattern languages = FEEL;
    if (!languages.matcher(element.getAttribute("expressionLanguage")).matches()
        || element.hasAttributeNS(CAMUNDA, "expressionLanguage")) {
      String language =
          element.getAttribute("expressionLanguage")
              + element.getAttributeNS(CAMUNDA, "expressionLanguage");
      findings.add(in(place, element), PolicyFault.SCRIPT_LANGUAGE, language);
      return false;
    }
    Set<String> allowed = CHILDREN.getOrDefault(element.getLocalName(), Set.of());
    for (Element child : children(element)) {
      if (child.getLocalName().equals(DRAWING)) {
        if (depth(child, 0) > DEEPEST_DRAWING) {
          findings.add(place, PolicyFault.UNEXPECTED_ELEMENT, DRAWING);
          return false;
        }
      } else if (!isModel(child) || !allowed.contains(child.getLocalName())) {
        findings.add(in(place, element), PolicyFault.UNEXPECTED_ELEMENT, child.getTagName());
        return false;
      } else if (!isPlain(child, in(place, child))) {
        return false;
      }
    }
    return true;
  }

  private static Place in(Place place, Element element) {
    return switch (element.getLocalName()) {
      case "decision" -> place.table(element.getAttribute("id"));
      case "rule" -> place.rule(element.getAttribute("id"));
      default -> place;
    };
  }

  private static int depth(Element element, int above) {
    int deepest = above;
    if (above <= DEEPEST_DRAWING) {
      for (Element child : children(element)) {
        deepest = Math.max(deepest, depth(child, above + 1));
      }
    }
    return deepest;
  }

  private static TableText table(Element definitions, Element decision) {
    Element table = children(decision, "decisionTable").get(0);
    String hitPolicy = table.getAttribute("hitPolicy");
    return new TableText(
        decision.getAttribute("id"),
        decision.getAttribute("name"),
        description(definitions),
        decision.getAttributeNS(CAMUNDA, "versionTag"),
        ((hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy) + " " + table.getAttribute("aggregation"))
            .strip(),
        children(table, "input").stream().map(TableReader::input).toList(),
        children(table, "output").stream().map(TableReader::output).toList(),
        children(table, "rule").stream().map(TableReader::row).toList());
  }

  private static Column input(Element input) {
    List<Element> expressions = children(input, "inputExpression");
    Optional<Element> expression = expressions.stream().findFirst();
    return new Column(
        expression.map(TableReader::textOf).orElse(""),
        input.getAttribute("label").strip(),
        expression.map(found -> found.getAttribute("typeRef")).orElse(""),
        words(input, "inputValues"));
  }

  private static Column output(Element output) {
    return new Column(
        output.getAttribute("name"),
        output.getAttribute("label").strip(),
        output.getAttribute("typeRef"),
        words(output, "outputValues"));
  }

  private static List<String> words(Element column, String values) {
    return children(column, values).stream()
        .map(TableReader::textOf)
        .flatMap(text -> WORD.matcher(text).results())
        .map((MatchResult word) -> word.group(1))
        .toList();
  }

  private static Row row(Element rule) {
    return new Row(
        rule.getAttribute("id"),
        description(rule),
        children(rule, "inputEntry").stream().map(TableReader::textOf).toList(),
        children(rule, "outputEntry").stream().map(TableReader::textOf).toList());
  }

  private static String description(Element element) {
    return children(element, "description").stream()
        .findFirst()
        .map(found -> found.getTextContent().strip())
        .orElse("");
  }

  private static String textOf(Element cell) {
    return children(cell, "text").stream()
        .findFirst()
        .map(text -> text.getTextContent().strip())
        .orElse("");
  }

  private static boolean isModel(Element element) {
    String namespace = element.getNamespaceURI();
    return namespace != null && namespace.startsWith(MODEL);
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
