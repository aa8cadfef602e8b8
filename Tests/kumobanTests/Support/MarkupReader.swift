// Reads HTML as the program writes it, strictly: every tag closed, every attribute quoted, every text escaped.

/// The elements and texts of a page that is well-formed.
struct MarkupReader {
  /// What is wrong with a page, and where.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// An element's beginning.
  struct Tag {
    let name: String
    let attributes: [(key: String, value: String)]
  }

  /// The elements, in order.
  private(set) var tags: [Tag] = []
  /// The texts between tags, without those of style sheets, their escapes undone.
  private(set) var texts: [String] = []

  private var rest: Substring
  private var open: [String] = []
  private static let voids: Set<String> = ["meta", "br"]

  /// Reads a page.
  ///
  /// - Throws: `Fault` where it is not well-formed.
  init(_ page: String) throws(Fault) {
    rest = page[...]
    guard rest.hasPrefix("<!DOCTYPE html>\n") else { throw Fault(description: "no document type") }
    rest.removeFirst("<!DOCTYPE html>\n".count)
    while !rest.isEmpty {
      if rest.first == "<" { try readTag() } else { try readText() }
    }
    guard open.isEmpty else { throw Fault(description: "never closed: \(open)") }
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest.removeFirst(text.count)
    return true
  }

  private mutating func takeName() -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    rest.removeFirst(name.count)
    return String(name)
  }

  private mutating func readTag() throws(Fault) {
    let place = String(rest.prefix(60))
    rest.removeFirst()
    if take("/") {
      let name = takeName()
      guard open.popLast() == name, take(">") else { throw Fault(description: "closed out of order: \(place)") }
      return
    }
    let name = takeName()
    guard name.first?.isLetter == true else { throw Fault(description: "no name: \(place)") }
    var attributes: [(key: String, value: String)] = []
    while take(" ") {
      let key = takeName()
      guard !key.isEmpty, take("=\""), !attributes.contains(where: { $0.key == key }) else {
        throw Fault(description: "attribute: \(place)")
      }
      let value = rest.prefix { $0 != "\"" }
      rest.removeFirst(value.count)
      guard take("\"") else { throw Fault(description: "no end of attribute: \(place)") }
      attributes.append((key, try Self.plain(value)))
    }
    guard take(">") else { throw Fault(description: "no end of tag: \(place)") }
    tags.append(Tag(name: name, attributes: attributes))
    if !Self.voids.contains(name) { open.append(name) }
  }

  private mutating func readText() throws(Fault) {
    let text = rest.prefix { $0 != "<" }
    rest.removeFirst(text.count)
    guard open.last != "style" else { return }
    texts.append(try Self.plain(text))
  }

  /// A text with its escapes undone.
  private static func plain(_ text: Substring) throws(Fault) -> String {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    guard !text.contains(where: { "<>".contains($0) }), text.unicodeScalars.allSatisfy({ !$0.isControl || $0 == "\n" })
    else { throw Fault(description: "not escaped: \(text)") }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var plain = String(parts.popFirst() ?? "")
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let character = names[String(part[..<end])] else {
        throw Fault(description: "a bare &: \(text)")
      }
      plain += character + part[part.index(after: end)...]
    }
    return plain
  }
}
