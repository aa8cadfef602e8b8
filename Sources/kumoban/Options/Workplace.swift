// Where a command works: the environment, the clock, the language, the operator and the store.

import Console
import Glibc
import GovernmentCloud
import RolloutStore

/// Where a command works.
struct Workplace {
  let choices: GlobalChoices
  let wording: Wording
  let person: String
  /// The day that is shown; nil for now.
  var asOf: Day?

  /// Reads the environment and the global options.
  init(_ choices: GlobalChoices) throws(Failure) {
    self.choices = choices
    let language = try Self.language(choices.language)
    wording = Wording(language: language)
    person = try Self.person(choices.person, wording)
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

  /// The states of days gone by, none of which was read yet.
  static func timeline() -> Timeline {
    Timeline(baseline: baseline(), secondsFromGreenwich: localTime().secondsFromGreenwich)
  }

  /// Opens the store.
  ///
  /// - Parameters:
  ///   - readOnly: whether it is only read, whatever was chosen.
  ///   - patience: how long a change waits for others; a console must not seem dead.
  /// - Returns: the store.
  /// - Throws: `Failure` where there is none to be used.
  func openStore(readOnly: Bool = false, patience: Duration = .seconds(5)) throws(Failure) -> Store {
    let folder = try storeFolder()
    do throws(StoreError) {
      let mode: Store.Mode = readOnly || choices.readOnly || choices.asOf != nil ? .readOnly : .readWrite
      let store = try Store.open(
        folder, baseline: Self.baseline(), mode: mode, options: Store.Options(patience: patience))
      if readOnly, choices.store != nil, access(folder, F_OK) != 0 {
        Output.writeError(
          wording.pick(
            "kumoban: there is no store in \(folder) yet; what is published is shown\n",
            "kumoban: \(folder) に保存データはまだありません。公表済みの情報を表示します\n"))
      }
      return store
    } catch {
      throw .store(error, wording)
    }
  }

  /// The store's folder, which need not exist.
  func storeFolder() throws(Failure) -> String {
    if choices.store?.isEmpty == true { throw .emptyStore(wording) }
    return try reading { () throws(StoreError) in
      try StoreLocation.folder(option: choices.store, variable: Self.variable)
    }
  }

  /// Refuses what would change the store where nothing is to be changed.
  func checkWritable() throws(Failure) {
    if let asOf {
      throw Failure(
        wording.pick("--as-of \(asOf) shows the past; leave it out", "--as-of \(asOf) は過去の表示です。外してください"), 1)
    }
    if choices.readOnly { throw .store(.readOnly(.asked), wording) }
  }

  /// Tells who has read a store what is missing: what was printed is sound, but not all.
  ///
  /// - Throws: `Failure` where the journal is damaged, or a newer program's.
  func checkWhole(_ store: Store) throws(Failure) {
    guard let notice = wording.notice(of: store.report) else { return }
    guard store.report.damage == nil, store.report.newerLine == nil else { throw Failure(notice, EX_DATAERR) }
    Output.writeError("kumoban: \(notice)\n")
  }

  /// Words what goes wrong with the store while something is read from it.
  func reading<Result>(_ read: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) { return try read() } catch { throw .store(error, wording) }
  }

  /// What the store holds, on the day that is asked for.
  func rollout(of store: Store) throws(Failure) -> Rollout {
    guard let asOf else { return store.rollout }
    var timeline = Self.timeline()
    return try reading { () throws(StoreError) in try timeline.rollout(asOf: asOf, of: store) }
  }

  /// A variable of the environment; nil where it isn't set.
  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// `--language`, else the locale's.
  private static func language(_ choice: String?) throws(Failure) -> Language {
    if let choice {
      guard let language = Language(rawValue: choice) else { throw .unknownLanguage(choice) }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// The user's name in the system's list of users.
  private static var login: String? {
    getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } }
  }

  /// `--operator`, else `$KUMOBAN_OPERATOR`, else the user's login name.
  private static func person(
    _ choice: String?, _ wording: Wording
  ) throws(Failure) -> String {
    // The list of users is asked last, and only where nothing else names the operator: that takes a while.
    let named = [
      ("--operator", choice), ("KUMOBAN_OPERATOR", variable("KUMOBAN_OPERATOR")), ("USER", variable("USER")),
      ("LOGNAME", variable("LOGNAME")),
    ]
    let sources = named.contains { $0.1?.isEmpty == false } ? named : [("login", login), ("uid", "uid\(getuid())")]
    for case (let source, let name?) in sources where !name.isEmpty {
      do throws(Refusal) {
        let checked = try FreeText.checked(name)
        let scalars = Array(checked.unicodeScalars)
        if let place = scalars.firstIndex(of: "\n") { throw Refusal(.controlCharacter("\n", position: place + 1)) }
        guard checked.count <= 64 else { throw Refusal(.textTooLong(count: checked.count, limit: 64)) }
        return checked
      } catch {
        throw .badOperator(source, error, wording)
      }
    }
    return "uid\(getuid())"
  }
}
