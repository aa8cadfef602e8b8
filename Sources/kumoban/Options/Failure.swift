// Everything that can end a command: its one line and its exit code.

import Console
import CursesTerminal
import Glibc
import GovernmentCloud
import RolloutStore
import Terminal

/// What ended a command.
struct Failure: Error {
  /// What, where and what to do next, in one line.
  var line: String
  /// The exit code, after sysexits.
  var exitCode: Int32

  init(_ line: String, _ exitCode: Int32) {
    self.line = TextWidth.cleaned(line)
    self.exitCode = exitCode
  }

  static func usage(_ message: String, help: String) -> Failure {
    // The parser lists values a line each.
    let lines = message.split(whereSeparator: \.isNewline)
    let head = lines.first.map(String.init) ?? message
    let rest = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }.joined(separator: ", ")
    return Failure("\(head)\(rest.isEmpty ? "" : " " + rest) (see \(help))", EX_USAGE)
  }

  static func refused(_ refusal: Refusal, _ wording: Wording, _ registry: Registry) -> Failure {
    let hint = refusal.cause == .waiverWithoutReason ? " (--reason TEXT)" : ""
    return Failure(wording.text(of: refusal, registry: registry) + hint, refusal.isArgumentFault ? EX_USAGE : 1)
  }

  static func store(_ error: StoreError, _ wording: Wording) -> Failure {
    Failure(wording.text(of: error), error.exitCode)
  }

  static func terminal(_ failure: TerminalFailure, _ wording: Wording) -> Failure {
    // A terminal of another character set can be told so in ASCII only.
    let isLocale: Bool = if case .localeNotUTF8 = failure { true } else { false }
    return Failure((isLocale ? Wording(language: .english) : wording).text(of: failure), EX_UNAVAILABLE)
  }

  static func notUTF8(_ place: Int) -> Failure {
    Failure("argument \(place) is not UTF-8; write it in UTF-8, as with LC_ALL=C.UTF-8", EX_USAGE)
  }

  static func query(_ error: QueryError, _ wording: Wording) -> Failure {
    Failure(wording.text(of: error), EX_USAGE)
  }

  static func noSuchDay(_ text: String, _ wording: Wording) -> Failure {
    Failure(
      wording.pick(
        "\(text): there is no such day; write 2026-11-22, R8-11-22, today or -3d",
        "\(text)：その日付はありません。2026-11-22、R8-11-22、today、-3d のように書いてください"), EX_USAGE)
  }

  static func asOfFuture(_ day: Day, _ wording: Wording) -> Failure {
    Failure(
      wording.pick("--as-of \(day) is yet to come; name a past day", "--as-of \(day) は未来の日です。過去の日を指定してください"), EX_USAGE)
  }

  static func unknownLanguage(_ text: String) -> Failure {
    Failure("--language \(text): write en or ja", EX_USAGE)
  }

  static func badOperator(_ source: String, _ refusal: Refusal, _ wording: Wording) -> Failure {
    Failure(
      source + wording.pick(": ", "：") + wording.text(of: Refusal(refusal.cause), registry: .embedded()), EX_USAGE)
  }

  static func emptyStore(_ wording: Wording) -> Failure {
    Failure(wording.pick("--store is empty; name a folder", "--store が空です。フォルダーを指定してください"), EX_USAGE)
  }

  static func notPrinted(_ failure: Failure, _ wording: Wording) -> Failure {
    Failure(
      wording.pick("the change is saved; \(failure.line)", "変更は保存されました。ただし結果を表示できません（\(failure.line)）"),
      failure.exitCode)
  }

  static func unknown(_ what: String, _ text: String, options: [String], _ wording: Wording) -> Failure {
    let offer = options.joined(separator: " ")
    return Failure(
      wording.pick("no \(what) \(text); there are \(offer)", "\(text) はありません。候補: \(offer)"), EX_USAGE)
  }
}
