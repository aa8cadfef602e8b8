// Numbers in few characters that need no escapes.

/// Numbers as digits of base 64, which need no escapes in JSON.
enum Base64Digits {
  private static let digits: [UInt8] = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
  /// The value of each byte as a digit; 64 for none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// How many digits tell so many numbers apart, counted from 0.
  static func width(for count: Int) -> Int {
    var (width, reach) = (1, 64)
    while reach < count { (width, reach) = (width + 1, reach * 64) }
    return width
  }

  static func append(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    for place in (0..<width).reversed() { bytes.append(digits[number >> (6 * place) & 63]) }
  }

  /// Reads a number and moves behind it; nil where there is none.
  static func read(_ width: Int, from bytes: [UInt8], at place: inout Int) -> Int? {
    guard place + width <= bytes.count else { return nil }
    var number = 0
    for _ in 0..<width {
      let value = Int(values[Int(bytes[place])])
      guard value < 64 else { return nil }
      number = number << 6 | value
      place += 1
    }
    return number
  }
}
