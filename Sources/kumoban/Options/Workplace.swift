// Where a command works: the environment, the clock, the language, the operator and the store.

import Console
import Glibc
import GovernmentCloud
import RolloutStore

/// Where a command works.
struct Workplace {
  let choices: GlobalChoices
  let environment: [String: String]
  let wording: Wording
  let person: String
  let asOf: Day?

  /// Reads the environment and the global options.
  init(_ choices: GlobalChoices) throws(Failure) {
    self.choices = choices
    environment = Self.currentEnvironment()
    let language = try Self.language(choices.language, environment)
    wording = Wording(language: language)
    person = try Self.person(choices.person, environment, wording)
    guard let asOf = choices.asOf else {
      self.asOf = nil
      return
    }
    let time = Self.localTime()
    guard let day = DayInput(today: time.today).day(from: asOf) else { throw .noSuchDay(asOf, wording) }
    guard day <= time.today else { throw .asOfFuture(day, wording) }
    self.asOf = day
  }

  /// The local time now.
  static func localTime() -> LocalTime {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return LocalTime(now: Timestamp(seconds: Int64(now)), secondsFromGreenwich: Int64(local.tm_gmtoff))
  }

  /// The day against which things are due.
  var today: Day { asOf ?? Self.localTime().today }

  /// The baseline of every store.
  static func baseline() -> Baseline {
    Baseline(version: Rollout.baselineVersion, rollout: .baseline(registry: .embedded()))
  }

  /// Opens the store.
  func openStore(readOnly: Bool = false) throws(Failure) -> Store {
    do throws(StoreError) {
      let folder = try StoreLocation.folder(option: choices.store, environment: environment)
      let mode: Store.Mode = readOnly || choices.readOnly || asOf != nil ? .readOnly : .readWrite
      let store = try Store.open(folder, baseline: Self.baseline(), mode: mode)
      // A reader goes on with what is sound, and has to know that something is missing.
      if readOnly, let damage = store.report.damage { Output.writeError("kumoban: \(wording.text(of: damage))\n") }
      return store
    } catch {
      throw .store(error, wording)
    }
  }

  /// Words what goes wrong with the store while something is read from it.
  func reading<Result>(_ read: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) { return try read() } catch { throw .store(error, wording) }
  }

  /// What the store holds, on the day that is asked for.
  func rollout(of store: Store) throws(Failure) -> Rollout {
    guard let asOf else { return store.rollout }
    let last = store.head.number
    let entries = try reading { () throws(StoreError) in last == 0 ? [] : try store.entries(1...last) }
    return Rollout.asOf(
      asOf, baseline: Self.baseline().rollout, entries: entries,
      secondsFromGreenwich: Self.localTime().secondsFromGreenwich)
  }

  private static func currentEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    for name in [
      "KUMOBAN_STORE", "KUMOBAN_OPERATOR", "XDG_DATA_HOME", "HOME", "LC_ALL", "LC_MESSAGES", "LANG", "USER", "LOGNAME",
    ] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// `--language`, else the locale's.
  private static func language(_ choice: String?, _ environment: [String: String]) throws(Failure) -> Language {
    if let choice {
      guard let language = Language(rawValue: choice) else { throw .unknownLanguage(choice) }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// The user's name in the system's list of users.
  private static var login: String? {
    getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } }
  }

  /// `--operator`, else `$KUMOBAN_OPERATOR`, else the user's login name.
  private static func person(
    _ choice: String?, _ environment: [String: String], _ wording: Wording
  ) throws(Failure) -> String {
    let names = [choice, environment["KUMOBAN_OPERATOR"], environment["USER"], environment["LOGNAME"], login]
    let name = names.lazy.compactMap(\.self).first { !$0.isEmpty } ?? "uid\(getuid())"
    do throws(Refusal) {
      let checked = try FreeText.checked(name)
      guard checked.count <= 64, !checked.contains("\n") else {
        throw Refusal(.textTooLong(count: checked.count, limit: 64))
      }
      return checked
    } catch {
      throw .badOperator(error, wording)
    }
  }
}
