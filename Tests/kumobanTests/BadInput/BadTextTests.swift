// Texts that may not be kept, and words that may not be echoed as they are.

import Testing

@Suite("Bad texts", .serialized, .timeLimit(.minutes(1)))
struct BadTextTests {
  @Test(
    "a note with a control character names it and its place",
    arguments: [
      BadInput(["note", "kobe", "a\u{1B}[31mred"], 64, "U+001B", "2"),
      BadInput(["note", "kobe", "\u{1B}]0;title\u{7}"], 64, "U+001B", "1"),
      BadInput(["note", "kobe", "bell\u{7}"], 64, "U+0007", "5"), BadInput(["note", "kobe", "a\tb"], 64, "U+0009"),
      BadInput(["note", "kobe", "a\rb"], 64, "U+000D"), BadInput(["note", "kobe", "del\u{7F}ete"], 64, "U+007F"),
      BadInput(["note", "kobe", "\u{9B}2J"], 64, "U+009B"),
      BadInput(["block", "kobe", "--reason", "a\u{1B}b"], 64, "U+001B"),
      BadInput(["mark", "environment", "kobe", "--on", "2022-06-01", "--note", "a\u{1B}b"], 64, "U+001B"),
      BadInput(["mark", "environment", "kobe", "--on", "2022-06-01", "--reason", "a\u{1B}b"], 64, "U+001B"),
      BadInput(["note", "kobe", "x", "--operator", "su\u{1B}[1mzuki"], 64, "--operator", "U+001B"),
    ])
  func controlCharacters(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "a text that is empty or too long",
    arguments: [
      BadInput(["note", "kobe", ""], 64, "empty"), BadInput(["note", "kobe", " \n\u{3000}"], 64, "empty"),
      BadInput(["block", "kobe", "--reason", ""], 64, "empty"),
      BadInput(["note", "kobe", String(repeating: "あ", count: 10_000)], 64, "10,000", "2,000"),
      BadInput(["note", "kobe", String(repeating: "x", count: 2_001)], 64, "2,001", "2,000"),
      BadInput(["block", "kobe", "--reason", String(repeating: "x", count: 10_000)], 64, "10,000"),
    ])
  func lengths(input: BadInput) async throws { try await input.expectRefusal() }

  @Test("a text that is not UTF-8 is refused, not repaired", arguments: ["caf\\351", "\\377\\376", "\\350\\260"])
  func notUTF8(bytes: String) async throws {
    let kumoban = try Program()
    let outcome = try await kumoban.shell("$kumoban note kobe \"$(printf '\(bytes)')\"")
    outcome.expectRefusal(64, saying: ["argument 3", "UTF-8"])
    #expect(try kumoban.journal() == [])
  }

  @Test(
    "a text may begin with a dash, even where its letters are an option", arguments: ["-dash", "-h", "--help", "-"])
  func dashes(text: String) async throws {
    let kumoban = try Program()
    // One that is an option as it stands goes behind two dashes, as everywhere.
    let isOption = text == "-h" || text == "--help"
    let outcome = try await kumoban.run(["note", "kobe"] + (isOption ? ["--", text] : [text]))
    #expect(outcome.exitCode == 0)
    #expect(try kumoban.journal()[0]["change"]["text"].text == text)
  }

  @Test("2,000 characters are kept")
  func longest() async throws {
    let kumoban = try Program()
    let text = String(repeating: "雲", count: 2_000)
    try await kumoban.done("note", "kobe", text)
    #expect(try kumoban.journal()[0]["change"]["text"].text == text)
  }

  @Test(
    "a refusal never sends to the terminal the control characters that it was given",
    arguments: [
      BadInput(["show", "\u{1B}[31mkobe"], 66), BadInput(["list", "\u{1B}[2J:x"], 64),
      BadInput(["list", "provider:\u{1B}[31m"], 64), BadInput(["list", "\"\u{1B}[31m"], 64),
      BadInput(["mark", "\u{1B}]2;t\u{7}", "kobe"], 64), BadInput(["assign", "\u{9B}31m", "kobe"], 64),
      BadInput(["mark", "environment", "kobe", "--on", "\u{1B}c"], 64), BadInput(["list", "--as-of", "\u{1B}c"], 64),
      BadInput(["list", "--language", "\u{1B}c"], 64), BadInput(["\u{1B}[31mlist"], 64), BadInput(["--\u{1B}c"], 64),
      BadInput(["list", "--format", "\u{1B}c"], 64), BadInput(["list", "a\nb:c"], 64),
      BadInput(["note", "kobe", "x", "--store", "/proc/\u{1B}[31m/x"], 73),
    ])
  func echoes(input: BadInput) async throws { try await input.expectRefusal() }
}
