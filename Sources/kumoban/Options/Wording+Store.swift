// What the store and the terminal say when they can't: worded here, where both are known.

import Console
import CursesTerminal
import Glibc
import GovernmentCloud
import RolloutStore

extension StoreError {
  /// The exit code, after sysexits.
  var exitCode: Int32 {
    switch self {
    case .noHome, .cannotCreate, .unsafe: EX_CANTCREAT
    case .cannotRead(_, ENOENT): EX_NOINPUT
    // Something else stands where the store has to be.
    case .cannotRead(_, ENOTDIR), .cannotRead(_, EISDIR), .cannotWrite(_, EISDIR): EX_CANTCREAT
    case .cannotRead, .cannotWrite, .replaced: EX_IOERR
    case .locked, .contended: EX_TEMPFAIL
    case .readOnly(let reason):
      switch reason {
      case .asked: 1
      case .damaged, .newerFormat: EX_DATAERR
      case .notPermitted, .failed: EX_IOERR
      }
    case .damaged, .tooLong, .badBackup: EX_DATAERR
    case .alreadyThere: EX_CANTCREAT
    }
  }
}

extension Wording {
  /// The store's error in one line.
  func text(of error: StoreError) -> String {
    switch error {
    case .noHome:
      return pick(
        "no place for the store: set HOME, or give --store DIR", "保存先がありません。HOME を設定するか --store DIR を指定してください")
    case .cannotCreate(let path, let number):
      return pick(
        "can't create \(path): \(reason(number)); give another folder with --store",
        "\(path) を作成できません（\(reason(number))）。--store で別のフォルダーを指定してください")
    case .unsafe(let path, .othersMayWrite(let mode)):
      let remedy = path.hasSuffix(".jsonl") || path.hasSuffix(".json") || path.hasSuffix("/lock") ? "600" : "700"
      let octal = String(mode & 0o777, radix: 8)
      return pick(
        "\(path) is not safe: others can write to it (mode \(octal)); chmod \(remedy) it",
        "\(path) は使えません。他の利用者が書き込めます（\(octal)）。chmod \(remedy) してください")
    case .unsafe(let path, let danger):
      return pick("\(path) is not safe: \(text(of: danger))", "\(path) は使えません。\(text(of: danger))")
    case .cannotRead(let path, EISDIR), .cannotWrite(let path, EISDIR):
      return text(of: .unsafe(path: path, .notFile))
    case .cannotRead(let path, let number):
      return pick("can't read \(path): \(reason(number))", "\(path) を読めません（\(reason(number))）")
    case .cannotWrite(let path, let number):
      return pick(
        "can't write \(path): \(reason(number)); nothing was changed, try again when it can be",
        "\(path) に書き込めません（\(reason(number))）。変更は保存されていません。解消後にやり直してください")
    case .locked(let path, let holder):
      let who = holder.map { holder in
        "\(holder.operator ?? "?") (\(holder.host ?? "?"), \(holder.process))"
          + (holder.since.map { pick(" since \($0)", "、\($0) から") } ?? "")
      }
      return pick(
        "\(path) is locked\(who.map { " by \($0)" } ?? ""); try again",
        "\(path) は使用中です\(who.map { "（\($0)）" } ?? "")。しばらくしてやり直してください")
    case .contended:
      return pick("others kept changing the store; try again", "他の操作が続いています。しばらくしてやり直してください")
    case .replaced(let path):
      return pick(
        "\(path) was replaced or removed meanwhile; nothing was changed. On the list, R reads it again",
        "\(path) が差し替えまたは削除されました。変更は保存されていません。一覧画面の R で再読込できます")
    case .readOnly(let reason): return text(of: reason)
    case .damaged(let damage): return text(of: damage)
    case .tooLong(let bytes, let limit):
      return pick(
        "a change of \(number(bytes)) bytes is too long; \(number(limit)) are the most",
        "変更が大きすぎます（\(number(bytes)) バイト、上限 \(number(limit))）")
    case .alreadyThere(let path):
      return pick("\(path) is there already; --force replaces it", "\(path) は既にあります。置き換えるには --force を付けてください")
    case .badBackup(let path, let fault): return text(of: fault, path)
    }
  }

  /// Why nothing can be recorded.
  func text(of reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: pick("read-only, as asked; nothing was changed", "閲覧のみで起動しています。変更は保存されていません")
    case .notPermitted(let path, let number):
      pick(
        "\(path) can't be written: \(self.reason(number)); read-only until it can",
        "\(path) に書き込めません（\(self.reason(number))）。閲覧のみです")
    case .damaged(let damage): text(of: damage)
    case .newerFormat(let line):
      pick(
        "journal.jsonl line \(line) is of a newer kumoban; read-only until you update",
        "journal.jsonl \(line) 行目は新しい版の kumoban のものです。更新するまで閲覧のみです")
    case .failed(let path, let number):
      pick(
        "\(path) could not be written (\(self.reason(number))) nor put back; reload with R",
        "\(path) への書込みに失敗しました（\(self.reason(number))）。R で再読込してください")
    }
  }

  /// Where the journal is damaged, and what to do.
  func text(of damage: Damage) -> String {
    if case .missing(let last) = damage.fault {
      return pick(
        "journal.jsonl ends before entry \(number(damage.line)), and the snapshot knows of \(number(last)); read-only. Put the journal back, restore a backup, or go on without them with kumoban repair",
        "journal.jsonl が記録 \(number(damage.line)) の前で終わっています（\(number(last))件あったはずです）。閲覧のみです。記録を戻すか、backup から restore するか、kumoban repair で続行できます"
      )
    }
    return pick(
      "journal.jsonl is damaged at line \(number(damage.line)); read-only. kumoban verify tells more, kumoban repair mends it",
      "journal.jsonl の \(number(damage.line)) 行目が壊れています。閲覧のみです。kumoban verify で確認し、kumoban repair で修復できます")
  }

  func text(of danger: Danger) -> String {
    switch danger {
    case .link: pick("it is a link; name the folder itself", "シンボリックリンクです。フォルダーそのものを指定してください")
    case .foreignOwner(let owner): pick("it belongs to user \(owner)", "所有者が別の利用者（\(owner)）です")
    case .othersMayWrite(let mode):
      pick(
        "others can write to it (mode \(String(mode & 0o777, radix: 8))); chmod 700 it",
        "他の利用者が書き込めます（\(String(mode & 0o777, radix: 8))）。chmod 700 してください")
    case .notFolder: pick("it is no folder", "フォルダーではありません")
    case .notFile: pick("it is no file", "ファイルではありません")
    case .withinStore: pick("it is in the store's own folder; name another place", "保存先フォルダーの中です。別の場所を指定してください")
    }
  }

  /// The terminal's failure in one line.
  func text(of failure: TerminalFailure) -> String {
    switch failure {
    case .notATerminal:
      pick(
        "the console needs a terminal; for scripts there is kumoban list --format json",
        "コンソールには端末が必要です。スクリプトでは kumoban list --format json を使ってください")
    case .unknownTerm(nil): pick("TERM is not set; try TERM=xterm-256color", "TERM が設定されていません。例 TERM=xterm-256color")
    case .unknownTerm(let name?):
      pick(
        "TERM=\(name) is unknown here or can't place a cursor; try TERM=xterm-256color",
        "TERM=\(name) は使えません。例 TERM=xterm-256color")
    case .localeNotUTF8(let locale):
      pick(
        "the locale \(locale) is not UTF-8; run with LC_ALL=ja_JP.UTF-8 or LC_ALL=C.UTF-8",
        "ロケール \(locale) は UTF-8 ではありません。LC_ALL=ja_JP.UTF-8 か LC_ALL=C.UTF-8 で実行してください")
    case .refused(let number): pick("the terminal can't be used: \(reason(number))", "端末を使えません（\(reason(number))）")
    }
  }

  /// Why the system said no.
  func reason(_ number: Int32) -> String {
    if language == .japanese, let words = Self.japaneseReasons[number] { return words }
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
  }

  /// What has to be said of a store at the start: a torn end that was set aside, damage, a newer format.
  func notice(of report: StoreReport) -> String? {
    if let damage = report.damage { return text(of: damage) }
    if let line = report.newerLine { return text(of: .newerFormat(line: line)) }
    guard let torn = report.torn else { return nil }
    let kept = torn.keptIn.map { pick("; kept in \($0)", "（\($0) に保管）") } ?? ""
    return pick(
      "The journal's last line was torn and is not counted\(kept)", "記録の最終行が途中で切れていたため除外しました\(kept)")
  }

  private static let japaneseReasons: [Int32: String] = [
    EACCES: "権限がありません", EPERM: "許可されていません", ENOENT: "ありません", ENOTDIR: "フォルダーではありません",
    EISDIR: "フォルダーです", ENOSPC: "空き容量が足りません", EDQUOT: "容量の割当てを超えています", EFBIG: "大きさの上限を超えています",
    EROFS: "読取専用です", EIO: "入出力エラー", ELOOP: "リンクが多すぎます", ENAMETOOLONG: "名前が長すぎます",
    EMFILE: "開けるファイルの上限です", EBADMSG: "内容が変わっています", ESTALE: "無効になりました",
  ]
}
