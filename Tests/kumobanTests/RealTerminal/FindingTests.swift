// Finding a municipality on a real terminal.

import Testing

extension RealTerminal {
  @Suite("finding")
  struct FindingTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test("Kobe is found by typing its name in any script", arguments: Size.both, ["kobe", "神戸", "こうべ"])
    func kobe(size: Size, name: String) async throws {
      try await kumoban.onScreen(size) { screen in
        try await screen.expect("1,741 of 1,741 municipalities", "札幌市")
        try await screen.press("/")
        try await screen.type(name)
        try await screen.expect("shows Kobe in the first row") { picture in
          picture.contains("/" + name) && picture.contains("filter " + name) && picture.rows[3].contains("281000")
        }
        try await screen.press("Enter")
        try await screen.expect("has left the filter line") {
          !$0.contains("/" + name) && $0.contains("filter " + name)
        }
        try await screen.press("Enter")
        try await screen.expect(
          "281000  神戸市  Kobe-shi  こうべし", size == .small ? "Provider AWS" : "Amazon Web Services", "2021-10-26")
        try await screen.press("Escape")
        try await screen.expect("filter " + name)
        try await screen.press("Escape")
        try await screen.expect("1,741 of 1,741 municipalities")
      }
    }

    @Test("the provider filter counts, and shows a provider's municipalities only", arguments: Size.both)
    func providers(size: Size) async throws {
      try await kumoban.done("assign", "google-cloud", "--query", "proposal:2")
      try await kumoban.onScreen(size) { screen in
        try await screen.expect("1,741 of 1,741 municipalities")
        try await screen.press("f")
        try await screen.expect("shows the providers with their counts") { picture in
          let counts = ["Amazon Web Services": "1", "Google Cloud": "3", "Sakura Cloud": "0", "none": "1,737"]
          return counts.allSatisfy { name, count in
            picture.rows.contains { row in
              row.split(separator: "│").contains { $0.contains(" \(name) ") && $0.trimmed.hasSuffix(" " + count) }
            }
          }
        }
        try await screen.press("2")
        try await screen.expect(
          size == .small ? "3/1,741" : "3 of 1,741 municipalities", "provider:google-cloud", "倉敷市", "高松市", "松山市")
        #expect(!(try await screen.picture().contains("札幌市")))
        try await screen.press("f", "0")
        try await screen.expect("1,741 of 1,741 municipalities")
        try await screen.press("f", "j", "Enter")
        try await screen.expect("1 of 1,741 municipalities", "provider:aws", "神戸市")
        try await screen.press("Escape")
        try await screen.expect("1,741 of 1,741 municipalities")
      }
    }

    @Test("a filter that can't be understood is explained while it is typed")
    func faultyFilter() async throws {
      try await kumoban.onScreen { screen in
        try await screen.expect("1,741 of 1,741 municipalities")
        try await screen.press("/")
        try await screen.type("provider:ibm")
        try await screen.expect("no ibm there")
        try await screen.press("BSpace", "BSpace", "BSpace")
        try await screen.type("aws")
        try await screen.expect("1 of 1,741 municipalities", "神戸市")
      }
    }
  }
}

extension String {
  /// The rows of a picture of the screen.
  var rows: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
