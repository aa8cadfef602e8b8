// Requirements that are not there, waivers without reason, evidence that can't be: one clear line, nothing changed.

import Testing

@Suite("Bad requirements", .serialized, .timeLimit(.minutes(1)))
struct BadRequirementTests {
  @Test(
    "a requirement that is not there, with the nearest that are",
    arguments: [
      BadInput(["require", "met", "SEC-999", "--for", "kobe"], 64, "SEC-999", "SEC-199"),
      BadInput(["require", "met", "SEC-12", "--for", "kobe"], 64, "SEC-12", "SEC-012"),
      BadInput(["require", "met", "SEX-012", "--for", "kobe"], 64, "SEX-012", "SEC-012"),
      BadInput(["conform", "aws", "met", "SEC-0001"], 64, "SEC-0001", "SEC-001"),
      BadInput(["catalogue", "show", "LEG-999"], 64, "LEG-999", "LEG-"),
      BadInput(["list", "requirement:SEC-01"], 64, "requirement:SEC-01", "SEC-001"),
      BadInput(["list", "area:money"], 64, "area:money", "security legal data-management"),
      BadInput(["require", "met", "category:money", "--for", "kobe"], 64, "money", "media"),
      BadInput(["require", "met", "gate:launch", "--for", "kobe"], 64, "launch", "cutover"),
      BadInput(["require", "met", "SEC-020..SEC-001", "--for", "kobe"], 64, "SEC-020..SEC-001"),
    ])
  func unknown(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "a waiver without reason, an end for what has none, evidence with control characters",
    arguments: [
      BadInput(["require", "waived", "SEC-012", "--for", "kobe"], 64, "reason"),
      BadInput(["require", "waived", "SEC-012", "--for", "kobe", "--reason", "  "], 64),
      BadInput(["require", "met", "SEC-012", "--for", "kobe", "--until", "2999-01-01"], 64, "waiver"),
      BadInput(["require", "met", "SEC-012", "--for", "kobe", "--evidence", "a\u{1B}[2Jb"], 64, "control"),
      BadInput(["require", "met", "SEC-012", "--for", "kobe", "--evidence", "a\u{7F}b"], 64, "control"),
      BadInput(["require", "outstanding", "SEC-012", "--for", "kobe", "--reason", "x"], 64, "reason"),
      BadInput(
        ["require", "waived", "SEC-012", "--for", "kobe", "--reason", "x", "--until", "soonish"], 64, "soonish"),
    ])
  func decisions(input: BadInput) async throws { try await input.expectRefusal() }

  @Test(
    "words that mean nothing here",
    arguments: [
      BadInput(["require", "done", "SEC-012", "--for", "kobe"], 64, "done", "met waived not-applicable outstanding"),
      BadInput(["require", "met", "--for", "kobe"], 64), BadInput(["require", "met", "SEC-012"], 64),
      BadInput(["require", "met", "SEC-012", "--for", "atlantis"], 66, "atlantis"),
      BadInput(["conform", "ibm", "met", "SEC-001"], 64, "ibm", "sakura"),
      BadInput(["conform", "aws", "waived", "SEC-001"], 64, "waived", "met outstanding"),
      BadInput(["conform", "aws", "met", "SEC-002"], 1, "SEC-002"),
      BadInput(["conform", "aws", "outstanding", "SEC-001", "--on", "2022-01-01"], 64, "--on"),
      BadInput(["conform", "aws", "met", "SEC-001", "--on", "2999-01-01"], 1, "2999-01-01"),
      BadInput(["blockers", "colour:red"], 64, "colour:red"), BadInput(["blockers", "--limit", "0"], 64, "--limit"),
    ])
  func words(input: BadInput) async throws { try await input.expectRefusal() }
}
