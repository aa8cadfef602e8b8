// Words on the command line that name one of a set: providers, milestones, days, formats.

import ArgumentParser
import Console
import GovernmentCloud

extension Workplace {
  /// The milestone of a word.
  func milestone(_ text: String) throws(Failure) -> Milestone {
    guard let milestone = Milestone(id: text.lowercased()) else {
      throw .unknown(wording.pick("milestone", "段階"), text, options: Milestone.allCases.map(\.id), wording)
    }
    return milestone
  }

  /// The provider of a word, nil for `none`.
  func provider(_ text: String) throws(Failure) -> Provider? {
    if text.lowercased() == "none" { return nil }
    guard let provider = Provider(id: text.lowercased()) else {
      throw .unknown(wording.pick("provider", "提供事業者"), text, options: Provider.allCases.map(\.id) + ["none"], wording)
    }
    return provider
  }

  /// The day of a word.
  func day(_ text: String) throws(Failure) -> Day {
    guard let day = DayInput(today: Self.localTime().today).day(from: text) else { throw .noSuchDay(text, wording) }
    return day
  }

  /// The query of words that were divided by the shell: a word with spaces was quoted there.
  func query(_ words: [String], _ catalogue: Catalogue) throws(Failure) -> Query {
    let text = words.map { word in
      word.contains(where: \.isWhitespace) && !word.contains("\"") && words.count > 1 ? "\"\(word)\"" : word
    }.joined(separator: " ")
    do throws(QueryError) {
      return try Query(parsing: text, today: today, catalogue: catalogue)
    } catch {
      throw .query(error, wording)
    }
  }
}

extension Workplace {
  /// The organisations that meet a query of the command line, by index.
  func rows(of words: [String], in rollout: Rollout) throws(Failure) -> [Int] {
    let query = try query(words.filter { $0 != "--" }, rollout.catalogue)
    var scope = Query.Scope(
      rollout: rollout, today: today, secondsFromGreenwich: Self.localTime().secondsFromGreenwich)
    return query.matches(in: &scope)
  }
}

/// How a command prints.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// How a command with rows prints.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}

extension SortKey: ExpressibleByArgument {}
