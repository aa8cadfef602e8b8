// Amounts of money as operators type them.

extension Yen {
  /// Why a text is no amount.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no number of yen.
    case notAnAmount
    /// It is less than nothing.
    case negative
    /// It has a fraction of a yen.
    case fraction
    /// It is more than ``Yen/limit``.
    case overflow
  }

  /// Reads an amount.
  ///
  /// Understood are `1234567`, `1,234,567`, `¥1,234,567`, `20億円`, `3.5億`, `2億5000万`, `5千万`, `1兆`, `2bn`, `350m`;
  /// full-width forms too. Commas part groups of three.
  ///
  /// - Parameter text: what was typed.
  /// - Throws: `Fault`.
  public init(parsing text: String) throws(Fault) {
    var rest = Substring(text.narrowed.lowercased())
    rest.trim()
    func isNegative() -> Bool { rest.first.map { "-‐–▲△(".contains($0) } ?? false }
    guard !isNegative() else { throw .negative }
    for sign in ["¥", "￥", "jpy"] where rest.hasPrefix(sign) { rest.removeFirst(sign.count) }
    rest.trim()
    guard !isNegative() else { throw .negative }
    for word in ["円", "yen", "jpy"] where rest.hasSuffix(word) { rest.removeLast(word.count) }
    rest.trim()
    guard !rest.isEmpty else { throw .notAnAmount }
    var sum = 0
    var lastPower = 16
    while !rest.isEmpty {
      let digits = rest.prefix { "0123456789,.".contains($0) }
      rest.removeFirst(digits.count)
      rest.trim()
      let (thousands, unit) = Self.unit(&rest)
      guard unit < lastPower else { throw .notAnAmount }
      let value = try Self.value(digits, power: unit + thousands)
      // 2億50000万 is a slip: what follows a unit is less than one of it.
      guard lastPower == 16 || value < Self.power(lastPower) else { throw .notAnAmount }
      sum += value
      guard sum <= Self.limit else { throw .overflow }
      lastPower = unit
      rest.trim()
    }
    self.init(trusted: sum)
  }

  /// The powers of ten of 千 and of the unit behind it; 0 for none.
  private static func unit(_ rest: inout Substring) -> (thousands: Int, unit: Int) {
    var thousands = 0
    if rest.hasPrefix("千") {
      rest.removeFirst()
      thousands = 3
    }
    for (word, power) in [("兆", 12), ("億", 8), ("万", 4), ("bn", 9), ("m", 6)] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
      return (thousands, power)
    }
    return (thousands, 0)
  }

  /// Digits with commas and perhaps a fraction, times a power of ten.
  private static func value(_ digits: Substring, power: Int) throws(Fault) -> Int {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, isGrouped(whole) else { throw .notAnAmount }
    var fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, !fraction.contains(",") else { throw .notAnAmount }
    // 1.234 may be meant as 1,234: without a unit nothing is divided.
    guard fraction.isEmpty || power > 0 else { throw .fraction }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= power else { throw .fraction }
    let padding = String(repeating: "0", count: power - fraction.count)
    let all = (whole.filter { $0 != "," } + fraction + padding).drop { $0 == "0" }
    guard all.count <= 15 else { throw .overflow }
    return all.isEmpty ? 0 : Int(all) ?? 0
  }

  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first else { return true }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension Substring {
  fileprivate mutating func trim() {
    while let first, first.isWhitespace { removeFirst() }
    while let last, last.isWhitespace { removeLast() }
  }
}
