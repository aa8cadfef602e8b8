// The meaning of control characters, escape sequences and UTF-8 in what a terminal sends.

extension KeyDecoder {
  /// What the first bytes of something are as UTF-8.
  enum Scalar {
    case scalar(Unicode.Scalar, length: Int)
    case incomplete
    case invalid
  }

  /// The scalar that bytes begin with; the first byte isn't ASCII.
  static func scalar(_ bytes: ArraySlice<UInt8>) -> Scalar {
    let first = bytes[bytes.startIndex]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return .invalid
    }
    for byte in bytes.dropFirst().prefix(length - 1) {
      guard byte & 0xC0 == 0x80 else { return .invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard bytes.count >= length else { return .incomplete }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
  }

  /// The key of a control character other than Escape.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1C...0x1F: .control(Unicode.Scalar(byte + 0x40))
    default: .control(Unicode.Scalar(byte + 0x60))
    }
  }

  /// What bytes that begin with Escape are.
  func escape(_ bytes: ArraySlice<UInt8>, known: [(bytes: [UInt8], key: Key)], isLast: Bool) -> Step {
    var couldGoOn = false
    for entry in known {
      let rest = bytes.prefix(entry.bytes.count)
      if rest.elementsEqual(entry.bytes) { return .key(entry.key, length: entry.bytes.count) }
      if rest.count < entry.bytes.count, entry.bytes.starts(with: rest) { couldGoOn = true }
    }
    let builtIn = builtInEscape(bytes)
    if case .incomplete = builtIn { return isLast ? ended(bytes) : .incomplete }
    return couldGoOn && !isLast ? .incomplete : builtIn
  }

  /// What an unfinished sequence means when nothing follows.
  private func ended(_ bytes: ArraySlice<UInt8>) -> Step {
    switch bytes.count {
    case 1: .key(.escape, length: 1)
    case 2: .key(.alt(Unicode.Scalar(bytes[bytes.startIndex + 1])), length: 2)
    default: .nothing(length: bytes.count)
    }
  }

  private func builtInEscape(_ bytes: ArraySlice<UInt8>) -> Step {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[start + 1] {
    case 0x5B: return controlSequence(bytes)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return controlString(bytes)
    case 0x4F:
      guard bytes.count > 2 else { return .incomplete }
      return Self.shifted(bytes[start + 2]).map { .key($0, length: 3) } ?? .nothing(length: 3)
    case 0x1B: return .key(.escape, length: 1)
    // Alt with Backspace takes a word back, as in a shell.
    case 0x7F, 0x08: return .key(.control("w"), length: 2)
    case 0x00...0x1F: return .key(.escape, length: 1)
    case 0x20...0x7E: return .key(.alt(Unicode.Scalar(bytes[start + 1])), length: 2)
    default:
      switch Self.scalar(bytes.dropFirst()) {
      case .scalar(let scalar, let length): return .key(.alt(scalar), length: length + 1)
      case .incomplete: return .incomplete
      case .invalid: return .key(.escape, length: 1)
      }
    }
  }

  /// What a terminal answers when it is asked for a colour or a setting.
  ///
  /// It begins with `ESC ]`, `ESC P` or the like and ends with BEL or `ESC \`. Nobody asked here; it is dropped whole.
  private func controlString(_ bytes: ArraySlice<UInt8>) -> Step {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x07: return .nothing(length: index + 1 - bytes.startIndex)
      case 0x1B:
        guard index + 1 < bytes.endIndex else { return .incomplete }
        let isEnd = bytes[index + 1] == 0x5C
        return .nothing(length: index - bytes.startIndex + (isEnd ? 2 : 0))
      // No such string holds other control characters: it was Alt with a key, and more keys.
      case 0x00..<0x20: return .key(.alt(Unicode.Scalar(bytes[bytes.startIndex + 1])), length: 2)
      default: index += 1
      }
    }
    return bytes.count > 4_096 ? .nothing(length: bytes.count) : .incomplete
  }

  /// `ESC [ parameters final`.
  private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let start = bytes.startIndex + 2
    guard start < bytes.endIndex else { return .incomplete }
    if bytes[start] == 0x5B {
      // The Linux console's F1 to F5 are ESC [ [ A to E.
      guard start + 1 < bytes.endIndex else { return .incomplete }
      let number = Int(bytes[start + 1]) - 0x40
      return (1...5).contains(number) ? .key(.function(number), length: 4) : .nothing(length: 4)
    }
    var index = start
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) { index += 1 }
    guard index < bytes.endIndex else { return bytes.count > 64 ? .nothing(length: bytes.count) : .incomplete }
    let final = bytes[index]
    let length = index + 1 - bytes.startIndex
    // A byte that can't end a sequence breaks it off and is looked at again.
    guard (0x40...0x7E).contains(final) else { return .nothing(length: length - 1) }
    if bytes[start] == 0x3C { return mouse(Self.numbers(bytes[(start + 1)..<index]), final, length: length) }
    let numbers = Self.numbers(bytes[start..<index])
    if final == 0x7E, numbers.first == 200 { return .pasteStart(length: length) }
    let key = final == 0x7E ? Self.numbered(numbers.first ?? 0) : Self.shifted(final)
    return key.map { .key($0, length: length) } ?? .nothing(length: length)
  }

  /// Decimal numbers divided by semicolons; what is missing is 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case 0x30...0x39: numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte - 0x30), 1_000_000)
      default: numbers.append(0)
      }
    }
    return numbers
  }

  /// The key of `ESC [ x` or `ESC O x`.
  private static func shifted(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x4D: .enter
    case 0x50...0x53: .function(Int(final) - 0x4F)
    case 0x5A: .shiftTab
    // The keypad in application mode: * + , - . / and the digits.
    case 0x6A...0x79: .character(Unicode.Scalar(final - 0x40))
    default: nil
    }
  }

  /// The key of `ESC [ number ~`.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// `ESC [ < button ; column ; row M` or `m`: presses, releases and the wheel; movements are dropped.
  private func mouse(_ numbers: [Int], _ final: UInt8, length: Int) -> Step {
    guard numbers.count == 3, final == 0x4D || final == 0x6D else { return .nothing(length: length) }
    let position = Position(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
    let kind: MouseEvent.Kind
    switch numbers[0] & ~0x1C {
    case 0...2: kind = final == 0x4D ? .press : .release
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return .nothing(length: length)
    }
    let button = numbers[0] & 64 == 0 ? numbers[0] & 3 : 0
    return .key(.mouse(MouseEvent(kind: kind, button: button, position: position)), length: length)
  }
}
