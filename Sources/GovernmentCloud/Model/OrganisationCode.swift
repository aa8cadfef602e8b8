// The key of every organisation: the local government code with its check digit.

/// A local government code (団体コード): five digits and a check digit, `281000`.
///
/// Codes are kept as a number, because they are compared and hashed all day; they are always shown with six digits,
/// leading zeros included. The rule of the check digit is
/// the Ministry of Internal Affairs'.
public struct OrganisationCode: Hashable, Comparable, Sendable {
  /// The six digits as a number, 000000 to 999999.
  public let number: UInt32

  /// Takes a code from a table that is known to be right, without a check.
  ///
  /// - Parameter number: the six digits as a number.
  public init(trusted number: UInt32) {
    self.number = number
  }

  /// Reads six digits, or five, to which the check digit is added.
  ///
  /// Full-width digits are understood.
  ///
  /// - Parameter text: what an operator or a file wrote.
  /// - Throws: `Fault` that says what is wrong, and which check digit would be right.
  public init(_ text: some StringProtocol) throws(Fault) {
    var digits: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.append(scalar.value - 0x30)
      case 0xFF10...0xFF19: digits.append(scalar.value - 0xFF10)
      default: throw .notDigits(String(text))
      }
    }
    guard digits.count == 5 || digits.count == 6 else { throw .wrongLength(String(text)) }
    let five = digits.prefix(5).reduce(0) { $0 * 10 + $1 }
    let check = Self.checkDigit(of: five)
    if digits.count == 6, digits[5] != check { throw .wrongCheckDigit(String(text), expected: Self(five: five)) }
    self.number = five * 10 + check
  }

  private init(five: UInt32) {
    self.number = five * 10 + Self.checkDigit(of: five)
  }

  /// The check digit of five digits: `(11 - (6a+5b+4c+3d+2e) mod 11) mod 10`.
  ///
  /// - Parameter five: the first five digits as a number, 0 to 99999.
  /// - Returns: 0 to 9.
  public static func checkDigit(of five: UInt32) -> UInt32 {
    let weighted =
      6 * (five / 10_000 % 10) + 5 * (five / 1_000 % 10) + 4 * (five / 100 % 10) + 3 * (five / 10 % 10)
      + 2 * (five % 10)
    return (11 - weighted % 11) % 10
  }

  /// The number of the prefecture that the code begins with, 1 to 47; 0 for a central body.
  public var prefectureNumber: Int { Int(number / 10_000) }

  /// Orders codes as the official lists do.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension OrganisationCode: CustomStringConvertible {
  /// Six digits, leading zeros included.
  public var description: String {
    String(unsafeUninitializedCapacity: 6) { buffer in
      var rest = number
      for index in stride(from: 5, through: 0, by: -1) {
        buffer[index] = UInt8(48 + rest % 10)
        rest /= 10
      }
      return 6
    }
  }
}

extension OrganisationCode {
  /// Why a text is no local government code.
  public enum Fault: Error, Hashable, Sendable {
    /// Something in it is no digit.
    case notDigits(String)
    /// It has neither five nor six digits.
    case wrongLength(String)
    /// The sixth digit does not follow from the first five.
    case wrongCheckDigit(String, expected: OrganisationCode)
  }
}
