// ORGANISATION…: codes, names, or all that a query finds.

import ArgumentParser
import Console
import GovernmentCloud

/// The organisations that a command is about.
struct OrganisationArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("A code (281000) or an unambiguous name (神戸市, kobe).", valueName: "organisation"))
  var organisations: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("All municipalities that meet a query, instead of naming them.", valueName: "query"))
  var query: String?

  init() {}

  /// The organisations that another command's words name.
  init(organisations: [String], query: String?) {
    self.organisations = organisations
    self.query = query
  }

  /// The organisations, by index, each once.
  func resolve(in rollout: Rollout, _ workplace: Workplace) throws(Failure) -> [Int] {
    if let query {
      guard organisations.isEmpty else {
        throw Failure.usage(
          workplace.wording.pick("name organisations or give --query, not both", "団体名と --query は同時に指定できません"),
          help: "--help")
      }
      guard query.contains(where: { !$0.isWhitespace }) else {
        throw Failure(
          workplace.wording.pick(
            "--query is empty and would mean everybody; write what it should find, as kind:city",
            "--query が空です（全団体が対象になります）。kind:city のように条件を指定してください"), 64)
      }
      var scope = Query.Scope(
        rollout: rollout, today: workplace.today,
        secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
      let found: [Int]
      do throws(QueryError) {
        found = try Query(parsing: query, today: workplace.today, catalogue: rollout.catalogue).matches(in: &scope)
      } catch {
        throw .query(error, workplace.wording)
      }
      guard !found.isEmpty else {
        throw Failure(workplace.wording.pick("nothing meets --query \(query)", "--query \(query) に該当する団体はありません"), 64)
      }
      return found
    }
    let finder = OrganisationFinder(registry: rollout.registry, wording: workplace.wording)
    var found: [Int] = []
    for text in organisations {
      let index = try finder.find(text)
      if !found.contains(index) { found.append(index) }
    }
    guard !found.isEmpty else { throw .refused(Refusal(.nobody), workplace.wording, rollout.registry) }
    return found
  }
}

/// Finds the organisation that a text names.
struct OrganisationFinder {
  let registry: Registry
  let wording: Wording

  /// The index of the organisation that a code or an unambiguous name means.
  func find(_ text: String) throws(Failure) -> Int {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .refused(Refusal(.nobody), wording, registry) }
    guard !text.unicodeScalars.allSatisfy({ $0.properties.numericType != nil }) else {
      return try find(code: text)
    }
    let index = SearchIndex(registry)
    let matches = index.matches(text)
    let best = (0..<registry.count).filter { matches[$0] <= WordRank(.whole, isLoose: true) }
    let top = best.map { matches[$0] }.min()
    let ties = best.filter { matches[$0] == top }
    // A town's clerk says 京都 and means the city: a prefecture stands back where municipalities have the name.
    let municipalities = ties.filter { registry.kind(at: $0).isMunicipality }
    let candidates = municipalities.isEmpty ? ties : municipalities
    if candidates.count == 1, let only = candidates.first { return only }
    if candidates.isEmpty {
      let near = matches.rows.sorted { (matches[$0], $0) < (matches[$1], $1) }.prefix(5)
      throw Failure(
        wording.pick(
          "no organisation is called \(text)"
            + (near.isEmpty ? "; kumoban list WORD finds names" : "; did you mean \(names(near))?"),
          "\(text) という団体はありません" + (near.isEmpty ? "。kumoban list で探せます" : "。候補: \(names(near))")), 66)
    }
    throw Failure(
      wording.pick(
        "\(text) is ambiguous: \(names(candidates)); give the code",
        "\(text) は複数あります: \(names(candidates))。団体コードで指定してください"), 64)
  }

  private func find(code text: String) throws(Failure) -> Int {
    let code: OrganisationCode
    do throws(OrganisationCode.Fault) {
      code = try OrganisationCode(text)
    } catch {
      switch error {
      case .notDigits, .wrongLength:
        throw Failure(
          wording.pick(
            "code \(text): a code has six digits, or five without its check digit",
            "団体コード \(text)：6桁、または検査数字を除く5桁で指定してください"), 64)
      case .wrongCheckDigit(_, let expected):
        guard let index = registry.index(of: expected) else { throw noSuch(code: text) }
        let known = " (\(registry.name(at: index)))"
        throw Failure(
          wording.pick(
            "code \(text): the check digit should be \(expected.number % 10), as in \(expected)\(known)",
            "団体コード \(text)：検査数字は \(expected.number % 10) のはずです（\(expected)\(known)）"), 64)
      }
    }
    guard let index = registry.index(of: code) else { throw noSuch(code: text) }
    return index
  }

  private func noSuch(code text: String) -> Failure {
    Failure(
      wording.pick(
        "no organisation has the code \(text); kumoban list finds codes", "団体コード \(text) の団体はありません。kumoban list で探せます"),
      66)
  }

  private func names(_ indices: some Sequence<Int>) -> String {
    let all = Array(indices)
    let shown = all.prefix(8).map { index in
      let place = registry.prefecture(at: index).map { wording.pick($0.romaji, $0.name) + " " } ?? ""
      return "\(registry.code(at: index)) \(place)\(registry.name(at: index))"
    }
    return shown.joined(separator: ", ") + (all.count > 8 ? ", …" : "")
  }
}
