// What the console gives out: to the clipboard of the operator's terminal, and into files.

import Console
import GovernmentCloud
import Interchange

extension ConsoleProgram {
  /// Most terminals take no more than this, in bytes.
  private static let longestCopy = 74_994

  /// Copies organisations as lines with tabs, as spreadsheets paste them.
  mutating func copy(_ rows: [Int]) {
    let columns: [OrganisationColumn] = [
      .code, .prefecture, .name, .provider, .status, .next, .due, .outstanding, .atNextGate,
    ]
    let wording = workplace.wording
    let text = table(columns, of: rows).delimited(by: .tab)
    guard text.utf8.count * 4 / 3 < Self.longestCopy else {
      handle(
        .failed(
          wording.pick(
            "\(wording.number(rows.count)) rows are too many for a terminal's clipboard; e writes a file",
            "\(wording.number(rows.count)) 行は多すぎてコピーできません。e でファイルに出力できます")))
      return
    }
    terminal.copy(Array(text.utf8))
    handle(
      .told(
        wording.pick(
          "\(wording.counted(rows.count, "row", "rows")) copied to the terminal's clipboard",
          "\(wording.number(rows.count)) 行をクリップボードにコピーしました")))
  }

  /// Writes organisations as CSV that Excel reads; a file that is there is not replaced.
  mutating func export(_ rows: [Int], _ names: [String], to path: String) {
    let wording = workplace.wording
    let table = table(names.compactMap(OrganisationColumn.init(name:)), of: rows)
    do throws(EncodingFault) {
      let bytes = try TextEncoding.utf8Marked.bytes(of: table.delimited())
      do throws(Failure) {
        try OutputFile(path, wording: wording, hasForce: false).write(bytes, replacing: false)
        handle(.told(wording.exported(rows.count, to: path)))
      } catch {
        handle(.failed(error.line))
      }
    } catch {
      handle(.failed(wording.text(of: error)))
    }
  }

  /// Reads a file that may be imported, and shows what it would change.
  mutating func readImport(_ path: String, _ reason: String?) {
    let wording = workplace.wording
    do throws(Failure) {
      let table = try ImportSource(path: path).table(wording)
      let plan = ImportPlan(table, on: store.rollout, today: workplace.today, reason: reason)
      handle(
        .importRead(
          ImportPreview(
            path: path, lines: wording.lines(of: plan, table, path, store.rollout.registry),
            isChange: plan.changed > 0, refused: plan.refused.count, wantsReason: plan.wantsReason, reason: reason)))
    } catch {
      handle(.failed(error.line))
    }
  }

  /// Imports a file, on the newest state, as one group.
  mutating func importRead(_ path: String, _ reason: String?, _ effect: Effect) {
    let wording = workplace.wording
    let table: ImportTable
    do throws(Failure) {
      table = try ImportSource(path: path).table(wording)
    } catch {
      return handle(.failed(error.line))
    }
    attempt(effect) { [workplace, store] () throws(NotRecorded) in
      let recorded = try workplace.record(in: store) { rollout in
        ImportPlan(table, on: rollout, today: workplace.today, reason: reason).changes
      }
      let count = Set(recorded.own.compactMap(\.change.organisation)).count
      let words =
        count == 0
        ? wording.pick("Nothing to change: it is so already", "変更はありません（すでにその状態です）")
        : wording.imported(
          wording.pick(wording.counted(count, "organisation", "organisations"), "\(wording.number(count)) 団体"))
          + wording.pick(" — u undoes", " — u で元に戻す")
      return .imported(words, own: recorded.own, foreign: recorded.foreign, store.rollout)
    }
  }

  private func table(_ columns: [OrganisationColumn], of rows: [Int]) -> Table {
    Table(
      columns, of: rows, in: state.rollout, today: workplace.today,
      isJapanese: workplace.wording.language == .japanese)
  }
}
