// Names, codes, days and terms that mean nothing: one clear line, the right exit code, nothing changed.

import Testing

@Suite("Bad arguments", .serialized, .timeLimit(.minutes(1)))
struct BadArgumentTests {
  @Test(
    "an organisation that is not there, or not meant clearly",
    arguments: [
      BadInput(["show", "999997"], 66, "999997"), BadInput(["show", "99999"], 66, "99999"),
      BadInput(["mark", "agreement", "999997"], 66, "999997"),
      BadInput(["show", "281001"], 64, "281001", "281000", "神戸市", "digit"),
      BadInput(["assign", "aws", "281009"], 64, "281000"),
      BadInput(["show", "1234"], 64, "1234", "six"), BadInput(["show", "1234567"], 64, "1234567", "six"),
      BadInput(["show", "アトランティス"], 66, "アトランティス"), BadInput(["note", "atlantis", "x"], 66, "atlantis"),
      BadInput(["show", ""], 64),
      BadInput(["show", "池田町"], 64, "016446 Hokkaido", "183822 Fukui", "204811 Nagano", "214043 Gifu"),
      BadInput(["mark", "agreement", "府中市"], 64, "132063 Tokyo", "342084 Hiroshima"),
      BadInput(["assign", "aws", "kobe", "池田町"], 64, "016446"),
      BadInput(["mark", "agreement"], 64), BadInput(["assign", "aws", "--query", "zzzzzz"], 64, "zzzzzz"),
      BadInput(["assign", "aws", "kobe", "--query", "kobe"], 64, "--query"),
    ])
  func organisations(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "a provider, a milestone or a field that is not there names those that are",
    arguments: [
      BadInput(["assign", "ibm", "kobe"], 64, "ibm", "aws google-cloud azure oci sakura none"),
      BadInput(
        ["mark", "landing", "kobe"], 64, "landing",
        "selected agreement environment network lift rehearsal cutover parallel evaluated"),
      BadInput(["unmark", "landing", "kobe"], 64, "landing", "cutover"),
      BadInput(["plan", "landing", "kobe", "--on", "2999-01-01"], 64, "landing", "cutover"),
      BadInput(["list", "provider:ibm"], 64, "provider:ibm", "aws google-cloud azure oci sakura none"),
      BadInput(["list", "milestone:landing"], 64, "milestone:landing", "cutover"),
      BadInput(["list", "kobe", "colour:red"], 64, "colour:red", "provider", "outstanding"),
      BadInput(["list", "outstanding>many"], 64, "outstanding>many", "outstanding>50"),
      BadInput(["list", "updated<soon"], 64, "updated<soon", "7d"),
      BadInput(["list", "due<2026-02-30"], 64, "2026-02-30"),
      BadInput(["list", "provider<aws"], 64, "provider<aws"), BadInput(["list", "provider:"], 64, "provider:"),
      BadInput(["list", "\"kobe"], 64, "quote"), BadInput(["list", "-colour:red"], 64, "colour"),
      BadInput(["mark", "agreement", "--query", "colour:red"], 64, "colour:red", "provider"),
    ])
  func names(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "a day that is not there, yet to come, or out of milestone order",
    arguments: [
      BadInput(["mark", "environment", "kobe", "--on", "2026-02-30"], 64, "2026-02-30", "no such day"),
      BadInput(["mark", "environment", "kobe", "--on", "2023-02-29"], 64, "2023-02-29"),
      BadInput(["mark", "environment", "kobe", "--on", "R8-2-30"], 64, "R8-2-30"),
      BadInput(["mark", "environment", "kobe", "--on", "H40-1-1"], 64, "H40-1-1"),
      BadInput(["mark", "environment", "kobe", "--on", ""], 64),
      BadInput(["mark", "environment", "kobe", "--on", "soonish"], 64, "soonish", "2026-11-22"),
      BadInput(["mark", "environment", "kobe", "--on", "2999-01-01"], 1, "2999-01-01", "plan"),
      BadInput(["mark", "environment", "kobe", "--on", "tomorrow"], 1, "plan"),
      BadInput(["plan", "environment", "kobe", "--on", "2022-06-01"], 1, "2022-06-01"),
      BadInput(["plan", "agreement", "kobe", "--on", "2999-01-01"], 1, "2022-05-01"),
      BadInput(["plan", "environment", "kobe"], 64, "--on"),
      BadInput(["mark", "environment", "kobe", "--on", "2022-04-30"], 1, "2022-04-30", "2022-05-01", "神戸市"),
      BadInput(["mark", "lift", "kobe", "--on", "2022-06-01"], 1, "Environment", "Network", "--with-earlier"),
      BadInput(["mark", "lift", "kobe", "--on", "2022-04-30", "--with-earlier"], 1, "2022-05-01"),
      BadInput(["mark", "agreement", "kobe", "--on", "2021-10-25", "--move"], 1, "2021-10-26"),
      BadInput(["unmark", "selected", "kobe"], 1, "2022-05-01"), BadInput(["unmark", "network", "kobe"], 1, "Network"),
      BadInput(["list", "--as-of", "2999-01-01"], 64, "2999-01-01"),
      BadInput(["list", "--as-of", "2026-02-30"], 64, "2026-02-30"),
    ])
  func days(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "what the rules refuse",
    arguments: [
      BadInput(["unblock", "kobe"], 1, "神戸市"), BadInput(["undo", "--operator", "tanaka"], 1, "suzuki"),
      BadInput(["redo"], 1, "redo"), BadInput(["plan", "lift", "kobe", "--on", "none"], 1, "Lift"),
      BadInput(["mark", "environment", "--query", "proposal:1 proposal:2", "--on", "2022-06-01"], 64),
      BadInput(["mark", "environment", "--query", "proposal<3", "--on", "2022-06-01"], 64),
    ])
  func rules(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "a command, an option or a value that is not there",
    arguments: [
      BadInput(["launch"], 64, "launch", "--help"), BadInput(["list", "--colour"], 64, "--colour"),
      BadInput(["show"], 64, "organisation", "show --help"), BadInput(["note", "kobe"], 64, "text"),
      BadInput(["block", "kobe"], 64, "--reason"), BadInput(["list", "--format", "xml"], 64, "xml", "json"),
      BadInput(["show", "kobe", "--format", "csv"], 64, "csv", "json"),
      BadInput(["list", "--sort", "colour"], 64, "colour"),
      BadInput(["list", "--language", "fr"], 64, "fr", "ja"), BadInput(["list", "--store"], 64, "--store"),
      BadInput(["history", "--limit", "0"], 64, "--limit"), BadInput(["history", "--limit", "many"], 64, "many"),
      BadInput(["list", "--operator", String(repeating: "x", count: 65)], 64, "--operator", "64"),
      BadInput(["undo", "extra"], 64, "extra"), BadInput(["--generate-completion-script", "csh"], 64, "csh"),
    ])
  func usage(input: BadInput) async throws { try await input.expectRefusal() }
}
