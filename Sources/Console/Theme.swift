// Which colours and attributes the parts of the screen have, with colour and without.

import GovernmentCloud
import Terminal

/// How the parts of the screen look, and which glyphs the terminal has.
public struct Theme: Hashable, Sendable {
  /// Whether there are colours; without them reverse, bold and underline say the same.
  public var hasColour: Bool
  /// Whether there are glyphs beyond ASCII for marks and lines.
  public var hasGlyphs: Bool

  /// A theme.
  public init(hasColour: Bool, hasGlyphs: Bool) {
    self.hasColour = hasColour
    self.hasGlyphs = hasGlyphs
  }

  private func coloured(_ colour: Colour, _ attributes: Attributes = [], plain: Attributes = []) -> Style {
    hasColour ? Style(foreground: colour, attributes: attributes) : Style(attributes: plain)
  }

  /// The bar at the top.
  var bar: Style { hasColour ? Style(foreground: .white, background: .blue) : Style(attributes: .reverse) }
  /// The program's name in the bar.
  var brand: Style {
    hasColour
      ? Style(foreground: .brightWhite, background: .blue, attributes: .bold) : Style(attributes: [.reverse, .bold])
  }
  /// The screen shown, in the bar.
  var tab: Style { hasColour ? Style(foreground: .black, background: .white) : Style(attributes: .bold) }
  /// Column heads and headings.
  var heading: Style { coloured(.cyan, .bold, plain: [.bold, .underline]) }
  /// What matters most.
  var strong: Style { Style(attributes: .bold) }
  /// What matters least.
  var faint: Style { coloured(.brightBlack, plain: .dim) }
  /// Keys in the footer.
  var key: Style { coloured(.yellow, .bold, plain: .bold) }
  /// What went well.
  var good: Style { coloured(.green, plain: []) }
  /// What needs a look.
  var warning: Style { coloured(.yellow, plain: .bold) }
  /// What went wrong.
  var bad: Style { coloured(.red, .bold, plain: .bold) }
  /// A filter that is set.
  var filter: Style { coloured(.yellow, plain: .bold) }
  /// Lines and boxes.
  var line: Style { coloured(.brightBlack) }
  /// A notice that must not be missed, as read-only or the past.
  var alert: Style {
    hasColour ? Style(foreground: .black, background: .yellow) : Style(attributes: [.reverse, .bold])
  }

  /// The selected row: what colours it had give way, so that it is read alike on every terminal.
  func selected(_ style: Style) -> Style {
    hasColour
      ? Style(foreground: .brightWhite, background: .blue, attributes: style.attributes.union(.bold))
      : Style(attributes: style.attributes.union(.reverse).subtracting(.dim))
  }

  /// The selected row of a pane that the keys don't go to.
  func unfocused(_ style: Style) -> Style { style.adding(.underline) }

  /// A row within a range that is being drawn up.
  func inRange(_ style: Style) -> Style { style.adding(.underline) }

  /// How a trial status looks.
  func style(of status: TrialStatus) -> Style {
    switch status {
    case .notInTrial: faint
    case .selected: coloured(.cyan)
    case .inProgress: coloured(.yellow)
    case .live: coloured(.green, .bold, plain: .bold)
    case .completed: coloured(.brightGreen, .bold, plain: .bold)
    case .withdrawn: faint
    }
  }
}

extension Theme {
  /// A mark that stands for something, in its two forms.
  func glyph(_ rich: String, _ plain: String) -> String { hasGlyphs ? rich : plain }

  /// The interface's punctuation in ASCII; names and what operators wrote stay as they are.
  func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Self.plainForms[$0] != nil }) else { return text }
    return text.unicodeScalars.map { Self.plainForms[$0] ?? String(Character($0)) }.joined()
  }

  /// The name of keys in hints.
  func keyName(_ name: String) -> String { hasGlyphs || name != "↑ ↓" ? name : "Up Down" }

  private static let plainForms: [Unicode.Scalar: String] = [
    "·": "-", "¥": "Y", "×": "x", "–": "-", "—": "--", "→": "->", "…": "...", "↑": "^", "↓": "v",
  ]

  private func mark(_ rich: Unicode.Scalar, _ plain: Unicode.Scalar) -> Unicode.Scalar { hasGlyphs ? rich : plain }

  /// A milestone that was reached.
  var reached: Unicode.Scalar { mark("●", "#") }
  /// A milestone that is planned.
  var planned: Unicode.Scalar { mark("○", "o") }
  /// A milestone whose planned day has gone by.
  var overdue: Unicode.Scalar { mark("▲", "!") }
  /// A milestone of which nothing is known.
  var open: Unicode.Scalar { mark("·", ".") }
  /// A marked row.
  var marked: Unicode.Scalar { mark("▌", "*") }
  /// Something blocked.
  var blocked: Unicode.Scalar { mark("×", "x") }
  /// A requirement that the provider meets.
  var inherited: Unicode.Scalar { mark("◇", "+") }
  /// A requirement that is waived.
  var waived: Unicode.Scalar { mark("◌", "~") }
  /// The full and the empty part of a bar, told in eighths of a cell where there are glyphs for them.
  ///
  /// Only what is all done is full to the end, and only nothing is empty from the beginning on.
  func bar(_ done: Int, of total: Int, width: Int) -> (full: String, empty: String) {
    let steps = hasGlyphs ? 8 : 1
    var full = done * width * steps / max(1, total)
    if done > 0 { full = max(1, full) }
    if done < total { full = min(width * steps - 1, full) }
    let (cells, part) = max(0, full).quotientAndRemainder(dividingBy: steps)
    let edge = part == 0 ? "" : String(Self.eighths[part - 1])
    return (
      String(repeating: glyph("█", "#"), count: cells) + edge,
      String(repeating: glyph("░", "."), count: max(0, width - cells - (part == 0 ? 0 : 1)))
    )
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  /// Nothing to say in a column.
  var nothing: Unicode.Scalar { mark("–", "-") }
  /// Between two statements.
  var dot: String { glyph(" · ", " - ") }
  /// A vertical line.
  var vertical: String { glyph("│", "|") }
  /// A horizontal line.
  var horizontal: String { glyph("─", "-") }
  /// An order that runs forwards.
  var ascending: String { glyph("↑", "^") }
  /// An order that runs backwards.
  var descending: String { glyph("↓", "v") }
  /// From one value to another.
  var arrow: String { glyph("→", "->") }
}
