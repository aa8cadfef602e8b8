// The clipboard of the operator's own terminal, wherever the program runs: OSC 52, through tmux and screen too.

import Glibc

extension CursesTerminal {
  /// Asks the terminal to put bytes on its clipboard; terminals that know nothing of it pass it over.
  ///
  /// Source: xterm's control sequences, "OSC 52"; tmux(1), `set-clipboard` and `allow-passthrough`; screen(1), DCS strings.
  ///
  /// - Parameter bytes: what is to be copied; terminals take some 75,000 bytes at most.
  public func copy(_ bytes: [UInt8]) {
    guard isOpen else { return }
    for sequence in Self.clipboardSequences(
      for: bytes, term: environmentVariable("TERM") ?? "", isInTmux: environmentVariable("TMUX") != nil)
    {
      var rest = sequence[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR || errno == EAGAIN { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// What has to be sent; tmux takes it itself, or hands it on, as it was told to.
  static func clipboardSequences(for bytes: [UInt8], term: String, isInTmux: Bool) -> [[UInt8]] {
    let own = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    func wrapped(_ start: String, _ inner: [UInt8]) -> [UInt8] {
      Array(start.utf8) + inner + Array("\u{1B}\\".utf8)
    }
    if isInTmux { return [own, wrapped("\u{1B}Ptmux;", inside(own))] }
    guard term.hasPrefix("screen") else { return [own] }
    // Screen takes strings of at most 768 bytes; the clipboard's text may be cut between any two.
    return stride(from: 0, to: own.count, by: 700).map { start in
      wrapped("\u{1B}P", Array(own[start..<min(start + 700, own.count)]))
    }
  }

  /// Within tmux's own string each escape is doubled.
  private static func inside(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
  }

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        text.append(place <= part.count ? digits[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
