// Bytes from a terminal become keys: UTF-8, control characters, escape sequences, pastes.

/// Turns the bytes that a terminal sends into keys, however they are divided.
///
/// The sequences of xterm and its relatives, of the VT series and of the Linux console are known; others can be given.
/// A sequence that means nothing here is dropped whole; so are bytes that aren't UTF-8.
public struct KeyDecoder: Sendable {
  /// The most bytes of one paste that are kept.
  public static let pasteLimit = 65_536

  private let known: [(bytes: [UInt8], key: Key)]
  private var buffer: [UInt8] = []
  private var pasted: [UInt8]?

  /// What the bytes at some place turn out to be.
  enum Step {
    case key(Key, length: Int)
    case nothing(length: Int)
    case pasteStart(length: Int)
    case incomplete
  }

  /// Makes a decoder that knows, besides the common sequences, those of one terminal; they have precedence.
  public init(known: [(bytes: [UInt8], key: Key)] = []) {
    self.known = known.filter { $0.bytes.count > 1 && $0.bytes[0] == 0x1B }
  }

  /// Whether the bytes so far could be the beginning of a key, so that a pause has to decide.
  public var isWaiting: Bool { !buffer.isEmpty || pasted != nil }

  /// Whether a paste has begun and not ended.
  public var isPasting: Bool { pasted != nil }

  /// Takes bytes and adds the keys that are complete with them.
  public mutating func decode(_ bytes: UnsafeRawBufferPointer, into keys: inout [Key]) {
    // One letter after a pause, as most keys are, needs no room.
    if bytes.count == 1, !isWaiting, (0x20...0x7E).contains(bytes[0]) {
      keys.append(.character(Unicode.Scalar(bytes[0])))
      return
    }
    buffer.append(contentsOf: bytes)
    consume(into: &keys, isLast: false)
  }

  /// Takes bytes and answers the keys that are complete with them.
  public mutating func decode(_ bytes: [UInt8]) -> [Key] {
    var keys: [Key] = []
    bytes.withUnsafeBytes { decode($0, into: &keys) }
    return keys
  }

  /// Decides, after a pause, what the bytes so far mean: a lone Escape is one, and an unended paste ends.
  public mutating func flush() -> [Key] {
    var keys: [Key] = []
    consume(into: &keys, isLast: true)
    if let rest = pasted {
      pasted = nil
      keys.append(.paste(KeyDecoder.text(rest + buffer)))
    }
    buffer.removeAll(keepingCapacity: true)
    return keys
  }

  private mutating func consume(into keys: inout [Key], isLast: Bool) {
    var index = 0
    loop: while index < buffer.count {
      if pasted != nil {
        index = takePaste(from: index, into: &keys)
        if pasted != nil { break }
        continue
      }
      switch step(buffer[index...], isLast: isLast) {
      case .key(let key, let length):
        keys.append(key)
        index += length
      case .nothing(let length): index += length
      case .pasteStart(let length):
        pasted = []
        index += length
      case .incomplete: break loop
      }
    }
    buffer.removeFirst(index)
  }

  private func step(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return escape(bytes, known: known, isLast: isLast)
    case 0x00...0x1F, 0x7F: return .key(KeyDecoder.control(first), length: 1)
    case 0x20...0x7E: return .key(.character(Unicode.Scalar(first)), length: 1)
    default:
      switch KeyDecoder.scalar(bytes) {
      case .scalar(let scalar, let length):
        return (0x80...0x9F).contains(scalar.value)
          ? .nothing(length: length) : .key(.character(scalar), length: length)
      case .invalid: return .nothing(length: 1)
      case .incomplete: return isLast ? .nothing(length: 1) : .incomplete
      }
    }
  }

  /// Moves pasted bytes aside up to the end mark; answers where it stopped, leaving what may be the mark's beginning.
  private mutating func takePaste(from start: Int, into keys: inout [Key]) -> Int {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var index = start
    var taken = pasted ?? []
    pasted = nil
    while index < buffer.count {
      if buffer[index] == 0x1B {
        let rest = buffer[index...].prefix(mark.count)
        if rest.elementsEqual(mark) {
          keys.append(.paste(KeyDecoder.text(taken)))
          return index + mark.count
        }
        if rest.count < mark.count, rest.elementsEqual(mark.prefix(rest.count)) { break }
      }
      if taken.count < KeyDecoder.pasteLimit { taken.append(buffer[index]) }
      index += 1
    }
    pasted = taken
    return index
  }

  /// Pasted bytes as text, without what isn't UTF-8 and without a scalar that the limit cut.
  private static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      if first < 0x80 {
        text.append(Unicode.Scalar(first))
        rest.removeFirst()
      } else if case .scalar(let scalar, let length) = scalar(rest) {
        text.append(scalar)
        rest.removeFirst(length)
      } else {
        rest.removeFirst()
      }
    }
    return String(text)
  }
}
