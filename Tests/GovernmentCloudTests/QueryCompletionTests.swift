// A query that is being typed can be completed.

import GovernmentCloud
import Testing

@Suite("A query that is being typed")
struct QueryCompletionTests {
  @Test(
    "goes on to fields, words and values",
    arguments: [
      ("p", ["provider:", "prefecture:", "proposal:"]), ("kobe st", ["status:"]), ("-bl", ["blocked"]),
      ("provider:", ["aws", "google-cloud", "azure", "oci", "sakura", "none"]), ("provider:a", ["aws", "azure"]),
      ("provider:aws,g", ["google-cloud"]), ("-kind:v", ["village"]), ("PROV", ["provider:"]),
      ("out", ["outstanding>"]), ("leg", ["legacy:"]), ("legacy:f", ["floppy"]), ("int", ["integrator:"]),
    ])
  func options(text: String, options: [String]) {
    #expect(Query.completion(of: text, catalogue: .embedded)?.options == options)
  }

  @Test(
    "goes nowhere where nothing fits, or nothing is begun",
    arguments: ["", " ", "kobe ", "kobe", "provider:ibm", "colour:", "\"p", "provider:aws", "blocked"])
  func nothing(text: String) {
    #expect(Query.completion(of: text, catalogue: .embedded) == nil)
  }

  @Test(
    "becomes what all ways have in common, and ends a value that is the only one",
    arguments: [
      ("prov", "provider:"), ("p", "pr"), ("pr", "pr"), ("kobe -provider:g", "kobe -provider:google-cloud "),
      ("provider:a", "provider:a"), ("over", "overdue "), ("status:l", "status:live "), ("UPD", "updated<"),
      ("provider:aws,s", "provider:aws,sakura "),
    ])
  func completed(text: String, whole: String) {
    #expect(Query.completion(of: text, catalogue: .embedded)?.text == whole)
  }
}
