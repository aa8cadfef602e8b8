// Drawings: texts stay texts, numbers stay finite, and lines end where they should.

import GovernmentCloud
import Testing

@testable import Interchange

@Suite("A drawing")
struct DrawingTests {
  private static func svg(_ drawing: Figure.Drawing, title: String = "t", alternative: String = "a") -> String {
    var markup = Markup()
    Figure(title: title, alternative: alternative, drawing: drawing).write(to: &markup, number: 1)
    return markup.written
  }

  private static let deadline = Forecast.deadline

  private static func burnUp(_ days: [Int], total: Int, today: Int) -> BurnUpDrawing {
    let burnUp = BurnUp(days.map { deadline + $0 }, total: total)
    let labels = BurnUpDrawing.Labels(
      live: "live", deadline: "deadline", today: "today", pace: "pace", range: "range", needed: "needed")
    return BurnUpDrawing(burnUp, Forecast(burnUp, today: deadline + today), labels: labels) { String($0) }
  }

  @Test(
    "escapes every text and attribute",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"), ("]]>", "]]&gt;"),
      ("two\nlines\t", "two lines "), ("\u{1B}[31m\u{0}\u{9F}\u{FFFE}", "·[31m···"), ("神戸", "神戸"), ("", ""),
    ])
  func escapes(text: String, expected: String) {
    #expect(Markup.escaped(text) == expected)
    var markup = Markup()
    markup.element("g", ["class": text], text)
    #expect(markup.written == "<g class=\"\(expected)\">\(expected)</g>")
    let tile = Prefecture.all[0].tile
    let map = TileMapDrawing(
      [.init(at: tile, name: text, figure: text, shade: 9, detail: text)], unit: text, legend: [text], isConcern: true)
    let funnel = FunnelDrawing([.init(label: text, count: 1, cells: [text])], heads: [text], total: 1)
    for drawing in [Figure.Drawing.tileMap(map), .funnel(funnel)] {
      let svg = Self.svg(drawing, title: text, alternative: text)
      #expect(
        svg.contains("<title id=\"figure-1-title\">\(expected)</title><desc id=\"figure-1-text\">\(expected)</desc>"))
      #expect(text.isEmpty || text == expected || !svg.contains(text))
    }
  }

  @Test(
    "has numbers of two decimals, and none that is not finite",
    arguments: [
      (0, "0"), (12, "12"), (12.5, "12.5"), (-0.25, "-0.25"), (1.005, "1"), (1.05, "1.05"), (0.999, "1"), (-3, "-3"),
      (Double.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (1e300, "0"),
    ])
  func numbers(value: Double, expected: String) { #expect(Markup.number(value) == expected) }

  @Test(
    "of a burn-up stays within its frame, whatever the days",
    arguments: [[], [-900], [-30, -20, -10], [-3000, 4000], [0], [1, 1, 1, 1]] as [[Int]], [-1500, -10, 0, 400, 30_000])
  func frame(days: [Int], today: Int) {
    for total in Set([days.count, days.count + 1, 1_741]) {
      let drawing = Self.burnUp(days, total: total, today: today)
      let svg = Self.svg(.burnUp(drawing))
      #expect(!svg.contains("nan") && !svg.contains("inf"))
      for day in days { #expect((46.0...546.0).contains(drawing.x(Self.deadline + day))) }
      for part in svg.split(separator: " d=\"").dropFirst() {
        let path = part.prefix { $0 != "\"" }
        let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
        #expect(!numbers.isEmpty && numbers.allSatisfy { (0...546.0).contains($0) }, "\(path)")
      }
      #expect(BurnUpAxis.days(from: drawing.start, to: drawing.end).count <= 9)
    }
  }

  @Test(
    "has round numbers at its side, and the total",
    arguments: [
      (0, [0]), (1, [0, 1]), (3, [0, 1, 2, 3]), (11, [0, 2, 4, 6, 8, 10, 11]), (41, [0, 10, 20, 30, 41]),
      (1_741, [0, 500, 1_000, 1_500, 1_741]),
    ])
  func axis(total: Int, expected: [Int]) { #expect(BurnUpAxis.counts(to: total) == expected) }

  @Test("of a funnel has no bar that is longer than its frame, or shorter than nothing")
  func funnel() {
    let bars = [5, 12, 0, -1].map { FunnelDrawing.Bar(label: "x", count: $0, cells: []) }
    let svg = Self.svg(.funnel(FunnelDrawing(bars, heads: [], total: 10)))
    let widths = svg.split(separator: "class=\"bar\"").dropFirst().compactMap { part in
      part.split(separator: "width=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } }
    }
    #expect(widths == ["100", "200", "0", "0"])
  }

  @Test(
    "stands beside a table whose numbers stand to the right",
    arguments: [
      (["1", "1,741", "–"], true), (["¥2,000", "-¥5", "3億5,000万円"], true), (["57%", "8.9"], true), (["a"], false),
      (["2026-11-25"], false), (["", "1"], false), ([], false), (["円"], false),
    ])
  func numbersOfTables(cells: [String], areNumbers: Bool) {
    #expect(Table(head: ["x", "n"], rows: cells.map { ["1", $0] }).areNumbers == [false, areNumbers])
  }
}
