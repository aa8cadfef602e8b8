// Keys: their names, their full-width forms, and the bytes they come from.

import TestSupport
import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test(
    "keys have short names",
    arguments: [
      (.character("j"), "j"), (.character(" "), "Space"), (.control("r"), "^R"), (.pageDown, "PgDn"), (.enter, "Enter"),
      (.function(1), "F1"), (.alt("x"), "Alt-x"), (.shiftTab, "S-Tab"), (.escape, "Esc"), (.character("神"), "神"),
    ] as [(Key, String)])
  func names(key: Key, name: String) {
    #expect(key.description == name)
  }

  @Test(
    "names are read",
    arguments: [
      ("j", .character("j")), ("G", .character("G")), ("^", .character("^")), ("-", .character("-")),
      ("ctrl-r", .control("r")), ("^R", .control("r")), ("c-r", .control("r")), ("ctrl-space", .control(" ")),
      ("page-down", .pageDown), ("PgDn", .pageDown), ("f12", .function(12)), ("f", .character("f")),
      ("F", .character("F")),
      ("alt-x", .alt("x")), ("Alt-X", .alt("X")), ("space", .character(" ")), ("shift-tab", .shiftTab),
      ("esc", .escape),
      ("", nil), ("f0", nil), ("hyper-x", nil), ("ctrl-", nil), ("ctrl-up", nil), ("ab", nil),
    ] as [(String, Key?)])
  func parsing(name: String, key: Key?) {
    #expect(Key(name) == key)
  }

  @Test("every name is read as the key that has it")
  func roundTrip() {
    let keys: [Key] = [
      .enter, .escape, .tab, .shiftTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete,
      .insert, .character(" "), .function(7), .control("z"), .control(" "), .control("_"), .alt("f"), .character("/"),
    ]
    for key in keys { #expect(Key(key.description) == key) }
  }

  @Test(
    "full-width forms mean the keys themselves",
    arguments: [
      ("ｊ", "j"), ("Ｇ", "G"), ("／", "/"), ("：", ":"), ("？", "?"), ("　", " "), ("６", "6"), ("＊", "*"), ("・", "/"),
      ("j", "j"),
      ("神", "神"), ("é", "é"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func narrowed(typed: Unicode.Scalar, meant: Unicode.Scalar) {
    #expect(Key.character(typed).narrowed == .character(meant))
  }

  @Test("keys other than characters stay what they are")
  func narrowedOthers() {
    #expect(Key.enter.narrowed == .enter)
    #expect(Key.paste("ｊ").narrowed == .paste("ｊ"))
  }
}

@Suite struct KeyDecoderTests {
  static let table: [(String, [Key])] = [
    ("j", [.character("j")]), ("神戸", [.character("神"), .character("戸")]), ("👍", [.character("👍")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{0}", [.control(" ")]), ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{1C}", [.control("\\")]),
    ("\u{1F}", [.control("_")]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[1;5C", [.right]),
    ("\u{1B}[H", [.home]),
    ("\u{1B}[4~", [.end]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}[2~", [.insert]),
    ("\u{1B}[Z", [.shiftTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[[B", [.function(2)]),
    ("\u{1B}[24~", [.function(12)]),
    ("\u{1B}[1;2P", [.function(1)]), ("\u{1B}Oj\u{1B}Op", [.character("*"), .character("0")]), ("\u{1B}OM", [.enter]),
    ("\u{1B}x", [.alt("x")]), ("\u{1B}神", [.alt("神")]), ("\u{1B}\u{7F}", [.control("w")]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[99~j", [.character("j")]),
    ("\u{1B}[?1;2cj", [.character("j")]), ("\u{1B}[I", []),
    ("\u{1B}[200~a\u{1B}[Ab\n\u{1B}[201~j", [.paste("a\u{1B}[Ab\n"), .character("j")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]), ("\u{9B}", []), ("\u{1B}[1\u{3}", [.control("c")]),
    ("\u{1B}[<0;3;4M", [.mouse(MouseEvent(kind: .press, position: Position(column: 2, row: 3)))]),
    ("\u{1B}[<2;1;1m", [.mouse(MouseEvent(kind: .release, button: 2, position: Position(column: 0, row: 0)))]),
    ("\u{1B}[<65;9;9M", [.mouse(MouseEvent(kind: .wheelDown, position: Position(column: 8, row: 8)))]),
    ("\u{1B}[<35;9;9M", []), ("\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{7}j", [.character("j")]),
    ("\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\j", [.character("j")]), ("\u{1B}P1$r0m\u{1B}\\m", [.character("m")]),
    ("\u{1B}_G\u{1B}[A", [.up]), ("\u{1B}]\r", [.alt("]"), .enter]),
  ]

  @Test("bytes become keys", arguments: table)
  func whole(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)) == keys)
    #expect(!decoder.isWaiting)
  }

  @Test("bytes that come one by one become the same keys", arguments: table)
  func single(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    var decoded: [Key] = []
    for byte in bytes.utf8 { decoded += decoder.decode([byte]) }
    #expect(decoded == keys)
    #expect(!decoder.isWaiting)
  }

  @Test("a lone Escape is one after a pause")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x1B, 0x5B]) == [])
    #expect(decoder.flush() == [.alt("[")])
    #expect(decoder.decode([0x1B, 0x5B, 0x31]) == [])
    #expect(decoder.flush() == [])
  }

  @Test("what isn't UTF-8 is dropped, and what follows is kept")
  func invalid() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0x61, 0xE7, 0x61, 0xC0, 0x80, 0x62, 0xED, 0xA0, 0x80, 0x63]
    #expect(decoder.decode(bytes) == [.character("a"), .character("a"), .character("b"), .character("c")])
    #expect(decoder.decode([0xE7, 0xA5]) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x61]) == [.character("a")])
  }

  @Test("a terminal's own sequences come first")
  func known() {
    var decoder = KeyDecoder(known: [(Array("\u{1B}[7~".utf8), .function(20)), (Array("\u{1B}OAx".utf8), .insert)])
    #expect(decoder.decode(Array("\u{1B}[7~".utf8)) == [.function(20)])
    #expect(decoder.decode(Array("\u{1B}OA".utf8)) == [])
    #expect(decoder.flush() == [.up])
    #expect(decoder.decode(Array("\u{1B}OAx".utf8)) == [.insert])
  }

  @Test("a paste is cut at the limit, without half a character, and ends")
  func longPaste() {
    var decoder = KeyDecoder()
    let text = "a" + String(repeating: "市", count: 40_000)
    let keys = decoder.decode(Array("\u{1B}[200~\(text)\u{1B}[201~j".utf8))
    #expect(keys.count == 2)
    guard case .paste(let pasted)? = keys.first else {
      Issue.record("no paste")
      return
    }
    #expect(pasted.utf8.count == 65_536)
    #expect(text.hasPrefix(pasted))
    #expect(keys.last == .character("j"))
  }

  @Test("a paste without an end is what has come")
  func unendedPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~abc\u{1B}[2".utf8)) == [])
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("abc\u{1B}[2")])
    #expect(!decoder.isWaiting)
  }

  @Test("any bytes are digested", arguments: 0..<20)
  func random(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var decoder = KeyDecoder()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...8, using: &random)).map { _ -> UInt8 in
        let common: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x32, 0x30, 0x7E, 0x3C, 0x4D]
        return Bool.random(using: &random)
          ? common[Int.random(in: 0..<common.count, using: &random)] : UInt8.random(in: 0...255, using: &random)
      }
      _ = decoder.decode(bytes)
      if Int.random(in: 0..<10, using: &random) == 0 {
        _ = decoder.flush()
        #expect(!decoder.isWaiting)
      }
    }
  }
}
