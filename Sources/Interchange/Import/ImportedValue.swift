// What people write in cells: days in many forms, marks, providers by any of their names.

import GovernmentCloud

/// What a cell of a milestone says.
public enum ImportedDay: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// A day.
  case day(Day)
  /// That it was reached, without a day: `済`, `○`.
  case reached

  /// Reads a cell.
  ///
  /// Understood are all forms that operators type, `令和8年11月22日` and `R8.11.22` among them, Excel's serial numbers, and
  /// marks.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - today: the day that it is.
  /// - Returns: what it says; nil where it means nothing known.
  public static func read(_ cell: String, today: Day) -> ImportedDay? {
    // Most cells are.
    guard !cell.isEmpty else { return .nothing }
    var text = ImportColumn.narrowed(cell).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if blanks.contains(text) { return .nothing }
    if marks.contains(text) { return .reached }
    // A weekday often stands behind the day: 2026/11/22(日).
    if text.hasSuffix(")"), let bracket = text.firstIndex(of: "(") { text = String(text[..<bracket]) }
    for era in ["令", "平", "昭"] where text.hasPrefix(era) && text.dropFirst().first?.isNumber == true {
      text = (["令": "r", "平": "h", "昭": "s"][era] ?? "") + text.dropFirst()
    }
    // Excel writes a moment where a cell has one.
    let date = text.split(whereSeparator: { $0 == " " || $0 == "t" }).first.map(String.init) ?? text
    let joined = text.filter { $0 != " " }
    let input = DayInput(today: today)
    let day = serial(text) ?? input.day(from: text) ?? input.day(from: date) ?? input.day(from: joined)
    guard let day, (earliest...(today + 7_305)).contains(day) else { return nil }
    return .day(day)
  }

  /// No municipality was asked before: what is earlier is a number that strayed into the column.
  private static let earliest = Day(number: 17_532)

  /// Whether a cell says nothing.
  static func isBlank(_ cell: String) -> Bool {
    cell.isEmpty || blanks.contains(ImportColumn.narrowed(cell).lowercased().filter { !$0.isWhitespace })
  }

  private static let blanks: Set<String> = [
    "", "-", "ー", "―", "—", "×", "✕", "未", "未了", "未定", "なし", "無", "無し", "特になし", "特に無し", "n/a", "none", "未着手", "作業中",
  ]
  private static let marks: Set<String> = [
    "〇", "○", "◯", "●", "◎", "済", "完了", "完了済み", "済み", "✓", "✔", "レ", "yes", "done",
  ]

  /// A day as Excel counts it: 1 is 1900-01-01, and 1900 had a 29th of February there.
  ///
  /// - Parameter text: five digits, perhaps with a fraction of the day.
  /// - Returns: the day; nil where it is no such number.
  private static func serial(_ text: String) -> Day? {
    let whole = text.split(separator: ".", maxSplits: 1)
    guard let digits = whole.first, digits.count == 5, let number = Int32(digits),
      whole.count == 1 || whole[1].allSatisfy(\.isWholeNumber)
    else { return nil }
    // 25569 is 1970-01-01.
    return Day(number: number - 25_569)
  }
}

extension Provider {
  /// The provider that a cell names, nil within for none; nil where it names nothing known.
  ///
  /// - Parameter cell: an id, a name or a short name, in either language.
  /// - Returns: the provider.
  static func read(_ cell: String) -> Provider?? {
    let text = ImportColumn.folded(cell)
    if ["none", "なし", "未定", ""].contains(text) { return .some(nil) }
    let others: [String: Provider] = ["gcp": .googleCloud, "グーグル": .googleCloud, "さくら": .sakura]
    if let provider = others[text] { return .some(provider) }
    func isNamed(_ provider: Provider) -> Bool {
      [provider.id, provider.name, provider.shortName, provider.japaneseName, provider.japaneseShortName]
        .map(ImportColumn.folded).contains { $0 == text || text.count >= 4 && $0.hasPrefix(text) }
    }
    return Provider.allCases.first(where: isNamed).map { .some($0) }
  }
}
