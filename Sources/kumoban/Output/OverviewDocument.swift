// The overview as a document: how far, whether in time, where, where it is stuck, what comes next.

import Console
import GovernmentCloud
import Interchange

/// The overview as a document.
struct OverviewDocument {
  let overview: Overview
  let rollout: Rollout
  let wording: Wording
  /// The terms of the query; empty for all municipalities.
  let terms: [String]
  /// After so many days without a change a trial stands still.
  let patience: Int

  /// How many rows a list of organisations has at most.
  static let shownRows = 15

  /// The document, in the order of a director's questions.
  var document: Document {
    var document = Document(
      title: wording.pick("Government Cloud migration: overview", "ガバメントクラウド移行の概況"),
      subtitle: ([asOf, whom(overview.total.count)] + (terms.isEmpty ? [] : [terms.joined(separator: " ")]))
        .joined(separator: wording.pick(" · ", "・")),
      language: wording.language.rawValue)
    document.blocks = [.lead(verdict), .headlines(headlines)]
    guard overview.total.count > 0 else {
      document.blocks = [.lead(verdict)]
      return document
    }
    document.blocks += [
      .heading(wording.pick("Will it be done in time?", "期限に間に合うか")), .figures(burnUp), .remark(method),
      .heading(wording.pick("How far along", "段階別の到達状況")), .figures(funnel),
      .heading(wording.pick("Where", "都道府県別の状況")), .figures(maps),
    ]
    document.blocks += standing(wording.pick("By provider", "提供事業者別"), providers)
    document.blocks += standing(wording.pick("By region", "地域別"), regions)
    document.blocks += stalled + overdue + blocked + blockers + cutovers + budget + costs + legacy
    return document
  }

  /// The day on which all of it holds.
  var asOf: String {
    wording.pick("As of \(wording.day(overview.today))", "\(wording.day(overview.today))時点")
  }

  /// The day on which a figure holds, in few letters.
  var shortAsOf: String { wording.pick("as of \(overview.today)", "\(overview.today)時点") }

  /// Whether all of them are municipalities, as they are unless the query asks for others.
  private var areMunicipalities: Bool {
    overview.rows.allSatisfy { rollout.registry.municipalityRange.contains($0) }
  }

  /// So many organisations.
  func whom(_ count: Int) -> String {
    areMunicipalities
      ? wording.pick(wording.counted(count, "municipality", "municipalities"), "\(wording.number(count))市区町村")
      : wording.pick(wording.counted(count, "organisation", "organisations"), "\(wording.number(count))団体")
  }

  /// So many of so many.
  func share(_ part: Int, of whole: Int) -> String {
    let percent = percent(part, of: whole)
    return wording.pick(
      "\(wording.number(part)) of \(wording.number(whole)) (\(percent))",
      "\(wording.number(part))／\(wording.number(whole))団体（\(percent)）")
  }

  /// A share in percent.
  func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? wording.share(part, of: whole, asPercent: true) : "–"
  }

  /// What a measure is called.
  func name(of measure: TileMeasure) -> String {
    switch measure {
    case .provider: wording.pick("With a provider", "提供事業者決定")
    case .trial: wording.pick("In the trial", "先行事業に参加中")
    case .live: wording.pick("Live", "本稼働")
    case .outstanding: wording.pick("Outstanding", "未充足の要件")
    case .blocked: wording.pick("Blocked", "保留中")
    }
  }

  private var headlines: [Document.Headline] {
    let total = overview.total
    return [TileMeasure.live, .trial, .provider, .blocked, .outstanding].map { measure in
      let value = measure.value(of: total, requirements: overview.requirements)
      guard measure == .outstanding else {
        return Document.Headline(
          name(of: measure), wording.number(value.part),
          of: wording.pick(
            "of \(wording.number(value.whole)) · \(percent(value.part, of: value.whole))",
            "／\(wording.number(value.whole))団体（\(percent(value.part, of: value.whole))）"))
      }
      return Document.Headline(
        name(of: measure), wording.number(average(value)),
        of: wording.pick(
          "of \(overview.requirements), on average", "／\(overview.requirements)要件（平均）"))
    }
  }

  /// How many requirements are outstanding for one of them, on the average.
  func average(_ value: TileMeasure.Value) -> Int { value.scaled(to: overview.requirements) }
}
