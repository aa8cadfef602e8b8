// HTML and SVG, written so that no text in it can be taken for markup.

/// A writer of HTML and SVG.
///
/// Names are the program's own; what stands in attributes and between tags is escaped. Every element is closed.
///
///     var markup = Markup()
///     markup.element("text", ["x": "4"], "a < b")      // <text x="4">a &lt; b</text>
struct Markup {
  /// What was written.
  private(set) var written = ""

  /// Writes an element with what stands in it.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - attributes: its attributes, in order.
  ///   - content: writes what stands in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout Self) -> Void
  ) {
    written += "<\(name)"
    for (key, value) in attributes { written += " \(key)=\"\(Self.escaped(value))\"" }
    written += ">"
    content(&self)
    written += "</\(name)>"
  }

  /// Writes an element with a text in it.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - attributes: its attributes, in order.
  ///   - text: any text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String = ""
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a text.
  mutating func text(_ text: String) { written += Self.escaped(text) }

  /// Begins a new line.
  mutating func breakLine() { written += "\n" }

  /// A text in which nothing is markup, in an element as in an attribute; a line break becomes a space.
  ///
  /// - Parameter text: any text.
  /// - Returns: the same, of characters that XML allows.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += " "
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "·")
      }
    }
    return result
  }

  /// Whether a scalar is neither a control character nor one that XML knows none of.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// A length or a place, with two decimals at most.
  ///
  /// - Parameter value: a number; what is not finite becomes 0, for a drawing has no place for it.
  /// - Returns: `12`, `12.5`, `-0.25`.
  static func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)"))
  }
}
